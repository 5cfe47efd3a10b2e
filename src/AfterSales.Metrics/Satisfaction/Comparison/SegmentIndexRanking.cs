using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>
/// Ranks segments (teams, regions, products) by an index of several questions, says which differences are more than chance, and draws small segments to
/// the common mean.
/// </summary>
/// <remarks>
/// <para><b>Formula.</b> Place = 1 + number of segments with a higher index. Every pair by Welch's t of the respondents' scores
/// (<see cref="MeanDifference"/>); p-values adjusted by Benjamini and Hochberg over all pairs.</para>
/// <para><b>Units.</b> Those of the scores; the false discovery rate is a fraction.</para>
/// <para><b>Domain.</b> Up to 1,000 segments, of different people and of different names; scores within ±1e100.</para>
/// <para><b>Edge cases.</b> Equal indexes share the best place and stand in the order of their names. A segment whose index is undefined has no place and
/// stands last. A pair without a p-value (a segment of one respondent, or both all alike) is not among the tests. Fewer than three segments that have
/// a spread: nothing is drawn to the mean; a segment without spread never is.</para>
/// <para><b>Method.</b> All m = k(k − 1)/2 pairs; a difference is told when its adjusted p is at most the rate; the means drawn by
/// <see cref="MeanShrinkage"/>, moments. For net promoter scores see <see cref="SegmentRanking"/>.</para>
/// <para><b>Source.</b> Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995; B. L. Welch, Biometrika 34, 1947.</para>
/// </remarks>
public static class SegmentIndexRanking
{
    private const int MostSegments = 1_000;
    private const double MostScore = 1e100;

    /// <summary>Fewer have no spread between them to speak of.</summary>
    private const int FewestDrawn = 3;

    /// <summary>The ranking of segments.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="falseDiscoveryRate">Share of false discoveries allowed among the differences told, strictly between 0 and 1.</param>
    /// <param name="level">Confidence level of the intervals, strictly between 0 and 1.</param>
    /// <returns>Places, pairs, and the means drawn to that of all.</returns>
    /// <exception cref="ArgumentException">The list is null, has a null item, a name twice, more than 1,000 segments or a score outside ±1e100, or the
    /// rate or level is not inside (0, 1).</exception>
    public static SegmentIndexRankingResult Compute(
        IReadOnlyList<SegmentScores> segments, double falseDiscoveryRate = 0.05, double level = Estimate.DefaultLevel)
    {
        Guard.Between(falseDiscoveryRate, 0, 1);
        Guard.Between(level, 0, 1);
        var scores = Checked(segments);
        var index = segments.Select((segment, i) => segment.Index ?? MeanOf(scores[i])).ToArray();
        int[] order =
        [
            .. Enumerable.Range(0, index.Length).OrderBy(i => index[i].IsDefined ? 0 : 1).ThenByDescending(i => index[i].Value)
                .ThenBy(i => segments[i].Name, StringComparer.Ordinal),
        ];
        var pairs = Pairs([.. order.Select(i => segments[i].Name)], [.. order.Select(i => scores[i])], level);
        var drawn = Drawn(segments, scores, level);
        var (better, worse) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var pair in pairs.Where(pair => pair.AdjustedPValue.Value <= falseDiscoveryRate))
        {
            var isFirst = pair.Difference.Value > 0;
            CountOne(worse, isFirst ? pair.First! : pair.Second!);
            CountOne(better, isFirst ? pair.Second! : pair.First!);
        }

        var rows = order.Select(i => new RankedIndex
        {
            Name = segments[i].Name,
            Respondents = scores[i].Length,
            Index = index[i],
            Rank = index[i].Value is { } own ? 1 + index.Count(other => other.Value > own) : null,
            Better = better.TryGetValue(segments[i].Name, out var above) ? above : 0,
            Worse = worse.TryGetValue(segments[i].Name, out var below) ? below : 0,
            Shrunken = drawn.TryGetValue(segments[i].Name, out var mean) ? mean : null,
        }).ToArray();
        return new SegmentIndexRankingResult { Segments = FrozenList.Own(rows), Pairs = FrozenList.Own(pairs), FalseDiscoveryRate = falseDiscoveryRate };
    }

    private static double[][] Checked(IReadOnlyList<SegmentScores> segments)
    {
        if (Guard.NoneNull(segments).Count > MostSegments)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Segments must be at most {MostSegments}; they are {segments.Count}."), nameof(segments));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var scores = new double[segments.Count][];
        for (var i = 0; i < scores.Length; i++)
        {
            if (!names.Add(segments[i].Name))
            {
                throw Guard.Item(nameof(segments), "must have different names", i, segments[i].Name);
            }

            scores[i] = [.. segments[i].Scores];
            foreach (var score in scores[i])
            {
                Guard.InRange(score, -MostScore, MostScore, nameof(segments));
            }
        }

        return scores;
    }

    private static Figure<double> MeanOf(double[] scores)
        => Moments.Compute(scores).Mean is var mean && mean.Value is { } value ? Figure.Of(value) : Figure.Undefined<double>(mean.Reason!.Value);

    private static SegmentPair[] Pairs(string[] names, double[][] scores, double level)
    {
        var pairs = new SegmentPair[names.Length * (names.Length - 1) / 2];
        var place = 0;
        for (var i = 0; i < names.Length; i++)
        {
            for (var j = i + 1; j < names.Length; j++)
            {
                var found = MeanDifference.Compute(scores[i], scores[j], level);
                pairs[place++] = new SegmentPair
                {
                    First = names[i],
                    Second = names[j],
                    Difference = found.Headline,
                    PValue = found.Welch.PValue,
                    AdjustedPValue = found.Welch.PValue,
                };
            }
        }

        var adjusted = MultipleTesting.Adjust([.. pairs.Select(pair => pair.PValue.Value)]);
        return [.. pairs.Select((pair, i) => adjusted[i] is { } p ? pair with { AdjustedPValue = Figure.Of(p) } : pair)];
    }

    private static Dictionary<string, Estimate> Drawn(IReadOnlyList<SegmentScores> segments, double[][] scores, double level)
    {
        TeamMean[] teams = [.. scores.Select((own, i) => MeanShrinkage.TeamOf(segments[i].Name, own)).OfType<TeamMean>()];
        return teams.Length < FewestDrawn
            ? []
            : MeanShrinkage.Compute(teams, ShrinkageMethod.Moments, level).Teams.ToDictionary(t => t.Name, t => t.Shrunken, StringComparer.Ordinal);
    }

    private static void CountOne(Dictionary<string, int> counts, string name) => counts[name] = counts.TryGetValue(name, out var count) ? count + 1 : 1;
}
