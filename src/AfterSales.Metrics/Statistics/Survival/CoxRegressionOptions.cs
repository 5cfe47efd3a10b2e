using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="CoxRegression"/> fits.</summary>
public sealed partial record CoxRegressionOptions
{
    /// <summary>Efron's ties, errors from the information, 95 %.</summary>
    public static CoxRegressionOptions Default { get; } = new();

    /// <summary>How events at one time are treated.</summary>
    /// <value><see cref="CoxTies.Efron"/> by default.</value>
    public CoxTies Ties { get; init => field = Guard.Defined(value); }

    /// <summary>Which standard errors tests and intervals use; robust ones are always given beside where clusters are.</summary>
    /// <value><see cref="CoxErrors.Information"/> by default.</value>
    public CoxErrors Errors { get; init => field = Guard.Defined(value); }

    /// <summary>How subjects came to their groups or covariates: what a difference may be called.</summary>
    /// <value><see cref="EffectDesign.Observed"/> by default: a difference, no effect.</value>
    public EffectDesign Design { get; init => field = Guard.Defined(value); }

    /// <summary>Confidence level of all intervals.</summary>
    /// <value>0.95 by default.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
