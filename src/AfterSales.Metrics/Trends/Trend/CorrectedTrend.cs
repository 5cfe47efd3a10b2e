namespace AfterSales.Metrics.Trends;

/// <summary>One Mann–Kendall test under one <see cref="TrendCorrection"/>.</summary>
public sealed partial record CorrectedTrend
{
    /// <summary>The correction.</summary>
    public required TrendCorrection Correction { get; init; }

    /// <summary>Values tested: one less after prewhitening.</summary>
    public required int Count { get; init; }

    /// <summary>S of the values tested.</summary>
    public required long S { get; init; }

    /// <summary>τ-a of the values tested.</summary>
    public required Figure<double> TauA { get; init; }

    /// <summary>n/n*: by how much autocorrelation multiplies the variance; 1 where the values were changed instead.</summary>
    public required Figure<double> VarianceFactor { get; init; }

    /// <summary>Variance of S after correction.</summary>
    public required Figure<double> Variance { get; init; }

    /// <summary>z with continuity correction; undefined with <see cref="UndefinedReason.OutsideDomain"/> where the factor is not positive.</summary>
    public required Figure<double> Z { get; init; }

    /// <summary>Two-sided p-value.</summary>
    public required Figure<double> PValue { get; init; }
}
