namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="DiscountedOrderQuantity"/> found.</summary>
public sealed partial record DiscountedOrderQuantityResult
{
    /// <summary>Pieces to order at a time; 0 where there is no demand.</summary>
    public required double Quantity { get; init; }

    /// <summary>Which price break the order is in, by its place in the list.</summary>
    public required int Break { get; init; }

    /// <summary>What a piece of such an order costs on average.</summary>
    public required double UnitPrice { get; init; }

    /// <summary>Purchase, ordering and holding cost per unit of time.</summary>
    public required double Cost { get; init; }
}
