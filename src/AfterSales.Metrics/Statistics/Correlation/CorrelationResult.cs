namespace AfterSales.Metrics.Statistics;

/// <summary>What a correlation found, with its tests.</summary>
public sealed partial record CorrelationResult
{
    /// <summary>Pairs that count.</summary>
    public required int Count { get; init; }

    /// <summary>Pairs left out because one of the two is missing.</summary>
    public required int Missing { get; init; }

    /// <summary>The coefficient, −1 … 1, with its interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The test statistic: t for Pearson and Spearman, z for Kendall.</summary>
    public required Figure<double> Statistic { get; init; }

    /// <summary>Degrees of freedom of the t; undefined for Kendall.</summary>
    public required Figure<double> DegreesOfFreedom { get; init; }

    /// <summary>Two-sided p-value of <see cref="Statistic"/>.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>One-sided p-value against no or negative relation.</summary>
    public required Figure<double> PValueGreater { get; init; }

    /// <summary>One-sided p-value against no or positive relation.</summary>
    public required Figure<double> PValueLess { get; init; }

    /// <summary>Two-sided p-value with continuity correction; Kendall only.</summary>
    public Figure<double> CorrectedPValue { get; init; } = Figure.Undefined<double>(UndefinedReason.OutsideDomain);

    /// <summary>Two-sided p-value of the exact distribution; Spearman and Kendall of small samples without ties.</summary>
    public Figure<double> ExactPValue { get; init; } = Figure.Undefined<double>(UndefinedReason.OutsideDomain);
}
