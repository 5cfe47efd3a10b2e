using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A chart of small counts with exact limits.</summary>
public sealed partial record TailChartResult
{
    /// <summary>Events of the baseline.</summary>
    public required long BaselineEvents { get; init; }

    /// <summary>Exposure, or units looked at, of the baseline.</summary>
    public required double BaselineExposure { get; init; }

    /// <summary>Rate or share of the baseline, or the known one.</summary>
    public required Figure<double> BaselineRate { get; init; }

    /// <summary>Why there are no limits; null where there are.</summary>
    public required UndefinedReason? LimitsReason { get; init; }

    /// <summary>Chance of at least one false alarm within the periods shown, given the rate: exact; undefined without limits.</summary>
    public required Figure<double> ChanceOfFalseAlarm { get; init; }

    /// <summary>Every period.</summary>
    public required IReadOnlyList<TailPoint> Points { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The signals: by the exact tails within the baseline, by the predictive ones after it.</summary>
    public required IReadOnlyList<ChartSignal> Signals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
