namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="ReviewGap"/> found.</summary>
public sealed partial record ReviewGapResult
{
    /// <summary>Mean stars of reviews less that of the survey.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Its standard error.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Welch's degrees of freedom.</summary>
    public required Figure<double> DegreesOfFreedom { get; init; }

    /// <summary>Difference in standard errors.</summary>
    public required Figure<double> T { get; init; }

    /// <summary>Two-sided p-value of no difference.</summary>
    public required Figure<double> PValue { get; init; }
}
