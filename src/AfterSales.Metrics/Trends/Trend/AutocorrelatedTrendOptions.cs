using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>How <see cref="AutocorrelatedTrend"/> looks at autocorrelation.</summary>
public sealed partial record AutocorrelatedTrendOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static AutocorrelatedTrendOptions Default { get; } = new();

    /// <summary>Lags used by the variance corrections, at least 1; null, the default, for all of them, n − 1.</summary>
    public int? Lags
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>
    /// Significance at which an autocorrelation counts: of lag 1 for the recommendation, of each lag for Hamed and Rao's correction; strictly between 0
    /// and 1.
    /// </summary>
    /// <value>0.05.</value>
    public double Significance
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = 0.05;
}
