using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Ranks segments (teams, regions, products) by net promoter score and says which differences are more than chance.</summary>
/// <remarks>
/// <para><b>Formula.</b> Every pair by <see cref="NetPromoterScoreComparison"/>; p-values adjusted by Benjamini and Hochberg, p₍ᵢ₎·m/i made monotone from
/// the top.</para>
/// <para><b>Units.</b> Points; the false discovery rate is a fraction.</para>
/// <para><b>Domain.</b> Up to 5,000 segments, of different people.</para>
/// <para><b>Edge cases.</b> A segment without valid answers has no rank and is in no pair. One segment has no pair. A pair without a p-value (Wald with
/// both all alike)
/// is not among the m tests. Equal scores share the best place.</para>
/// <para><b>Method.</b> All m = k(k − 1)/2 pairs; a difference is told when its adjusted p is at most the rate.</para>
/// <para><b>Source.</b> Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995.</para>
/// </remarks>
/// <example>
/// <code>
/// var tally = new SegmentedScoreTally();
/// tally.AddGroup(new() { Segment = "North", Scores = ScoreGroup.Of(10, 60) });
/// tally.AddGroup(new() { Segment = "North", Scores = ScoreGroup.Of(5, 20) });
/// tally.AddGroup(new() { Segment = "South", Scores = ScoreGroup.Of(10, 30) });
/// tally.AddGroup(new() { Segment = "South", Scores = ScoreGroup.Of(5, 50) });
/// var result = SegmentRanking.Compute(tally);
/// Console.WriteLine(
///     string.Join(", ", result.Segments.Select(s =&gt; $"{s.Rank}. {s.Name} {s.Score.Headline.Value:F0} points"))); // 1. North 50 points, 2. South -25 points
/// Console.WriteLine($"{result.Segments[1].Name}: {result.Segments[1].Better} team is better beyond chance"); // South: 1 team is better beyond chance
/// </code>
/// </example>
public static class SegmentRanking
{
    private const int MostSegments = 5_000;

    /// <summary>The ranking of segments.</summary>
    /// <param name="tally">The answers by segment.</param>
    /// <param name="options">Scale, thresholds, interval; null for 0 to 10.</param>
    /// <param name="falseDiscoveryRate">Share of false discoveries allowed among the differences told, strictly between 0 and 1.</param>
    /// <returns>Places and pairs.</returns>
    /// <exception cref="ArgumentException">The tally is null or has more than 5,000 segments, the thresholds are not in order on the scale, or the
    /// rate is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">A segment holds more than 2⁶³ − 1 answers.</exception>
    public static SegmentRankingResult Compute(SegmentedScoreTally tally, NetPromoterScoreOptions? options = null, double falseDiscoveryRate = 0.05)
    {
        Guard.Between(falseDiscoveryRate, 0, 1);
        if (Guard.NotNull(tally).Segments.Count > MostSegments)
        {
            throw new ArgumentException(FormattableString.Invariant($"Tally must have at most {MostSegments} segments; it has {tally.Segments.Count}."),
                nameof(tally));
        }

        var scored = tally.Segments.Select(segment => (segment.Name, segment.Tally, Score: NetPromoterScore.Compute(segment.Tally, options)))
            .OrderByDescending(segment => segment.Score.Headline.Value ?? double.NegativeInfinity).ToArray();
        var known = scored.Count(segment => segment.Score.Headline.Value is not null);
        var kernel = new ScoreComparison([.. scored.Take(known).Select(segment => segment.Score)], options ?? NetPromoterScoreOptions.Default);
        var adjusted = Adjusted(kernel, known);
        var (better, worse) = Told(adjusted, known, falseDiscoveryRate);
        var ranks = Ranks([.. scored.Take(known).Select(segment => segment.Score.Headline.Value!.Value)]);
        return new SegmentRankingResult
        {
            FalseDiscoveryRate = falseDiscoveryRate,
            Pairs = new SegmentPairs([.. scored.Take(known).Select(segment => segment.Name)], kernel, adjusted),
            Segments = FrozenList.Own(scored.Select((segment, i) => new RankedSegment
            {
                Name = segment.Name,
                Score = segment.Score,
                Rank = i < known ? ranks[i] : null,
                Better = i < known ? better[i] : 0,
                Worse = i < known ? worse[i] : 0,
            }).ToArray()),
        };
    }

    /// <summary>Places of scores that come highest first; ties share the best.</summary>
    private static int[] Ranks(double[] scores)
    {
        var ranks = new int[scores.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = i > 0 && scores[i] == scores[i - 1] ? ranks[i - 1] : i + 1;
        }

        return ranks;
    }

    private static double?[] Adjusted(ScoreComparison kernel, int known)
    {
        var (alone, place) = (new double?[known * (known - 1) / 2], 0);
        for (var i = 0; i < known; i++)
        {
            for (var j = i + 1; j < known; j++)
            {
                alone[place++] = kernel.PValue(i, j);
            }
        }

        return [.. MultipleTesting.Adjust(alone)];
    }

    /// <summary>In each pair the first one scores at least as high; adjusted estimates may turn a tie, which is then no difference told.</summary>
    private static (int[] Better, int[] Worse) Told(double?[] adjusted, int known, double rate)
    {
        var (better, worse, place) = (new int[known], new int[known], 0);
        for (var i = 0; i < known; i++)
        {
            for (var j = i + 1; j < known; j++)
            {
                var isTold = adjusted[place++] <= rate ? 1 : 0;
                worse[i] += isTold;
                better[j] += isTold;
            }
        }

        return (better, worse);
    }
}
