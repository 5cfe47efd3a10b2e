namespace AfterSales.Metrics.Costs;

/// <summary>What a line is in one dimension, and which rule says so.</summary>
public sealed partial record CostDecision
{
    /// <summary>The dimension.</summary>
    public required CostDimension Dimension { get; init; }

    /// <summary>The class; null when the line is unclassified in this dimension.</summary>
    public required CostClass? Class { get; init; }

    /// <summary>The deciding rule's place in the rule set, from 0; null when unclassified.</summary>
    public required int? RuleIndex { get; init; }
}
