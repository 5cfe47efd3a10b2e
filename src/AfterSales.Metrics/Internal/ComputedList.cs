using System.Collections;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A list whose items are made when they are asked for, from columns that a result keeps: of a million lines or transfers, none is an object until
/// somebody looks.
/// Equal when the items are.
/// </summary>
/// <param name="count">Number of items.</param>
/// <param name="item">The item of a place; the same each time.</param>
internal class ComputedList<T>(int count, Func<int, T> item) : IReadOnlyList<T>, IEquatable<ComputedList<T>>
{
    public int Count => count;

    public T this[int index] => item(Guard.InRange(index, 0, count - 1));

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return item(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(ComputedList<T>? other) => other is not null && (ReferenceEquals(this, other) || (count == other.Count && this.SequenceEqual(other)));

    public override bool Equals(object? obj) => Equals(obj as ComputedList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var one in this)
        {
            hash.Add(one);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => RecordText.OfItems(this);
}
