using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>An XmR chart: points, moving ranges, limits by phase, signals, and how often quiet data would signal.</summary>
public sealed partial record IndividualsChartResult
{
    /// <summary>Every period, those without a value too.</summary>
    public required IReadOnlyList<ChartPoint> Points { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Moving range of each period with the known one before it in its phase; null for the first.</summary>
    public required IReadOnlyList<double?> MovingRanges { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The phases.</summary>
    public required IReadOnlyList<IndividualsChartPhase> Phases { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The signals by position. Runs and zones are read on the location chart only.</summary>
    public required IReadOnlyList<ChartSignal> Signals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>How often these rules call quiet, normal data a signal within the periods shown, limits known.</summary>
    public required FalseAlarmResult FalseAlarms { get; init; }
}
