namespace AfterSales.Metrics.Trends;

/// <summary>How often a chart with a memory (EWMA, CUSUM) calls quiet data a signal: independent normal values, center and σ known.</summary>
public sealed partial record RunLengthResult
{
    /// <summary>Periods looked at; of a longer chart the first <see cref="FalseAlarms.MostPeriods"/>.</summary>
    public required int Periods { get; init; }

    /// <summary>
    /// Average run length: points until the first false alarm; undefined where it is beyond what the quadrature resolves,
    /// <see cref="UndefinedReason.Unresolved"/>.
    /// </summary>
    public required Figure<double> AverageRunLength { get; init; }

    /// <summary>
    /// Chance of at least one false alarm within the periods. For a CUSUM at most so much: the chances of both sides added, of which both can happen.
    /// </summary>
    public required Figure<double> ChanceAtMost { get; init; }
}
