namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="NetPromoterScoreComparison"/> found, with its ingredients.</summary>
public sealed partial record NetPromoterScoreComparisonResult
{
    /// <summary>The first sample's own score.</summary>
    public required NetPromoterScoreResult First { get; init; }

    /// <summary>The second sample's own score.</summary>
    public required NetPromoterScoreResult Second { get; init; }

    /// <summary>
    /// First less second, in points, −200 … 200. Its interval is recentered for adjusted Wald, around <see cref="AdjustedDifference"/>, and not cut.
    /// </summary>
    public required Estimate Headline { get; init; }

    /// <summary>The difference that the test uses: for adjusted Wald that of the samples with their pseudo-answers, else the plain one.</summary>
    public required Figure<double> AdjustedDifference { get; init; }

    /// <summary>Standard error of <see cref="AdjustedDifference"/>, in points.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary><see cref="AdjustedDifference"/> / <see cref="StandardError"/>, with its sign.</summary>
    public required Figure<double> Z { get; init; }

    /// <summary>Two-sided p-value of no difference, by the normal distribution; 0 when below what a double holds.</summary>
    public required Figure<double> PValue { get; init; }
}
