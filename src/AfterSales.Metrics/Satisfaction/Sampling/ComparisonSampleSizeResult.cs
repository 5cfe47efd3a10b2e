namespace AfterSales.Metrics.Satisfaction;

/// <summary>How many answers each of two groups needs, so that a difference is found.</summary>
public sealed partial record ComparisonSampleSizeResult
{
    /// <summary>The effect size planned with: Cohen's h of two shares, d of two means.</summary>
    public required double EffectSize { get; init; }

    /// <summary>Answers for each group, unrounded: classical normal formula for shares, exact t power for means.</summary>
    public required double Unrounded { get; init; }

    /// <summary>Answers for each group, rounded up.</summary>
    public required long Answers { get; init; }

    /// <summary>Answers for each group by the arcsine formula, unrounded; for means the normal approximation.</summary>
    public required double Approximate { get; init; }
}
