using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What an interrupted series is planned with: <see cref="InterruptedSeriesPower"/>.</summary>
public sealed partial record InterruptedSeriesPlan
{
    /// <summary>Periods before the intervention, at most 1,000.</summary>
    public required int Before { get; init => field = Guard.InRange(value, 0, 1_000); }

    /// <summary>Periods after it, at most 1,000.</summary>
    public required int After { get; init => field = Guard.InRange(value, 0, 1_000); }

    /// <summary>Standard deviation of the series about its trend and season.</summary>
    public required double StandardDeviation { get; init => field = Guard.Positive(value); }

    /// <summary>ρ, what of one period's error is left in the next.</summary>
    /// <value>0 by default; strictly between −1 and 1.</value>
    public double Autocorrelation { get; init => field = Guard.Between(value, -1, 1); }

    /// <summary>The effect whose chance of being found is asked for; null for none.</summary>
    /// <value>Null by default.</value>
    public double? Effect { get; init => field = value is null ? null : Guard.Finite(value.Value); }

    /// <summary>Which effect is looked for.</summary>
    /// <value><see cref="InterruptedTarget.Average"/> by default.</value>
    public InterruptedTarget Target { get; init => field = Guard.Defined(value); }

    /// <summary>Chance of a false alarm, two-sided.</summary>
    /// <value>0.05 by default.</value>
    public double Alpha { get; init => field = Guard.Between(value, 0, 1); } = 0.05;

    /// <summary>Chance of finding the effect that is aimed at.</summary>
    /// <value>0.8 by default.</value>
    public double Power { get; init => field = Guard.Between(value, 0, 1); } = 0.8;
}
