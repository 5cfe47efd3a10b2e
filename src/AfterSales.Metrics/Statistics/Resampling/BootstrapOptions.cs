using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="Bootstrap"/> resamples.</summary>
public sealed partial record BootstrapOptions
{
    /// <summary>10,000 resamples, BCa, 95 %, seed 1.</summary>
    public static BootstrapOptions Default { get; } = new();

    /// <summary>How many resamples, to ten million; 10,000 by default.</summary>
    public int Resamples { get; init => field = Guard.InRange(value, 1, 10_000_000); } = 10_000;

    /// <summary>BootstrapPercentile, BootstrapBasic, BootstrapNormal or BootstrapBca, the default.</summary>
    public IntervalMethod Method
    {
        get;
        init => field = value is IntervalMethod.BootstrapPercentile or IntervalMethod.BootstrapBasic or IntervalMethod.BootstrapNormal
            or IntervalMethod.BootstrapBca
            ? value
            : throw Guard.OutOfRange(nameof(Method), "must be a bootstrap method", value);
    } = IntervalMethod.BootstrapBca;

    /// <summary>Confidence level; 0.95 by default.</summary>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;

    /// <summary>How BCa counts resamples that equal the statistic.</summary>
    /// <value><see cref="BootstrapTies.HalfBelow"/> by default.</value>
    public BootstrapTies Ties { get; init => field = Guard.Defined(value); }

    /// <summary>The seed: the same seed, data and resamples give the same interval everywhere; 1 by default.</summary>
    public ulong Seed { get; init; } = 1;
}
