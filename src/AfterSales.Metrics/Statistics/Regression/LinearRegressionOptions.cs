using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="LinearRegression"/> fits.</summary>
public sealed partial record LinearRegressionOptions
{
    /// <summary>A constant term, classical standard errors, intervals at 95 %.</summary>
    public static LinearRegressionOptions Default { get; } = new();

    /// <summary>Whether there is a constant term; included by default.</summary>
    public RegressionIntercept Intercept { get; init => field = Guard.Defined(value); }

    /// <summary>How standard errors are made; classical by default.</summary>
    public RegressionCovariance Covariance { get; init => field = Guard.Defined(value); }

    /// <summary>The lag L of Newey and West's standard errors; null, the default, takes ⌊4(n/100)^(2/9)⌋.</summary>
    public int? Lag { get; init => field = value is null ? null : Guard.NotNegative(value.Value); }

    /// <summary>Confidence level of all intervals; 0.95 by default.</summary>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;

    /// <summary>
    /// A column of which less than this fraction of its length remains after the columns before it are taken out counts as determined by them; 1e-10 by
    /// default.
    /// </summary>
    public double RankTolerance { get; init => field = Guard.Between(value, 0, 1); } = 1e-10;
}
