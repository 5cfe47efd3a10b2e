namespace AfterSales.Metrics.Costs;

/// <summary>What one rule did in a classification.</summary>
public sealed partial record CostRuleUse
{
    /// <summary>The rule's place in the rule set, from 0.</summary>
    public required int RuleIndex { get; init; }

    /// <summary>The rule.</summary>
    public required CostRule Rule { get; init; }

    /// <summary>Whether it decided, was overruled, or met nothing.</summary>
    public required CostRuleStatus Status { get; init; }

    /// <summary>Number of lines that met it.</summary>
    public required long MetRows { get; init; }

    /// <summary>The lines it decided in at least one dimension.</summary>
    public required CostTotals Decided { get; init; }
}
