namespace AfterSales.Metrics.Resources;

/// <summary>What a lower price from a quantity on applies to.</summary>
public enum DiscountKind
{
    /// <summary>To every piece of the order.</summary>
    AllUnits,

    /// <summary>To the pieces from that quantity on; those before keep their price.</summary>
    Incremental,
}
