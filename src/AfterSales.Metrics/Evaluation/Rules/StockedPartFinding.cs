namespace AfterSales.Metrics.Evaluation;

/// <summary>What to do about one part in stock.</summary>
public sealed partial record StockedPartFinding
{
    /// <summary>The part.</summary>
    public required StockedPart Item { get; init; }

    /// <summary>What to do.</summary>
    public required StockAction Action { get; init; }

    /// <summary>Units to order, or, negative, to reduce by.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>|Quantity| × unit cost.</summary>
    public required Money Value { get; init; }
}
