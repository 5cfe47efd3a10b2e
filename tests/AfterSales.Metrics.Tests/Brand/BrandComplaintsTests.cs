using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>What users of other systems complained of, and does not happen here; Complaints.md names the places.</summary>
public class BrandComplaintsTests
{
    private static readonly MentionKey Own = new() { Brand = "own" };

    [Fact]
    public void Canonry1022_BrandedAndOpenQueries_AreNeverPooled()
    {
        var tally = MentionTally.Of(
        [
            new Mention { Key = Own with { Query = MentionQuery.Branded }, Class = MentionClass.Positive },
            new Mention { Key = Own, Class = MentionClass.Negative },
        ]);

        Assert.Equal(2, tally.ToGroups().Count);
        Assert.Equal(1, tally.Summarize(key => key.Query == MentionQuery.Open).Negative.Count);
        Assert.Equal(0, tally.Summarize(key => key.Query == MentionQuery.Open).Positive.Count);
    }

    [Fact]
    public void Canonry1118_NoMention_IsNullWithAReason()
        => Assert.Equal((null, UndefinedReason.NoData), Both(NetSentiment.Compute(new SentimentCounts { Positive = 0, Neutral = 0, Negative = 0 }).OfAll));

    [Fact]
    public void Ansvisor508_UnscoredMentions_DiluteNothing()
    {
        var counts = new SentimentCounts { Positive = 43, Neutral = 0, Negative = 57, Unscored = 4200 };

        Assert.Equal(-14, NetSentiment.Compute(counts).OfAll.Value);
    }

    [Fact]
    public void LfxSelfServe440_ZeroMentions_AreNotAHundredPercentNeutral()
        => Assert.Null(ShareOfVoice.Compute([new BrandMentions { Brand = "a", Mentions = 0 }, new BrandMentions { Brand = "b", Mentions = 0 }]).Brands[
            0].Share.Value);

    [Fact]
    public void FinSightAi913_MissingScore_IsItsOwnClass()
    {
        Assert.Equal(MentionClass.Unscored, SentimentScale.Default.Classify(null));
        Assert.Null(MentionTally.Of([Mention.OfScore(Own, null)]).Summarize().MeanScore.Value);
    }

    [Fact]
    public void QuantedaSentiment4_NetSentiment_HasAStandardError()
        => Assert.Equal(2.805708466680029,
            NetSentiment.Compute(new SentimentCounts { Positive = 120, Neutral = 300, Negative = 80 }).StandardError.Value!.Value, 12);

    [Fact]
    public void MediacloudBackend136_Copies_AreCountedApartAndInNothingElse()
    {
        var mention = new Mention { Key = Own, Class = MentionClass.Positive, Weight = 7, Topics = ["speed"] };
        var summary = MentionTally.Of([mention, mention with { IsCopy = true }, mention with { IsCopy = true }]).Summarize();

        Assert.Equal((1, 2, 7m), (summary.Originals, summary.Copies, summary.Positive.Weight));
        Assert.Equal(1, summary.Topics[0].Positive);
    }

    [Fact]
    public void Watchboard213_TwoTopics_CountOnceInTheTotal()
    {
        var summary = MentionTally.Of([new Mention { Key = Own, Class = MentionClass.Negative, Topics = ["speed", "price", "speed"] }]).Summarize();

        Assert.Equal(1, summary.Negative.Count);
        Assert.Equal([1L, 1L], summary.Topics.Select(topic => topic.Negative));
    }

    [Fact]
    public void Sentry76751_SpikeOfNow_NeverEntersItsBaseline()
    {
        long[] baseline = [4, 6, 5, 3];
        var first = MentionSurprise.Compute(baseline, [1, 1, 1, 1], 60);

        Assert.Equal(first, MentionSurprise.Compute(baseline, [1, 1, 1, 1], 60));
        Assert.True(first.Surprise.Value > 10);
    }

    [Fact]
    public void Elastalert2050_BaselineOfZero_StillHasASurprise()
        => Assert.InRange(MentionSurprise.Compute(new long[14], [.. Enumerable.Repeat(1.0, 14)], 3).P.Value!.Value, 9e-5, 1e-4);

