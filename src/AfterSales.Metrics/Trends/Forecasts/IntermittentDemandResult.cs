namespace AfterSales.Metrics.Trends;

/// <summary>Forecasts of a demand that comes now and then.</summary>
public sealed partial record IntermittentDemandResult
{
    /// <summary>Periods.</summary>
    public required int Count { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public int? FirstGap { get; init; }

    /// <summary>Periods with demand.</summary>
    public required int Demands { get; init; }

    /// <summary>Smoothed amount of a demand.</summary>
    public required Figure<double> Size { get; init; }

    /// <summary>Smoothed interval between demands, in periods.</summary>
    public required Figure<double> Interval { get; init; }

    /// <summary>Croston: amount/interval, per period.</summary>
    public required Figure<double> Croston { get; init; }

    /// <summary>Syntetos–Boylan approximation: Croston × (1 − α/2).</summary>
    public required Figure<double> Sba { get; init; }

    /// <summary>Smoothed probability of demand in a period: falls while none comes.</summary>
    public required Figure<double> Probability { get; init; }

    /// <summary>Teunter–Syntetos–Babai: probability × amount, per period.</summary>
    public required Figure<double> Tsb { get; init; }

    /// <summary>
    /// Demand of one coming period under TSB: with the smoothed probability one of the past amounts, weighted as their smoothing weighs them. Its mean is
    /// <see cref="Tsb"/>; the limits are exact quantiles.
    /// </summary>
    public required Estimate TsbPeriod { get; init; }

    /// <summary>Demand of all periods of the horizon together under TSB, by seeded simulation; exact for one period.</summary>
    public required Estimate TsbTotal { get; init; }

    /// <summary>Periods since the last demand; null if there never was one.</summary>
    public required int? PeriodsSinceLast { get; init; }

    /// <summary>Average demand interval: periods/demands.</summary>
    public required Figure<double> AverageInterval { get; init; }

    /// <summary>Squared coefficient of variation of the amounts.</summary>
    public required Figure<double> SquaredVariation { get; init; }

    /// <summary>The kind of demand; null where the variation is not known.</summary>
    public required DemandClass? Class { get; init; }

    /// <summary>
    /// Without any demand so far: upper 95 % limit of its probability in a period, 1 − 0.05^(1/n); undefined otherwise,
    /// <see cref="UndefinedReason.OutsideDomain"/>.
    /// </summary>
    public required Figure<double> ProbabilityLimit { get; init; }
}
