using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>An attribute chart: points with their own limits, signals, and how often quiet data would signal.</summary>
public sealed partial record AttributeChartResult
{
    /// <summary>The kind.</summary>
    public required AttributeChartKind Kind { get; init; }

    /// <summary>Every period; one without exposure has no value.</summary>
    public required IReadOnlyList<ChartPoint> Points { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The phases.</summary>
    public required IReadOnlyList<AttributeChartPhase> Phases { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The signals by position.</summary>
    public required IReadOnlyList<ChartSignal> Signals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>
    /// How often these rules call quiet data a signal, as if it were normal: small counts deviate, see <see cref="CountChart"/> and
    /// <see cref="ProportionChart"/>.
    /// </summary>
    public required FalseAlarmResult FalseAlarms { get; init; }
}
