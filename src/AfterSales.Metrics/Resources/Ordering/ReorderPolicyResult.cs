namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="ReorderPolicy"/> found.</summary>
public sealed partial record ReorderPolicyResult
{
    /// <summary>Order when the inventory position falls to this; negative when orders wait for backorders.</summary>
    public required long ReorderPoint { get; init; }

    /// <summary>Pieces to order at a time.</summary>
    public required int Quantity { get; init; }

    /// <summary>Ordering, holding and backorder cost per unit of time.</summary>
    public required double Cost { get; init; }
}
