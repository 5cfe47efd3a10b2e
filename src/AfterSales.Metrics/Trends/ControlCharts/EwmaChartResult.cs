using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>An EWMA chart.</summary>
public sealed partial record EwmaChartResult
{
    /// <summary>Center of the first phase: the mean of its baseline.</summary>
    public required Figure<double> Center { get; init; }

    /// <summary>σ of a value in the first phase, from the mean moving range of the baseline.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>The averages with their limits, which widen to their final width. A period without value repeats the average before.</summary>
    public required IReadOnlyList<ChartPoint> Points { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Averages beyond their limits.</summary>
    public required IReadOnlyList<ChartSignal> Signals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Center and σ of each phase; its limits are those of an individuals chart.</summary>
    public required IReadOnlyList<IndividualsChartPhase> Phases { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>How often quiet, normal data would signal within the periods shown, center and σ known; a phase starts anew.</summary>
    public required RunLengthResult FalseAlarms { get; init; }
}
