namespace AfterSales.Metrics.Costs;

/// <summary>What a rule did in a classification.</summary>
public enum CostRuleStatus
{
    /// <summary>It decided at least one line in at least one dimension.</summary>
    Decided,

    /// <summary>Lines met it, but other rules decided all of them.</summary>
    Overruled,

    /// <summary>No line met it.</summary>
    NeverMet,
}
