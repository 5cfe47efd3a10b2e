using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostBreakdown"/> found: rows that add up to the whole, to the last digit.</summary>
public sealed partial record CostBreakdownResult
{
    /// <summary>The axes, in the order of the rows' labels.</summary>
    public required IReadOnlyList<CostAxis> Axes { get; init => field = FrozenList.Keep(value); }

    /// <summary>The whole ledger.</summary>
    public required CostTotals Total { get; init; }

    /// <summary>The rows that have lines, ordered by their labels, axis by axis: ordinal, what is unclassified or unknown last.</summary>
    public required IReadOnlyList<CostBreakdownRow> Rows { get; init => field = FrozenList.Keep(value); }
}
