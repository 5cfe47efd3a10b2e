namespace AfterSales.Metrics.Costs;

/// <summary>One group of a ledger and what its lines add up to: a row of a <c>GROUP BY</c>.</summary>
public sealed partial record CostGroup
{
    /// <summary>What the lines have in common.</summary>
    public required CostKey Key { get; init; }

    /// <summary>What they add up to.</summary>
    public required CostTotals Totals { get; init; }
}
