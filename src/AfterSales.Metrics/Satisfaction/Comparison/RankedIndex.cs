namespace AfterSales.Metrics.Satisfaction;

/// <summary>One segment's place in a <see cref="SegmentIndexRanking"/>.</summary>
public sealed partial record RankedIndex
{
    /// <summary>The segment.</summary>
    public required string Name { get; init; }

    /// <summary>How many respondents' scores it has.</summary>
    public required int Respondents { get; init; }

    /// <summary>The index that decides its place.</summary>
    public required Figure<double> Index { get; init; }

    /// <summary>Place by index from 1, the highest first; ties share the best place; null without an index.</summary>
    public required int? Rank { get; init; }

    /// <summary>How many segments are told to be better, false discoveries controlled.</summary>
    public required int Better { get; init; }

    /// <summary>How many segments are told to be worse, false discoveries controlled.</summary>
    public required int Worse { get; init; }

    /// <summary>The mean of its scores, drawn to that of all segments; null where that cannot be told.</summary>
    public required Estimate? Shrunken { get; init; }
}
