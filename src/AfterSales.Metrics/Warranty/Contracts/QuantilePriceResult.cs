namespace AfterSales.Metrics.Warranty;

/// <summary>The price with which a book breaks even with a probability.</summary>
public sealed partial record QuantilePriceResult
{
    /// <summary>Expected claims of the book.</summary>
    public required double ExpectedClaims { get; init; }

    /// <summary>The number of claims not exceeded with that probability.</summary>
    public required long ClaimsQuantile { get; init; }

    /// <summary>Expected cost of a contract.</summary>
    public required Figure<double> PurePrice { get; init; }

    /// <summary>Cost of a contract at the quantile.</summary>
    public required Figure<double> PriceAtQuantile { get; init; }

    /// <summary>Price at the quantile − pure price.</summary>
    public required Figure<double> Margin { get; init; }
}
