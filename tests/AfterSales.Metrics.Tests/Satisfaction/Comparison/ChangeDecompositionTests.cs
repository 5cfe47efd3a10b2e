using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ChangeDecompositionTests
{
    public static TheoryData<string> Changes => [.. Reference.Cases("change_decomposition.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("change_decomposition.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var (n0, s0, n1, s1) = (inputs.GetProperty("n0").Exacts(), inputs.GetProperty("score_sum0").Exacts(), inputs.GetProperty("n1").Exacts(),
            inputs.GetProperty("score_sum1").Exacts());
        var result = ChangeDecomposition.Compute(
            [.. n0.Select((n, i) => new SegmentChange { Name = $"s{i}", CountBefore = n, ScoreSumBefore = s0[i], CountAfter = n1[i], ScoreSumAfter = s1[i] })]);

        Check("score0", result.Before.Value);
        Check("score1", result.After.Value);
        Check("change", result.Change.Value);
        Check("total_rate", result.TotalRate.Value);
        Check("total_mix", result.TotalMix.Value);
        expected.Numbers("rate_effect", result.Segments.Select(s => (double)s.RateEffect));
        expected.Numbers("mix_effect", result.Segments.Select(s => (double)s.MixEffect));

        // The file's own check of its sums.
        expected.Known("check");
        expected.AllAsked();

        void Check(string key, decimal? actual) => expected.Number(key, (double?)actual);
    }

    [Fact]
    public void Compute_PeriodWithoutAnswers_IsUndefined()
    {
        var result = ChangeDecomposition.Compute([new() { Name = "a", CountBefore = 2, ScoreSumBefore = 1, CountAfter = 0, ScoreSumAfter = 0 }]);

        Assert.Equal((50, UndefinedReason.NoData, UndefinedReason.NoData), (result.Before.Value, result.After.Reason, result.Change.Reason));
    }

    [Fact]
    public void Compute_SegmentInOnePeriod_IsPureMix()
    {
        var result = ChangeDecomposition.Compute(
        [
            new() { Name = "old", CountBefore = 5, ScoreSumBefore = 1, CountAfter = 5, ScoreSumAfter = 1 },
            new() { Name = "new", CountBefore = 0, ScoreSumBefore = 0, CountAfter = 5, ScoreSumAfter = 5 },
            new() { Name = "never", CountBefore = 0, ScoreSumBefore = 0, CountAfter = 0, ScoreSumAfter = 0 },
        ]);

        Assert.Equal((0, 40), (result.TotalRate.Value, result.TotalMix.Value));
        Assert.Equal((0m, 0m), (result.Segments[2].RateEffect, result.Segments[2].MixEffect));
    }

    [Fact]
    public void OfNetPromoterScore_Tallies_AgreesWithTheScores()
    {
        var (before, after) = (new SegmentedScoreTally(), new SegmentedScoreTally());
        foreach (var (segment, first, second) in new (string?, decimal, decimal)[] { ("a", 10, 3), ("a", 9, 9), (null, 2, 8), ("b", 7, 10) })
        {
            before.Add(segment, first);
            after.Add(segment, second);
        }

        after.Add("c", 1);
        var result = ChangeDecomposition.OfNetPromoterScore(before, after);

        Assert.Equal(["a", "b", "c", null], result.Segments.Select(s => s.Name));
        Reference.AssertClose(NetPromoterScore.Compute(after.Whole()).Headline.Value, (double?)result.After.Value, 1e-12, "after");
        Assert.Equal(25, result.Before.Value);
        Assert.Equal(25, ChangeDecomposition.OfCustomerSatisfactionScore(before, before,
            CustomerSatisfactionScoreOptions.Boxes(ScaleDefinition.ZeroToTen, 1)).Before.Value);
    }

    [Fact]
    public void OfAnswers_Weighted_IsThatOfTheirSums()
    {
        SegmentAnswer[] before = [Answer("a", 0.5m, 2), Answer("a", 1, 1), Answer(null, 0.25m, 4)];
        SegmentAnswer[] after = [Answer("b", 0.75m, 1), Answer("a", 0.75m, 3)];

        var result = ChangeDecomposition.OfAnswers(before, after);

        Assert.Equal(ChangeDecomposition.Compute(
        [
            new() { Name = "a", CountBefore = 3, ScoreSumBefore = 2, CountAfter = 3, ScoreSumAfter = 2.25m },
            new() { Name = "b", CountBefore = 0, ScoreSumBefore = 0, CountAfter = 1, ScoreSumAfter = 0.75m },
            new() { Name = null, CountBefore = 4, ScoreSumBefore = 1, CountAfter = 0, ScoreSumAfter = 0 },
        ]), result);
        Assert.Equal(75, result.After.Value);
        Assert.Equal(UndefinedReason.NoData, ChangeDecomposition.OfAnswers([], after).Before.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => Answer("a", 1.01m, 1));

        static SegmentAnswer Answer(string? segment, decimal share, decimal weight) => new() { Segment = segment, Share = share, Weight = weight };
    }

    [Fact]
    public void Compute_MoreScoreThanAnswers_Throws()
        => Assert.Throws<ArgumentException>(()
            => ChangeDecomposition.Compute([new() { Name = "a", CountBefore = 2, ScoreSumBefore = 3, CountAfter = 1, ScoreSumAfter = 0 }]));

    /// <summary>The caller gave tallies, and hears of tallies.</summary>
    [Fact]
    public void OfNetPromoterScore_SegmentBeyondItsLimit_NamesTheTally()
    {
        var many = SegmentedScoreTally.OfGroups([new() { Segment = "a", Scores = ScoreGroup.Of(9, 1_000_000_000_001) }]);

        Assert.Equal("after", Assert.Throws<ArgumentOutOfRangeException>(
            () => ChangeDecomposition.OfNetPromoterScore(new SegmentedScoreTally(), many)).ParamName);
        Assert.Equal(100, ChangeDecomposition.OfNetPromoterScore(
            SegmentedScoreTally.OfGroups([new() { Segment = "a", Scores = ScoreGroup.Of(9, 1_000_000_000_000) }]), new SegmentedScoreTally()).Before.Value);
    }
}
