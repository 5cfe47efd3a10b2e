using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class CustomerSatisfactionScoreTests
{
    private static readonly Dictionary<string, IntervalMethod> Methods = new()
    {
        ["wilson"] = IntervalMethod.Wilson,
        ["wilson_cc"] = IntervalMethod.WilsonContinuity,
        ["clopper_pearson"] = IntervalMethod.ClopperPearson,
        ["agresti_coull"] = IntervalMethod.AgrestiCoull,
        ["jeffreys"] = IntervalMethod.Jeffreys,
        ["wald"] = IntervalMethod.Wald,
    };

    public static TheoryData<string> Shares
        => [.. CaseKinds.Of("csat_proportions.json", "successes", "x1", "mcnemar_b", "counts").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Shares))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("csat_proportions.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var (successes, n) = (inputs.GetProperty("successes").GetInt64(), inputs.GetProperty("n").GetInt64());
        var tally = ScoreTally.OfGroups([ScoreGroup.Of(5, successes), ScoreGroup.Of(1, n - successes)]);
        foreach (var (prefix, method) in Methods)
        {
            var options = CustomerSatisfactionScoreOptions.OneToFive with { Level = inputs.GetProperty("confidence").GetDouble(), Method = method };
            var score = CustomerSatisfactionScore.Compute(tally, options).Headline;

            expected.Number("p", score.Value);
            expected.Number(prefix + "_lower", score.Lower, 1e-10);
            expected.Number(prefix + "_upper", score.Upper, 1e-10);
        }

        // ProportionTests compares the error.
        expected.Known("se");
        expected.AllAsked();
    }

    [Fact]
    public void Compute_Empty_IsUndefined()
    {
        var result = CustomerSatisfactionScore.Compute(new ScoreTally(), CustomerSatisfactionScoreOptions.OneToFive);

        Assert.Equal(UndefinedReason.NoData, result.Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, result.NetScore.Reason);
    }

    [Fact]
    public void Compute_OneSatisfied_HasAnInterval()
    {
        var score = CustomerSatisfactionScore.Compute([5], CustomerSatisfactionScoreOptions.OneToFive).Headline;

        Assert.Equal((100, 100), (score.Value, score.Upper));
        Assert.Equal(20.65493143772374, score.Lower!.Value, 1e-9);
    }

    [Fact]
    public void Compute_WeightedAndAllSatisfied_HasNoInterval()
    {
        var tally = AnySurvey.Tally([(5, 1), (4, 3)]);

        Assert.Equal(UndefinedReason.ZeroVariance, CustomerSatisfactionScore.Compute(tally, CustomerSatisfactionScoreOptions.OneToFive).Headline.Reason);
    }

    // Found by FsCheck: 1 − p is 0 to a double, the odds 1e18 are not. tan(0.475π) = 12.706… is t on one degree of freedom; the error of the logit is √(2·2).
    [Fact]
    public void Compute_VeryLargeWeightBesideVerySmall_HasItsInterval()
    {
        var result = CustomerSatisfactionScore.Compute(AnySurvey.Tally([(5, 1e9m), (1, 1e-9m)]), CustomerSatisfactionScoreOptions.OneToFive);

        Assert.Equal(99.999989124001, result.Headline.Lower!.Value, 1e-11);
        Assert.Equal(100, result.Headline.Upper);
        Assert.Equal(1.08759989872131e-05, result.DissatisfiedScore.Upper!.Value, 1e-17);
        Assert.Equal(9.19455667856999e-28, result.DissatisfiedScore.Lower!.Value, 1e-39);
    }

    [Theory]
    [InlineData(3, 1, 3)]
    [InlineData(4, 2, 3)]
    [InlineData(5, 2, 4)]
    [InlineData(7, 2, 6)]
    [InlineData(10, 3, 8)]
    public void Formbricks7128_WhatIsSatisfied_DependsOnTheRange(int maximum, int boxes, int satisfiedFrom)
        => Assert.Equal(satisfiedFrom, CustomerSatisfactionScoreOptions.Boxes(new ScaleDefinition { Minimum = 1, Maximum = maximum, Step = 1 },
            boxes).SatisfiedFrom);

    [Fact]
    public void VaGovTeam87053_Unanswered_DoesNotEnterTheDenominator()
    {
        var result = CustomerSatisfactionScore.Compute(ScoreTally.Of([5m, null, null, 2m]), CustomerSatisfactionScoreOptions.OneToFive);

        Assert.Equal(50, result.Headline.Value);
        Assert.Equal((2, 2), (result.Answers.Valid, result.Answers.Missing));
    }

    [Fact]
    public void FreeScout2064_GoodLessBad_IsAnotherFigureThanCsat()
    {
        var result = CustomerSatisfactionScore.Compute([5, 5, 5, 3, 1], CustomerSatisfactionScoreOptions.OneToFive);

        Assert.Equal((60, 20, 40), (result.Headline.Value, result.DissatisfiedScore.Value, result.NetScore.Value));
    }

    [Fact]
    public void Dify6512_Dislikes_AreNotLikes()
    {
        var thumbs = new CustomerSatisfactionScoreOptions
        {
            Scale = new ScaleDefinition { Minimum = -1, Maximum = 1 },
            SatisfiedFrom = 1,
            DissatisfiedUpTo = -1
        };
        var result = CustomerSatisfactionScore.Compute([1, -1, -1, 0], thumbs);

        Assert.Equal((1, 1, 2), (result.Satisfied, result.Neutral, result.Dissatisfied));
    }

    [Fact]
    public void QualtricsTools20_NotApplicable_IsExcludedAndCounted()
    {
        var options = CustomerSatisfactionScoreOptions.OneToFive with { Scale = ScaleDefinition.OneToFive with { ExcludedCodes = [9m] } };
        var result = CustomerSatisfactionScore.Compute([5, 9, 9, 1, 7], options);

        Assert.Equal(new AnswerCounts { Valid = 2, Missing = 0, OutOfRange = 1, Excluded = 2 }, result.Answers);
        Assert.Equal(50, result.Headline.Value);
    }

    [Fact]
    public void Mq7_MissingCode_IsNoAnswer()
    {
        var options = CustomerSatisfactionScoreOptions.OneToFive with { Scale = ScaleDefinition.OneToFive with { MissingCodes = [-99m] } };

        Assert.Equal((100, 1), CustomerSatisfactionScore.Compute([5, -99], options) is var r ? (r.Headline.Value, r.Answers.Missing) : default);
    }

    [Fact]
    public void Chatwoot4106_UnassignedAnswers_StayInTheWhole()
    {
        var tally = new SegmentedScoreTally();
        tally.Add("agent", 5);
        tally.Add(null, 1);

        Assert.Equal(50, CustomerSatisfactionScore.Compute(tally.Whole(), CustomerSatisfactionScoreOptions.OneToFive).Headline.Value);
        Assert.Equal(0, CustomerSatisfactionScore.Compute(tally.Segments[1].Tally, CustomerSatisfactionScoreOptions.OneToFive).Headline.Value);
    }

    // The agent comes with each answer: taking the case from the agent afterwards moves no answer that has been counted.
    [Fact]
    public void Chatwoot14872_HandledByAnAgent_StaysWithTheAgent()
    {
        var (rated, later) = (new SegmentedScoreTally(), new SegmentedScoreTally());
        rated.Add("irfan", 5);
        rated.Add("irfan", 4);
        later.Add(null, 1);
        rated.Merge(later);

        Assert.Equal(["irfan", null], rated.Segments.Select(segment => segment.Name));
        Assert.Equal(100, CustomerSatisfactionScore.Compute(rated.Segments[0].Tally, CustomerSatisfactionScoreOptions.OneToFive).Headline.Value);
        Assert.Equal(3, rated.Whole().Total);
    }

    // Questions side by side: each share has its interval, and their difference says whether they differ.
    [Fact]
    public void PrairieLearn1851_QuestionsCompared_HaveErrorBars()
    {
        var (one, other) = (Proportion.Compute(30, 40), Proportion.Compute(26, 40));
        var difference = ProportionDifference.Compute(30, 40, 26, 40).Headline;

        Assert.True(one.Lower < 0.65 && other.Upper > 0.75);
        Assert.True(difference.Lower < 0 && difference.Upper > 0 && difference.Value > 0);
        Assert.Equal(75, CustomerSatisfactionScore.Compute(ScoreTally.OfGroups([ScoreGroup.Of(5, 30), ScoreGroup.Of(1, 10)]),
            CustomerSatisfactionScoreOptions.OneToFive).Headline.Value);
    }

    [Fact]
    public void Compute_Fractions_AreCutByTheThresholds()
    {
        var result = CustomerSatisfactionScore.Compute([3.9, 2.1, 2.0, 4.0], CustomerSatisfactionScoreOptions.OneToFive);

        Assert.Equal((1, 2, 1), (result.Satisfied, result.Neutral, result.Dissatisfied));
    }

    [Fact]
    public void Compute_ThresholdsOutOfOrder_Throws() => Assert.Throws<ArgumentException>(() => CustomerSatisfactionScore.Compute(
        [1], new CustomerSatisfactionScoreOptions { Scale = ScaleDefinition.OneToFive, SatisfiedFrom = 2, DissatisfiedUpTo = 2 }));

    [Fact]
    public void Boxes_MoreThanTheScaleHas_Throws()
        => Assert.Throws<ArgumentException>(() => CustomerSatisfactionScoreOptions.Boxes(ScaleDefinition.OneToFive, 3));

    [Fact]
    public void Compute_FourOfSix_IsTheNearestDouble()
    {
        var result = CustomerSatisfactionScore.Compute([5, 5, 4, 4, 3, 1], CustomerSatisfactionScoreOptions.OneToFive);

        Assert.Equal("66.66666666666667", Numerals.Of(result.Headline.Value!.Value));
    }

    [Fact]
    public void Compute_AnyCounts_EveryScoreIsTheNearestDouble()
    {
        for (var n = 1; n <= 120; n++)
        {
            for (var x = 0; x <= n; x++)
            {
                var tally = ScoreTally.OfGroups([ScoreGroup.Of(5, x), ScoreGroup.Of(1, n - x)]);
                var result = CustomerSatisfactionScore.Compute(tally, CustomerSatisfactionScoreOptions.OneToFive);
                Assert.Equal(100.0 * x / n, result.Headline.Value);
                Assert.Equal(100.0 * (n - x) / n, result.DissatisfiedScore.Value);
                Assert.Equal(100.0 * ((2 * x) - n) / n, result.NetScore.Value);
                Assert.Equal(100.0 * ((2 * x) - n) / n,
                    NetPromoterScore.Compute(ScoreTally.OfGroups([ScoreGroup.Of(10, x), ScoreGroup.Of(0, n - x)])).Headline.Value);
                Assert.True(result.Headline.Lower <= result.Headline.Value && result.Headline.Value <= result.Headline.Upper);
            }
        }
    }
}
