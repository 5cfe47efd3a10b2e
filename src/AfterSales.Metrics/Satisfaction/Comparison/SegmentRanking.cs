using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Ranks segments (teams, regions, products) by net promoter score and says which differences are more than chance.</summary>
/// <remarks>
/// <para><b>Formula.</b> Every pair by <see cref="NetPromoterScoreComparison"/>; p-values adjusted by Benjamini and Hochberg, p₍ᵢ₎·m/i made monotone from
/// the top.</para>
/// <para><b>Units.</b> Points; the false discovery rate is a fraction.</para>
/// <para><b>Domain.</b> Any number of segments, of different people.</para>
/// <para><b>Edge cases.</b> A segment without valid answers has no rank and is in no pair. One segment has no pair. A pair without a p-value (Wald with
/// both all alike)
/// is not among the m tests. Equal scores share the best place.</para>
/// <para><b>Method.</b> All m = k(k − 1)/2 pairs; a difference is told when its adjusted p is at most the rate.</para>
/// <para><b>Source.</b> Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995.</para>
/// </remarks>
public static class SegmentRanking
{
    /// <summary>The ranking of segments.</summary>
    /// <param name="tally">The answers by segment.</param>
    /// <param name="options">Scale, thresholds, interval; null for 0 to 10.</param>
    /// <param name="falseDiscoveryRate">Share of false discoveries allowed among the differences told, strictly between 0 and 1.</param>
    /// <returns>Places and pairs.</returns>
    /// <exception cref="ArgumentException">The tally is null, the thresholds are not in order on the scale, or the rate is not inside (0, 1).</exception>
    public static SegmentRankingResult Compute(SegmentedScoreTally tally, NetPromoterScoreOptions? options = null, double falseDiscoveryRate = 0.05)
    {
        Guard.Between(falseDiscoveryRate, 0, 1);
        var scored = Guard.NotNull(tally).Segments.Select(segment => (segment.Name, segment.Tally, Score: NetPromoterScore.Compute(segment.Tally, options)))
            .OrderByDescending(segment => segment.Score.Score.Value ?? double.NegativeInfinity).ToArray();
        var known = scored.Where(segment => segment.Score.Score.Value is not null).ToArray();
        var pairs = new List<SegmentPair>();
        for (var i = 0; i < known.Length; i++)
        {
            for (var j = i + 1; j < known.Length; j++)
            {
                var comparison = NetPromoterScoreComparison.Compute(known[i].Tally, known[j].Tally, options);
                pairs.Add(new SegmentPair { First = known[i].Name, Second = known[j].Name, Difference = comparison.Difference, PValue = comparison.PValue, AdjustedPValue = comparison.PValue });
            }
        }

        var adjusted = Adjust(pairs);
        var told = adjusted.Where(pair => pair.AdjustedPValue.Value <= falseDiscoveryRate).ToArray();
        return new SegmentRankingResult
        {
            FalseDiscoveryRate = falseDiscoveryRate,
            Pairs = FrozenList.Own(adjusted),
            Segments = FrozenList.Own(scored.Select(segment => new RankedSegment
            {
                Name = segment.Name,
                Score = segment.Score,
                Rank = segment.Score.Score.Value is { } score ? 1 + known.Count(other => other.Score.Score.Value > score) : null,
                Better = Told(segment.Name, isBetter: true),
                Worse = Told(segment.Name, isBetter: false),
            }).ToArray()),
        };

        // In each pair the first one scores at least as high; adjusted estimates may turn a tie, which is then no difference told.
        int Told(string? name, bool isBetter) => told.Count(pair => string.Equals(isBetter ? pair.Second : pair.First, name, StringComparison.Ordinal));
    }

    private static SegmentPair[] Adjust(List<SegmentPair> pairs)
    {
        var adjusted = MultipleTesting.Adjust([.. pairs.Select(pair => pair.PValue.Value)]);
        return [.. pairs.Select((pair, i) => adjusted[i] is { } p ? pair with { AdjustedPValue = Figure.Of(p) } : pair)];
    }
}
