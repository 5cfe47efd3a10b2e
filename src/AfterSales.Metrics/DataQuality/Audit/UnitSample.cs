using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What to examine, as <see cref="MonetaryUnitSampling.Select"/> finds: every item is in one of four groups or not drawn.</summary>
public sealed partial record UnitSample
{
    /// <summary>Positions of the items at or above the interval: all are examined.</summary>
    public required IReadOnlyList<int> AllExamined
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Items drawn from the rest, in input order.</summary>
    public required IReadOnlyList<UnitSampleHit> Sampled
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Positions of negative items: no unit of theirs can be drawn; examine them apart.</summary>
    public required IReadOnlyList<int> Negative
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Positions of items of zero.</summary>
    public required IReadOnlyList<int> Zero
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The amount of the items that are drawn from.</summary>
    public required decimal Frame { get; init; }

    /// <summary>The amount of the items that are all examined.</summary>
    public required decimal AllExaminedAmount { get; init; }

    /// <summary>The amount of the negative items.</summary>
    public required decimal NegativeAmount { get; init; }
}
