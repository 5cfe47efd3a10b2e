namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="PairedBrandComparison"/> found.</summary>
public sealed partial record PairedBrandComparisonResult
{
    /// <summary>Share for own less share for the rival, as a fraction.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>McNemar's exact two-sided p-value of no difference.</summary>
    public required Figure<double> PValue { get; init; }
}
