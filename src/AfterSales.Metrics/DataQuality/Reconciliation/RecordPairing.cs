using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Records of two sides matched one to one, and what is left on each.</summary>
public sealed partial record RecordPairing
{
    /// <summary>Whether the search came to its end.</summary>
    public PairingStatus Status { get; init; }

    /// <summary>The pairs, in the order of the left records.</summary>
    public required IReadOnlyList<RecordPair> Pairs
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Σ days apart over the pairs.</summary>
    public required long TotalDaysApart { get; init; }

    /// <summary>Σ (right − left) over the pairs: what a tolerance of amounts let pass.</summary>
    public required decimal DifferenceOfPairs { get; init; }

    /// <summary>Positions of the left records that found none, ascending.</summary>
    public required IReadOnlyList<int> RestLeft
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Positions of the right records that found none, ascending.</summary>
    public required IReadOnlyList<int> RestRight
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Sum of the left rest.</summary>
    public required decimal RestLeftAmount { get; init; }

    /// <summary>Sum of the right rest.</summary>
    public required decimal RestRightAmount { get; init; }

    /// <summary>Right rest − left rest.</summary>
    public decimal RestDifference => RestRightAmount - RestLeftAmount;

    internal static RecordPairing Of(List<RecordPair> pairs, ReadOnlySpan<decimal> left, ReadOnlySpan<decimal> right)
    {
        var (freeLeft, freeRight, days) = (new bool[left.Length], new bool[right.Length], 0L);
        freeLeft.AsSpan().Fill(true);
        freeRight.AsSpan().Fill(true);
        var difference = default(ExactSum);
        foreach (var pair in pairs)
        {
            (freeLeft[pair.Left], freeRight[pair.Right]) = (false, false);
            days += pair.DaysApart;
            difference.Add(right[pair.Right]);
            difference.Subtract(left[pair.Left]);
        }

        var ordered = pairs.ToArray();
        Array.Sort(ordered, (a, b) => a.Left.CompareTo(b.Left));
        return new RecordPairing
        {
            Pairs = FrozenList.Own(ordered),
            TotalDaysApart = days,
            DifferenceOfPairs = difference.Value,
            RestLeft = Places(freeLeft),
            RestRight = Places(freeRight),
            RestLeftAmount = Sum(left, freeLeft),
            RestRightAmount = Sum(right, freeRight),
        };
    }

    private static FrozenList<int> Places(bool[] free) => FrozenList.Own(Enumerable.Range(0, free.Length).Where(i => free[i]).ToArray());

    private static decimal Sum(ReadOnlySpan<decimal> amounts, bool[] free)
    {
        var sum = default(ExactSum);
        for (var i = 0; i < amounts.Length; i++)
        {
            if (free[i])
            {
                sum.Add(amounts[i]);
            }
        }

        return sum.Value;
    }
}
