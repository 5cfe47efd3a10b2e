using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Resampling and level of <see cref="ReputationDrivers"/>.</summary>
public sealed partial record ReputationDriversOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static ReputationDriversOptions Default { get; } = new();

    /// <summary>Resamples of the respondents, from 0, for no limits, to 100,000.</summary>
    /// <value>1,000 by default.</value>
    public int Resamples
    {
        get;
        init => field = Guard.InRange(value, 0, 100_000);
    }
    = 1000;

    /// <summary>Seed: resample i draws from <c>RandomSource.Of(Seed, i)</c>.</summary>
    /// <value>1 by default.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Confidence level of the limits, strictly between 0 and 1.</summary>
    /// <value><see cref="Estimate.DefaultLevel"/> by default.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
