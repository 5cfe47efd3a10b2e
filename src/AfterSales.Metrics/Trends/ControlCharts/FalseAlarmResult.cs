using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>How often a set of rules calls quiet data a signal: independent normal values, limits known.</summary>
public sealed partial record FalseAlarmResult
{
    /// <summary>Periods looked at; of a longer chart the first <see cref="FalseAlarms.MostPeriods"/>.</summary>
    public required int Periods { get; init; }

    /// <summary>
    /// Average run length: points until the first false alarm of limits, zones and runs, exact; undefined without such a rule,
    /// <see cref="UndefinedReason.Unbounded"/>.
    /// </summary>
    public required Figure<double> AverageRunLength { get; init; }

    /// <summary>Chance of at least one false alarm of limits, zones and runs within the periods, exact.</summary>
    public required double ChanceOfZones { get; init; }

    /// <summary>
    /// Chance of at least one false trend within the periods, exact; undefined beyond <see cref="FalseAlarms.MostTrendPeriods"/> periods,
    /// <see cref="UndefinedReason.Unresolved"/>.
    /// </summary>
    public required Figure<double> ChanceOfTrend { get; init; }

    /// <summary>Chance of at least one false alarm of any of these, at most: their sum, cut at 1. Exact with zones alone or a trend alone.</summary>
    public required Figure<double> ChanceAtMost { get; init; }

    /// <summary>Rules of the set that no exact chance is known of: the moving range.</summary>
    public required IReadOnlyList<ChartRule> NotCounted { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
