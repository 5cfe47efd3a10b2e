namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="GroupComparison"/> found.</summary>
public sealed partial record GroupComparisonResult
{
    /// <summary>k.</summary>
    public required int GroupCount { get; init; }

    /// <summary>N, all values.</summary>
    public required int Count { get; init; }

    /// <summary>One-way analysis of variance.</summary>
    public required TestResult Anova { get; init; }

    /// <summary>η²: the share of the variance that lies between groups.</summary>
    public required Figure<double> EtaSquared { get; init; }

    /// <summary>Welch's analysis of variance, variances not taken as equal.</summary>
    public required TestResult Welch { get; init; }

    /// <summary>Bartlett's test of equal variances.</summary>
    public required TestResult Bartlett { get; init; }

    /// <summary>Kruskal and Wallis's H with tie correction.</summary>
    public required TestResult KruskalWallis { get; init; }

    /// <summary>ε²: the effect of <see cref="KruskalWallis"/>, 0 … 1.</summary>
    public required Figure<double> EpsilonSquared { get; init; }
}
