namespace AfterSales.Metrics.Costs;

/// <summary>How services that also serve each other are allocated.</summary>
public enum AllocationMethod
{
    /// <summary>Simultaneously: every service bears its share of every other. The default, and the only one that answers to all uses.</summary>
    Reciprocal,

    /// <summary>One after another: each service is closed once it has been allocated and receives nothing after.</summary>
    StepDown,

    /// <summary>Straight to the operating departments, as if services did not serve each other.</summary>
    Direct,
}