    [Fact]
    public void Elastalert2061_Cusum_ShowsWhenTheChangeBegan()
        => Assert.Equal(6, MentionCusum.Compute([2, 1, 3, 2, 0, 2, 4, 5, 6, 4], 2, 4, 5).Onset);

    [Fact]
    public void AddonsServer5412_WhatSorts_IsWhatIsShown()
    {
        var result = RatingRanking.Compute([[0, 0, 0, 0, 1], [1, 2, 5, 30, 112]], 7, 3.5);

        Assert.Equal(result.Items.Select((item, i) => (item.Shrunken.Value, i)).OrderByDescending(pair => pair.Value).Select(pair => pair.i),
            result.ByShrunken);
    }

    [Fact]
    public void AddonsServer6727_DeletedReviews_AreCountedInNoMean()
    {
        var tally = new RatingTally();
        tally.Add(5);
        tally.Add(1, state: RatingState.Deleted);

        Assert.Equal([0L, 0, 0, 0, 1], tally.CountsByStars());
        Assert.Equal(1, tally.CountOf(RatingState.Deleted));
    }

    [Fact]
    public void Odoo54266_ZeroStars_AreNoRating()
    {
        var tally = new RatingTally();
        tally.Add(0);
        tally.Add(4);

        Assert.Equal(4, StarRating.Compute(tally.CountsByStars()).Headline.Value);
        Assert.Equal(1, tally.CountOf(RatingState.Unrated));
    }

    [Fact]
    public void UappExplorer71_Shrinkage_SaysItsPrior()
    {
        var result = RatingRanking.Compute([[0, 0, 0, 1, 1]], 2, 3);

        Assert.Equal((2, 3), (result.PriorReviews, result.PriorMean));
        Assert.Equal((4.5, 3.75), (result.Items[0].Mean.Value, result.Items[0].Shrunken.Value));
    }

    [Fact]
    public void NextcloudAppstore1593_DuplicatesOfOnePerson_AreAStateOfTheirOwn()
    {
        var tally = RatingTally.OfGroups([new RatingGroup { Stars = 1, State = RatingState.Duplicate, Count = 40 }, new RatingGroup { Stars = 5, Count = 2 }]);

        Assert.Equal(5, StarRating.Compute(tally.CountsByStars()).Headline.Value);
    }

    [Fact]
    public void RateMyApp97_OnlyHappyCustomersAsked_ShowsInTheBounds()
    {
        var result = ReviewerCoverage.Compute([0, 0, 0, 0, 10], 1000);

        Assert.True(result.LowerBound.Value < 1.1 && result.UpperBound.Value > 4.9);
    }

    [Fact]
    public void Sumo585_AnswersWithin72Hours_ByLanguage()
    {
        ReviewAnswer[] reviews =
        [
            new() { Hours = 10, IsAnswered = true, Language = "de" }, new() { Hours = 100, IsAnswered = false, Language = "de" },
                new() { Hours = 100, IsAnswered = true, Language = "en" },
        ];
        var result = OwnerAnswers.ComputeBy(reviews, review => review.Language!, [72]);

        Assert.Equal(["de", "en"], result.Select(group => group.Group));
        Assert.Equal([0.5, 0], result.Select(group => group.Within[0].Value!.Value));
    }

    [Fact]
    public void Trustroots893_UnansweredReviews_AreCensoredNotForgotten()
    {
        ReviewAnswer[] reviews = [new() { Hours = 1, IsAnswered = true }, new() { Hours = 500, IsAnswered = false }, new() { Hours = 500, IsAnswered = false }];
        var result = OwnerAnswers.Compute(reviews, [24]);

        Assert.Equal((1, UndefinedReason.NotReached), (result.NaiveMeanHours.Value, result.MedianHours.Reason));
    }

    [Fact]
    public void PostHog5575_StageAboveTheOneBefore_IsRefused()
        => Assert.Contains("reached[1]", Assert.Throws<ArgumentException>(() => BrandFunnel.Compute(100, [40, 41])).Message, StringComparison.Ordinal);

