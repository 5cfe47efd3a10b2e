using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostToServe"/> found.</summary>
public sealed partial record CostToServeResult
{
    /// <summary>All customers or products together: every ratio is one of sums.</summary>
    public required CostToServeRow All { get; init; }

    /// <summary>Each of them, the costliest first, ties by name.</summary>
    public required IReadOnlyList<CostToServeRow> Rows { get; init => field = FrozenList.Keep(value); }
}
