using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A CUSUM chart, in σ.</summary>
public sealed partial record CusumChartResult
{
    /// <summary>Center of the first phase: the mean of its baseline.</summary>
    public required Figure<double> Center { get; init; }

    /// <summary>σ of a value in the first phase; undefined with <see cref="UndefinedReason.ZeroVariance"/> for a constant baseline.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>Upper sums, at least 0; null where there is no σ.</summary>
    public required IReadOnlyList<double?> UpperSums { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Lower sums, at most 0.</summary>
    public required IReadOnlyList<double?> LowerSums { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Periods whose sum is beyond the decision interval.</summary>
    public required IReadOnlyList<ChartSignal> Signals { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Center and σ of each phase; its limits are those of an individuals chart.</summary>
    public required IReadOnlyList<IndividualsChartPhase> Phases { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>How often quiet, normal data would signal within the periods shown, center and σ known; a phase starts anew.</summary>
    public required RunLengthResult FalseAlarms { get; init; }
}
