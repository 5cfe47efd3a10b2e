namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="EconomicOrderQuantity"/> found.</summary>
public sealed partial record EconomicOrderQuantityResult
{
    /// <summary>Pieces to order at a time.</summary>
    public required double Quantity { get; init; }

    /// <summary>Ordering, holding and backorder cost per unit of time.</summary>
    public required double Cost { get; init; }

    /// <summary>Share of demand that waits, as a fraction.</summary>
    public required double BackorderedShare { get; init; }
}
