namespace AfterSales.Metrics.Costs;

/// <summary>Two rules of the same rank that named different classes for the same lines, so that only their order in the list decided.</summary>
public sealed partial record CostRuleConflict
{
    /// <summary>The dimension.</summary>
    public required CostDimension Dimension { get; init; }

    /// <summary>The place of the rule that decided.</summary>
    public required int DecidingRuleIndex { get; init; }

    /// <summary>The place of the rule that contradicts it.</summary>
    public required int OtherRuleIndex { get; init; }

    /// <summary>The lines both met.</summary>
    public required CostTotals Totals { get; init; }
}