    [Fact]
    public void TelemetryDeck376_Stages_HaveBothBasesAndCounts()
    {
        var stage = BrandFunnel.Compute(100, [40, 10])[1];

        Assert.Equal((0.1, 0.25, 10, 30), (stage.Share.Value, stage.Conversion.Value, stage.Reached, stage.Lost));
    }

    [Fact]
    public void Seminr111_ConstantInAResample_IsDroppedAndCounted()
    {
        var item = new PathItem { Name = "a", Minimum = 0, Maximum = 10, Values = [1, 1, 1, 1, 9, 3] };
        var input = new PathModelInput
        {
            Constructs =
            [
                new PathConstruct { Name = "A", Items = [item] },
                new PathConstruct { Name = "B", Items = [item with { Name = "b", Values = [2, 3, 1, 5, 8, 4] }] },
            ],
            Arrows = [new PathArrow { From = "A", To = "B" }],
        };
        var result = PathModel.Resample(input, [[0, 1, 2, 3, 0, 1], [0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 1]]);

        Assert.Equal((2, 0), (result.Used, result.Discarded.Single()));
        Assert.Equal(UndefinedReason.ZeroVariance, result.DiscardedReasons.Single());
    }

    [Fact]
    public void Prince64_Axes_DoNotFlipWithTheOrderOfTheRows()
    {
        var map = CorrespondenceAnalysis.Compute([[120, 80, 45], [60, 140, 50], [30, 40, 90]]);
        var turned = CorrespondenceAnalysis.Compute([[30, 40, 90], [120, 80, 45], [60, 140, 50]]);

        Assert.Equal(map.RowCoordinates[2][0], turned.RowCoordinates[0][0], 12);
    }

    [Fact]
    public void Prince130_EmptyRow_IsDroppedAndListed()
        => Assert.Equal([1], CorrespondenceAnalysis.Compute([[1, 2], [0, 0], [3, 1]]).DroppedRows);

    [Fact]
    public void Coinr65_Zero_MakesTheGeometricMeanZeroAndSaysWhere()
    {
        BrandHealthIndicator[] indicators = [Indicator("a"), Indicator("b")];
        var result = BrandHealthIndex.Compute([[0, 50], [50, 50]], indicators);

        Assert.Equal(0, result.Methods.Single(m => m is { Scaling: IndicatorScaling.Goalposts, Aggregation: IndicatorAggregation.Geometric }).Scores[0]);
        Assert.Equal(0, result.GoalpostValues[0][0]);
    }

    [Fact]
    public void Tabarena494_UndefeatedBrand_IsUnboundedNotNaN()
        => Assert.Equal(UndefinedReason.Unbounded, PairedPreference.Compute([[0, 5], [0, 0]]).Reason);

    [Fact]
    public void Tabarena502_Names_ChangeNoRating()
    {
        double[][] wins = [[0, 30, 22], [20, 0, 25], [18, 25, 0]];
        int[] order = [2, 0, 1];
        var (one, other) = (PairedPreference.Compute(wins),
            PairedPreference.Compute([.. order.Select(i => (IReadOnlyList<double>)[.. order.Select(j => wins[i][j])])]));

        Assert.All(order.Select((from, to) => (from, to)), pair => Assert.Equal(one.Strengths[pair.from], other.Strengths[pair.to], 12));
    }

    [Fact]
    public void AddonsServer18714_FutureAndOldReviews_AreStatedNotHidden()
    {
        var tally = new RatingTally();
        tally.Add(5, new LocalDate(2026, 5, 1));
        tally.Add(1, new LocalDate(2026, 1, 1));

        var result = RatingDecay.Compute(tally, new LocalDate(2026, 2, 1));
        Assert.Equal((1, 1, 1.0), (result.Future, result.Used, result.Headline.Value));
    }

    private static BrandHealthIndicator Indicator(string name) => new() { Name = name, Weight = 1, LowGoalpost = 0, HighGoalpost = 100 };

    private static (double? Value, UndefinedReason? Reason) Both(Estimate estimate) => (estimate.Value, estimate.Reason);
}
