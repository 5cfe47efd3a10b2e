namespace AfterSales.Metrics.Satisfaction;

/// <summary>Two segments compared.</summary>
public sealed partial record SegmentPair
{
    /// <summary>The first segment; null for answers that belong to none.</summary>
    public required string? First { get; init; }

    /// <summary>The second segment; null for answers that belong to none.</summary>
    public required string? Second { get; init; }

    /// <summary>First less second, in points.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>Two-sided p-value of no difference, of this pair alone.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>The same, adjusted for all pairs (Benjamini and Hochberg).</summary>
    public required Figure<double> AdjustedPValue { get; init; }
}
