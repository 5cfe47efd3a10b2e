namespace AfterSales.Metrics.Costs;

/// <summary>In which of the two periods of a bridge an item stands.</summary>
public enum CostBridgeStepKind
{
    /// <summary>In both.</summary>
    Continuing,

    /// <summary>In the later one only.</summary>
    New,

    /// <summary>In the earlier one only.</summary>
    Gone,
}
