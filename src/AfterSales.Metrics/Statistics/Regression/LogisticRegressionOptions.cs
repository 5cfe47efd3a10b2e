using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="LogisticRegression"/> fits.</summary>
public sealed partial record LogisticRegressionOptions
{
    /// <summary>Maximum likelihood, intervals at 95 %.</summary>
    public static LogisticRegressionOptions Default { get; } = new();

    /// <summary>What is maximized; never changed in silence.</summary>
    /// <value><see cref="LogisticEstimator.MaximumLikelihood"/> by default.</value>
    public LogisticEstimator Estimator { get; init => field = Guard.Defined(value); }

    /// <summary>How subjects came to their groups or covariates: what a difference may be called.</summary>
    /// <value><see cref="EffectDesign.Observed"/> by default: a difference, no effect.</value>
    public EffectDesign Design { get; init => field = Guard.Defined(value); }

    /// <summary>Confidence level of all intervals.</summary>
    /// <value>0.95 by default.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
