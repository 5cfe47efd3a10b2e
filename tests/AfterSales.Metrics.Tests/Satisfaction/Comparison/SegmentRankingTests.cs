using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class SegmentRankingTests
{
    private static SegmentedScoreTally Teams(params (string? Name, long Detractors, long Promoters)[] teams)
    {
        var tally = new SegmentedScoreTally();
        foreach (var (name, detractors, promoters) in teams)
        {
            tally.Segment(name).Merge(AnySurvey.Trinomial(detractors, 10, promoters));
        }

        return tally;
    }

    [Fact]
    public void Compute_Teams_ToldApartOnlyWhereMoreThanChance()
    {
        var result = SegmentRanking.Compute(Teams(("a", 5, 85), ("b", 10, 80), ("c", 60, 30), (null, 61, 29)));

        Assert.Equal(["a", "b", "c", null], result.Segments.Select(s => s.Name));
        Assert.Equal([1, 2, 3, 4], result.Segments.Select(s => s.Rank!.Value));
        Assert.Equal([(0, 2), (0, 2), (2, 0), (2, 0)], result.Segments.Select(s => (s.Better, s.Worse)));
        Assert.Equal(6, result.Pairs.Count);
    }

    // Benjamini and Hochberg by hand: the largest p as it is, each smaller one times m/i, never above the next.
    [Fact]
    public void Compute_Pairs_AreAdjustedTogether()
    {
        var pairs = SegmentRanking.Compute(Teams(("a", 5, 30), ("b", 8, 25), ("c", 15, 15))).Pairs.OrderBy(p => p.PValue.Value).ToArray();

        Assert.Equal(pairs[2].PValue.Value, pairs[2].AdjustedPValue.Value);
        Assert.Equal(Math.Min(pairs[1].PValue.Value!.Value * 3 / 2, pairs[2].PValue.Value!.Value), pairs[1].AdjustedPValue.Value!.Value, 1e-15);
        Assert.Equal(Math.Min(pairs[0].PValue.Value!.Value * 3, pairs[1].AdjustedPValue.Value!.Value), pairs[0].AdjustedPValue.Value!.Value, 1e-15);
    }

    [Fact]
    public void Compute_SegmentWithoutAnswers_HasNoPlace()
    {
        var tally = Teams(("a", 1, 5));
        tally.Segment("empty").AddMissing(3);
        var result = SegmentRanking.Compute(tally);

        Assert.Equal([1, null], result.Segments.Select(s => s.Rank));
        Assert.Empty(result.Pairs);
    }

    [Fact]
    public void Compute_EqualScores_ShareThePlace()
        => Assert.Equal([1, 1, 3], SegmentRanking.Compute(Teams(("a", 1, 5), ("b", 1, 5), ("c", 5, 1))).Segments.Select(s => s.Rank!.Value));

    [Fact]
    public void Compute_WaldOfAlikeSegments_IsNotAmongTheTests()
    {
        var tally = new SegmentedScoreTally();
        foreach (var (name, answer) in new[] { ("a", 10m), ("b", 10m), ("c", 1m), ("c", 9m) })
        {
            tally.Add(name, answer);
        }

        var pair = SegmentRanking.Compute(tally, new NetPromoterScoreOptions { Method = IntervalMethod.Wald }).Pairs[0];

        Assert.Equal((UndefinedReason.ZeroVariance, UndefinedReason.ZeroVariance), (pair.PValue.Reason, pair.AdjustedPValue.Reason));
    }

    [Fact]
    public void Compute_RateNotInside_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => SegmentRanking.Compute(new SegmentedScoreTally(), null, 0));

    // Two thousand segments once took 16 s and 8.7 GB.
    [Fact]
    public void Compute_TwoThousandSegments_MakesPairsOnlyWhenLookedAt()
    {
        var tally = new SegmentedScoreTally();
        var random = new Random(3);
        for (var segment = 0; segment < 2000; segment++)
        {
            for (var i = 0; i < 30; i++)
            {
                tally.Add($"{segment:D4}", random.Next(0, 11));
            }
        }

        var ranking = SegmentRanking.Compute(tally);
        Assert.Equal(1_999_000, ranking.Pairs.Count);
        var (place, last) = (1234567, ranking.Pairs[^1]);
        Assert.Equal((ranking.Segments[1998].Name, ranking.Segments[1999].Name), (last.First, last.Second));
        var pair = ranking.Pairs[place];
        var alone = NetPromoterScoreComparison.Compute(tally.Segment(pair.First), tally.Segment(pair.Second));
        Assert.Equal(alone.Headline, pair.Difference);
        Assert.Equal(alone.PValue, pair.PValue);
    }

    [Fact]
    public void Pairs_ByPlaceAndInOrder_AreTheSame()
    {
        var tally = new SegmentedScoreTally();
        for (var i = 0; i < 60; i++)
        {
            tally.Add(i % 7 == 0 ? null : $"{i % 7}", (i * i) % 11);
        }

        var ranking = SegmentRanking.Compute(tally);
        Assert.Equal(ranking.Pairs.ToArray(), Enumerable.Range(0, ranking.Pairs.Count).Select(i => ranking.Pairs[i]));
        Assert.Equal(SegmentRanking.Compute(tally), ranking);
        Assert.Equal(ranking.Segments.Sum(segment => segment.Better), ranking.Pairs.Count(pair => pair.AdjustedPValue.Value <= 0.05));
    }

    /// <summary>By score, whatever the order of the names.</summary>
    [Fact]
    public void Compute_BestNamedLast_IsFirst()
        => Assert.Equal(["z", "m", "a"], SegmentRanking.Compute(Teams(("a", 60, 30), ("m", 30, 60), ("z", 5, 85))).Segments.Select(s => s.Name));

    /// <summary>Exactly met is met: at a rate of just that p a difference is told, and at the next smaller double it is not.</summary>
    [Fact]
    public void Compute_AdjustedPAtTheRate_IsTold()
    {
        var teams = Teams(("a", 5, 30), ("b", 8, 25), ("c", 15, 15));
        var p = SegmentRanking.Compute(teams).Pairs.Min(pair => pair.AdjustedPValue.Value!.Value);

        Assert.NotEqual(0, SegmentRanking.Compute(teams, null, p).Segments.Sum(segment => segment.Worse));
        Assert.Equal(0, SegmentRanking.Compute(teams, null, Math.BitDecrement(p)).Segments.Sum(segment => segment.Worse));
    }
}
