namespace AfterSales.Metrics.Warranty;

/// <summary>Claims of a contract that ends after so many.</summary>
public sealed partial record LimitedClaims
{
    /// <summary>Expected claims.</summary>
    public required double Expected { get; init; }

    /// <summary>Share of the contracts that reach the number.</summary>
    public required double ShareReaching { get; init; }
}
