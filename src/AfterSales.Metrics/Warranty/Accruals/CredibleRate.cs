namespace AfterSales.Metrics.Warranty;

/// <summary>A rate between a product's own and its predecessor's.</summary>
public sealed partial record CredibleRate
{
    /// <summary>The weight of the own rate.</summary>
    public required Figure<double> Credibility { get; init; }

    /// <summary>The rate.</summary>
    public required Figure<double> Rate { get; init; }
}
