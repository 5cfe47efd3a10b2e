namespace AfterSales.Metrics.DataQuality;

/// <summary>How many records to examine, by three models, as <see cref="AttributeSampling.Plan"/> finds.</summary>
public sealed partial record AttributePlan
{
    /// <summary>Smallest sample for an endless population; undefined beyond 2⁵³, <see cref="UndefinedReason.Overflow"/>.</summary>
    public required Figure<long> BinomialSample { get; init; }

    /// <summary>Smallest sample by the Poisson factor, never below the binomial one.</summary>
    public required Figure<long> PoissonSample { get; init; }

    /// <summary>The confidence factor.</summary>
    public required double PoissonFactor { get; init; }

    /// <summary>Smallest sample from the population named; undefined where none is named (<see cref="UndefinedReason.MissingInput"/>), or where even all
    /// records do
    /// not suffice or no more errors are tolerable than expected (<see cref="UndefinedReason.Infeasible"/>).</summary>
    public required Figure<long> HypergeometricSample { get; init; }

    /// <summary>⌈tolerable rate · population⌉; null where no population is named.</summary>
    public required long? TolerableErrors { get; init; }
}
