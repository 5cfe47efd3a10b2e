namespace AfterSales.Metrics.DataQuality;

/// <summary>What a sample says of the share of wrong records, as <see cref="AttributeSampling.Evaluate"/> finds.</summary>
public sealed partial record AttributeEvaluation
{
    /// <summary>Errors found / records examined.</summary>
    public required double Rate { get; init; }

    /// <summary>Clopper–Pearson upper limit of the rate.</summary>
    public required double BinomialUpper { get; init; }

    /// <summary>Upper limit by the Poisson factor, at most 1.</summary>
    public required double PoissonUpper { get; init; }

    /// <summary>The largest number of errors in the population that is not contradicted; null where no population is named.</summary>
    public required long? HypergeometricUpperErrors { get; init; }

    /// <summary>The same as a rate; null where no population is named.</summary>
    public required double? HypergeometricUpper { get; init; }
}
