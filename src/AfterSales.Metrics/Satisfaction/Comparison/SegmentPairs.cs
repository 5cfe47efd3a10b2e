using System.Collections;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>
/// All pairs of k segments, each made when it is asked for: 2,000 segments have two million pairs, of which one number each is
/// kept. Equal when the pairs are.
/// </summary>
/// <param name="names">The segments that have a score, in order.</param>
/// <param name="kernel">What compares two of them.</param>
/// <param name="adjusted">The adjusted p-value of each pair; null without one.</param>
internal sealed class SegmentPairs(string?[] names, ScoreComparison kernel, double?[] adjusted) : IReadOnlyList<SegmentPair>, IEquatable<SegmentPairs>
{
    public int Count => adjusted.Length;

    public SegmentPair this[int index]
    {
        get
        {
            Guard.InRange(index, 0, Count - 1);
            var first = FirstOf(index);
            return Pair(first, first + 1 + index - Start(first), index);
        }
    }

    public IEnumerator<SegmentPair> GetEnumerator()
    {
        var place = 0;
        for (var i = 0; i < names.Length; i++)
        {
            for (var j = i + 1; j < names.Length; j++)
            {
                yield return Pair(i, j, place++);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(SegmentPairs? other) => other is not null && (ReferenceEquals(this, other) || (Count == other.Count && this.SequenceEqual(other)));

    public override bool Equals(object? obj) => Equals(obj as SegmentPairs);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var name in names)
        {
            hash.Add(name, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => FrozenList.Own(this.Take(11).ToArray()).ToString() is var shown && Count > 11
        ? FormattableString.Invariant($"{FrozenList.Own(this.Take(10).ToArray()).ToString().TrimEnd(']')}, … {Count - 10} more]")
        : shown;

    // Pairs before those of the i-th segment.
    private int Start(int i) => (int)(((2L * names.Length) - i - 1) * i / 2);

    private int FirstOf(int index)
    {
        var (low, high) = (0, names.Length - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Start(middle) <= index ? (middle, high) : (low, middle);
        }

        return low;
    }

    private SegmentPair Pair(int first, int second, int place)
    {
        var comparison = kernel.Compare(first, second);
        return new SegmentPair
        {
            First = names[first],
            Second = names[second],
            Difference = comparison.Difference,
            PValue = comparison.PValue,
            AdjustedPValue = adjusted[place] is { } p ? Figure.Of(p) : comparison.PValue,
        };
    }
}
