using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Lags and test of <see cref="Autocorrelation"/>.</summary>
public sealed partial record AutocorrelationOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static AutocorrelationOptions Default { get; } = new();

    /// <summary>Lags shown, at least 1; null, the default, for the smaller of 10·log₁₀ n and n − 1. More than n − 1 are cut to it.</summary>
    public int? Lags
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Lags of the Ljung–Box test, at least 1; null, the default, for the lags shown.</summary>
    public int? TestLags
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Parameters of the model whose residuals these are, taken from the degrees of freedom; not negative.</summary>
    /// <value>0.</value>
    public int FittedParameters
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Confidence level of the band, strictly between 0 and 1.</summary>
    /// <value>0.95.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
