using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="SegmentRanking"/> found, with its ingredients.</summary>
public sealed partial record SegmentRankingResult
{
    /// <summary>The segments, the highest score first, those without a score last.</summary>
    public required IReadOnlyList<RankedSegment> Segments
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>All pairs of segments that have scores, in the order of <see cref="Segments"/>; each is made when it is looked at.</summary>
    public required IReadOnlyList<SegmentPair> Pairs
    {
        get;
        init => field = value as SegmentPairs ?? (IReadOnlyList<SegmentPair>)FrozenList.Copy(value);
    }

    /// <summary>Share of false discoveries allowed among the differences told.</summary>
    public required double FalseDiscoveryRate { get; init; }
}
