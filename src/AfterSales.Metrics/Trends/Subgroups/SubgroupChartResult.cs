using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The two charts of subgroups: their means, and their spread.</summary>
public sealed partial record SubgroupChartResult
{
    /// <summary>What measures the spread.</summary>
    public required SubgroupDispersion Dispersion { get; init; }

    /// <summary>The means.</summary>
    public required IReadOnlyList<ChartPoint> Means { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The ranges or standard deviations; without value where a subgroup has fewer than two values.</summary>
    public required IReadOnlyList<ChartPoint> Spreads { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The phases.</summary>
    public required IReadOnlyList<SubgroupChartPhase> Phases { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Signals of the means.</summary>
    public required IReadOnlyList<ChartSignal> MeanSignals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Signals of the spread: read these first, for a spread that is out of control makes the limits of the means worthless.</summary>
    public required IReadOnlyList<ChartSignal> SpreadSignals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>How often the rules of the means call falsely.</summary>
    public required FalseAlarmResult FalseAlarms { get; init; }
}
