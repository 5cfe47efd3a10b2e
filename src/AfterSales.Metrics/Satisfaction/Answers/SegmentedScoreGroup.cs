namespace AfterSales.Metrics.Satisfaction;

/// <summary>One distinct answer of one segment of a <see cref="SegmentedScoreTally"/>.</summary>
/// <remarks>What <c>GROUP BY segment, answer</c> returns as a row.</remarks>
public sealed partial record SegmentedScoreGroup
{
    /// <summary>The segment; null for answers that belong to none.</summary>
    public required string? Segment { get; init; }

    /// <summary>The distinct answer and how often it was given.</summary>
    public required ScoreGroup Scores
    {
        get;
        init => field = Internal.Guard.NotNull(value);
    }
}
