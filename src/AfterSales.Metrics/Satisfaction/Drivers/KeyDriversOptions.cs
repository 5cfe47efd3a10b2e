using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Whether <see cref="KeyDrivers"/> gives its importances intervals, and how.</summary>
public sealed partial record KeyDriversOptions
{
    /// <summary>The behavior of passing nothing: no intervals.</summary>
    public static KeyDriversOptions Default { get; } = new();

    /// <summary>Bootstrap resamples of the respondents; 1,000 is usual.</summary>
    /// <value>0, for none, by default; at most 1,000,000.</value>
    public int Resamples
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000);
    }

    /// <summary>Seed of the resampling. The same seed gives the same bits on every machine.</summary>
    /// <value>1 by default.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Multiplications that resampling may take, about: each resample of n respondents and p drivers takes 3·2ᵖ + n(p + 1)(p + 2)/2. Resamples beyond it are
    /// not drawn.
    /// </summary>
    /// <value>4,000,000,000 by default: 1,000 resamples of 20 drivers, 20,000 of 16.</value>
    public long MaximumWork
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 4_000_000_000;

    /// <summary>Confidence level of the intervals, strictly between 0 and 1.</summary>
    /// <value><see cref="Estimate.DefaultLevel"/> by default.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
