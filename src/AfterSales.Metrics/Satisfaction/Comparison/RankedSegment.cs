namespace AfterSales.Metrics.Satisfaction;

/// <summary>One segment's place in a <see cref="SegmentRanking"/>.</summary>
public sealed partial record RankedSegment
{
    /// <summary>The segment; null for answers that belong to none.</summary>
    public required string? Name { get; init; }

    /// <summary>Its score.</summary>
    public required NetPromoterScoreResult Score { get; init; }

    /// <summary>Place by score from 1, the highest first; ties share the best place; null without a score.</summary>
    public required int? Rank { get; init; }

    /// <summary>How many segments are told to be better, false discoveries controlled.</summary>
    public required int Better { get; init; }

    /// <summary>How many segments are told to be worse, false discoveries controlled.</summary>
    public required int Worse { get; init; }
}
