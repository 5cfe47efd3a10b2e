namespace AfterSales.Metrics.Statistics;

/// <summary>The effect of one covariate on the hazard.</summary>
public sealed partial record CoxTerm
{
    /// <summary>β, with its interval.</summary>
    public required Estimate Coefficient { get; init; }

    /// <summary>e^β: the hazard of one unit more over the hazard now.</summary>
    public required Estimate HazardRatio { get; init; }

    /// <summary>Standard error from the information.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Standard error from the influence of subjects or clusters.</summary>
    public required Figure<double> RobustStandardError { get; init; }

    /// <summary>z = β over the standard error chosen, and its two-sided p-value.</summary>
    public required TestResult Test { get; init; }
}
