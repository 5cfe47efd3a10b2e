namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="MeanDifference"/> found, with its ingredients.</summary>
public sealed partial record MeanDifferenceResult
{
    /// <summary>n₁.</summary>
    public required int FirstCount { get; init; }

    /// <summary>n₂.</summary>
    public required int SecondCount { get; init; }

    /// <summary>First mean less second, with Welch's t interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Welch's t test, variances not taken as equal.</summary>
    public required TestResult Welch { get; init; }

    /// <summary>Student's t test, variances taken as equal.</summary>
    public required TestResult Student { get; init; }

    /// <summary>F test of the ratio of variances, first over second, two-sided.</summary>
    public required TestResult VarianceRatio { get; init; }

    /// <summary>Cohen's d: the difference in pooled standard deviations.</summary>
    public required Figure<double> CohenD { get; init; }

    /// <summary>Hedges's g: d without its small-sample bias, by the exact factor.</summary>
    public required Figure<double> HedgesG { get; init; }

    /// <summary>Cliff's δ: P(first &gt; second) − P(first &lt; second).</summary>
    public required Figure<double> CliffDelta { get; init; }
}
