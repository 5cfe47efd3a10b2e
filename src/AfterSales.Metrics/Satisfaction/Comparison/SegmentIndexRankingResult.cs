using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="SegmentIndexRanking"/> found, with its ingredients.</summary>
public sealed partial record SegmentIndexRankingResult
{
    /// <summary>The segments, the highest index first, equal ones by name, those without an index last.</summary>
    public required IReadOnlyList<RankedIndex> Segments
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>All pairs, in the order of <see cref="Segments"/>.</summary>
    public required IReadOnlyList<SegmentPair> Pairs
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Share of false discoveries allowed among the differences told.</summary>
    public required double FalseDiscoveryRate { get; init; }
}
