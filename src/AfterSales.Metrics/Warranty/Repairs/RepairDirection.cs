namespace AfterSales.Metrics.Warranty;

/// <summary>Which way repairs go with age.</summary>
public enum RepairDirection
{
    /// <summary>They become rarer.</summary>
    GrowingBetter,

    /// <summary>They become more frequent.</summary>
    GrowingWorse,
}
