using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="InterruptedSeries"/> fits.</summary>
public sealed partial record InterruptedSeriesOptions
{
    /// <summary>Level and slope, no season, Prais–Winsten, 95 %.</summary>
    public static InterruptedSeriesOptions Default { get; } = new();

    /// <summary>What may change.</summary>
    /// <value><see cref="InterventionEffect.LevelAndSlope"/> by default.</value>
    public InterventionEffect Effect { get; init => field = Guard.Defined(value); }

    /// <summary>How the season is taken out.</summary>
    /// <value><see cref="InterruptedSeason.None"/> by default.</value>
    public InterruptedSeason Season { get; init => field = Guard.Defined(value); }

    /// <summary>Periods of a season.</summary>
    /// <value>12 by default; 2 to 366.</value>
    public int SeasonLength { get; init => field = Guard.InRange(value, 2, 366); } = 12;

    /// <summary>Pairs of sine and cosine with a Fourier season.</summary>
    /// <value>2 by default; at most half the length of the season.</value>
    public int Harmonics { get; init => field = Guard.InRange(value, 1, 183); } = 2;

    /// <summary>How errors are made.</summary>
    /// <value><see cref="InterruptedErrors.PraisWinsten"/> by default.</value>
    public InterruptedErrors Errors { get; init => field = Guard.Defined(value); }

    /// <summary>Lag of Newey and West's errors in periods; null takes ⌊4(n/100)^(2/9)⌋ of the n periods present.</summary>
    /// <value>Null by default.</value>
    public int? Lag { get; init => field = value is null ? null : Guard.NotNegative(value.Value); }

    /// <summary>Periods from the start of the intervention that are left out, while it is phased in.</summary>
    /// <value>0 by default.</value>
    public int PhaseIn { get; init => field = Guard.NotNegative(value); }

    /// <summary>Confidence level of all intervals.</summary>
    /// <value>0.95 by default.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
