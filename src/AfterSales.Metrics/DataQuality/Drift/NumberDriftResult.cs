namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="NumberDrift"/> finds. Without numbers on one side every figure is undefined, <see cref="UndefinedReason.NoData"/>.</summary>
public sealed partial record NumberDriftResult
{
    /// <summary>Numbers of the base period.</summary>
    public required int BaseCount { get; init; }

    /// <summary>Numbers of the current period.</summary>
    public required int CurrentCount { get; init; }

    /// <summary>Missing in the base period.</summary>
    public required int BaseMissing { get; init; }

    /// <summary>Missing in the current period.</summary>
    public required int CurrentMissing { get; init; }

    /// <summary>The change of the median, current − base, in the numbers' own unit: look here first.</summary>
    public required Figure<double> MedianShift { get; init; }

    /// <summary>Wasserstein distance, the area between the two distribution functions, in the numbers' own unit.</summary>
    public required Figure<double> Wasserstein { get; init; }

    /// <summary>Kolmogorov–Smirnov statistic: the largest |F base − F current|.</summary>
    public required Figure<double> Distance { get; init; }

    /// <summary>The largest F base − F current: how far numbers moved up.</summary>
    public required Figure<double> DistanceUp { get; init; }

    /// <summary>The largest F current − F base: how far numbers moved down.</summary>
    public required Figure<double> DistanceDown { get; init; }

    /// <summary>The smallest number at which the distance is reached; null where there is none.</summary>
    public required decimal? At { get; init; }

    /// <summary>The share of all splits of the pooled numbers, ties kept, with a distance at least as large; undefined past the limit,
    /// <see cref="UndefinedReason.Unresolved"/>.</summary>
    public required Figure<double> ExactPValue { get; init; }

    /// <summary>The same by Kolmogorov's limit distribution, which takes ties for none: too large with many ties.</summary>
    public required Figure<double> AsymptoticPValue { get; init; }
}
