namespace AfterSales.Metrics.Satisfaction;

/// <summary>One segment of a <see cref="SegmentedScoreTally"/> and its answers.</summary>
public sealed partial record ScoreSegment
{
    /// <summary>The segment: a team, a region, a product; null for answers that belong to none.</summary>
    public required string? Name { get; init; }

    /// <summary>Its answers.</summary>
    public required ScoreTally Tally { get; init; }
}
