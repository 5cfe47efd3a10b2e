using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Characters that two strings of at most 64 have in common within Jaro's window: a bit for each that is paired, in either string.</summary>
internal struct JaroPairs(int leftLength, int rightLength)
{
    private readonly int window = Math.Max((Math.Max(leftLength, rightLength) / 2) - 1, 0);
    private ulong near = BitWord.Ones(Math.Max(1, Math.Max(leftLength, rightLength) / 2));
    private ulong usedLeft;
    private ulong usedRight;

    /// <summary>Pairs the left character i, which stands in the right string at the places given, with the first free one within the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int i, ulong places)
    {
        unchecked
        {
            var free = places & near & ~usedRight;
            usedRight |= free & (0 - free);
            usedLeft |= (free != 0 ? 1UL : 0UL) << i;
            near = (near << 1) | (i < window ? 1UL : 0UL);
        }
    }

    public readonly double Similarity(string left, string right) => usedRight == 0 ? 0 : Similarity(left, right, OutOfOrder(left, right));

    /// <summary>Of two strings of one length, with a bit for each place where they have the same character.</summary>
    public readonly double Similarity(string left, string right, ulong same)
        => usedRight == 0 ? 0 : Similarity(left, right, usedLeft == usedRight ? BitWord.Count(usedLeft & ~same) : OutOfOrder(left, right));

    /// <summary>One fraction a term, so that equal strings are exactly 1 and both directions have the same bits.</summary>
    private readonly double Similarity(string left, string right, int outOfOrder)
    {
        double common = BitWord.Count(usedRight);
        var transpositions = outOfOrder / 2;
        var (x, y) = (common / Math.Min(left.Length, right.Length), common / Math.Max(left.Length, right.Length));
        return (x + y + ((common - transpositions) / common)) / 3;
    }

    private readonly int OutOfOrder(string left, string right)
    {
        var count = 0;
        for (var (l, r) = (usedLeft, usedRight); r != 0; l &= l - 1, r &= r - 1)
        {
            count += left[BitWord.Lowest(l)] != right[BitWord.Lowest(r)] ? 1 : 0;
        }

        return count;
    }
}
