using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A g chart of the units between rare events.</summary>
public sealed partial record GChartResult
{
    /// <summary>Known gaps of the baseline.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>Mean gap of the baseline.</summary>
    public required Figure<double> Mean { get; init; }

    /// <summary>Chance of an event at a unit: 1/(1 + mean).</summary>
    public required Figure<double> Probability { get; init; }

    /// <summary>Median gap: the center line.</summary>
    public required long? Median { get; init; }

    /// <summary>Customary lower limit, mean − 3√(mean(mean + 1)), cut at 0: always 0.</summary>
    public required Figure<double> LowerThreeSigma { get; init; }

    /// <summary>Customary upper limit, mean + 3√(mean(mean + 1)).</summary>
    public required Figure<double> UpperThreeSigma { get; init; }

    /// <summary>Smallest gap without signal; null where no single gap, however short, can signal.</summary>
    public required long? Lower { get; init; }

    /// <summary>Greatest gap without signal; null where every unit had an event.</summary>
    public required long? Upper { get; init; }

    /// <summary>Whether a single short gap can be a signal; otherwise only four together can.</summary>
    public required bool CanSignalLow { get; init; }

    /// <summary>Chance of a false alarm by a single gap.</summary>
    public required Figure<double> FalseAlarmRate { get; init; }

    /// <summary>Chance of at least one false alarm by single gaps within the gaps shown, given the mean; undefined without limits.</summary>
    public required Figure<double> ChanceOfFalseAlarm { get; init; }

    /// <summary>Every gap.</summary>
    public required IReadOnlyList<GapPoint> Points { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Gaps that signal by themselves: <see cref="ChartSide.Lower"/> is the bad news, events too close.</summary>
    public required IReadOnlyList<ChartSignal> Signals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Positions at which the last four gaps together are too short.</summary>
    public required IReadOnlyList<int> FourGapSignals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
