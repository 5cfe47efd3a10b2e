using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>What users of other systems complained of where mentions are counted; Complaints.md names the places.</summary>
public class MentionComplaintTests
{
    private static readonly MentionKey Own = new() { Brand = "own", Source = "press" };

    [Fact]
    public void Canonry538_NameTheUniverse_TheBasketsVersionsStandBesideTheFigure()
    {
        var tally = MentionTally.Of([new Mention { Key = Own, Class = MentionClass.Positive }]);
        var result = SentimentChange.Compute(tally, new MentionBasket { Version = "12 sources", Sources = ["press", "radio"] },
            tally, new MentionBasket { Version = "11 sources", Sources = ["press"] });
        Assert.Equal(("12 sources", "11 sources"), (result.BasketBefore, result.BasketAfter));
        Assert.Equal(["press"], result.CommonSources);
    }

    [Fact]
    public void DiscourseAi289_AveragesForCounts_CountsAreCountsAndNoDataIsSaid()
    {
        var tally = MentionTally.Of([Mention.OfScore(Own, 0.9m), Mention.OfScore(Own, -0.1m), Mention.OfScore(Own, -0.1m)]);
        var summary = tally.Summarize();
        Assert.Equal((1L, 2L, 0L), (summary.Positive.Count, summary.Neutral.Count, summary.Negative.Count));
        Assert.Equal(UndefinedReason.NoData, NetSentiment.Compute(SentimentCounts.Of(new MentionTally().Summarize())).OfAll.Reason);
    }

    [Fact]
    public void IbexDashboard362_ConfidenceAveragedAsSentiment_WeightIsNoScore()
    {
        var tally = MentionTally.Of([new Mention { Key = Own, Class = MentionClass.Negative, Weight = 0.99m }]);
        Assert.Equal(-100, NetSentiment.ComputeWeighted(tally.Summarize()).Headline.Value);
        Assert.Equal(UndefinedReason.NoData, tally.Summarize().MeanScore.Reason);
    }

    [Fact]
    public void LaravelSentimentAnalysis12_NeutralReturnedAsPositive_IsTakenBackByLabelledMentions()
    {
        Assert.Equal(MentionClass.Neutral, SentimentScale.Default.Classify(0));
        var result = ClassifierCorrection.Compute([[50, 0, 0], [40, 10, 0], [0, 0, 50]], new SentimentCounts { Positive = 60, Neutral = 10, Negative = 30 });
        Assert.True(result.Net.Value < result.Naive.Value);
    }

    [Fact]
    public void Scava254_EmotionsShownAsSentiment_AreTopicsAndNoClass()
    {
        var summary = MentionTally.Of([new Mention { Key = Own, Class = MentionClass.Negative, Topics = ["joy"] }]).Summarize();
        Assert.Equal((1L, 0L, 1L), (summary.Negative.Count, summary.Positive.Count, summary.Topics[0].Negative));
    }

    [Fact]
    public void MediacloudBackend346_EventRegistry2_ImpactstoryTng6_Inn257_CopiesOfAnySource_EnterNoFigure()
    {
        var mention = new Mention { Key = Own, Class = MentionClass.Negative, Weight = 5 };
        var tally = MentionTally.Of([mention, .. new[] { "radio", "blog", "mirror" }.Select(source
            => mention with { Key = Own with { Source = source }, IsCopy = true })]);
        var summary = tally.Summarize();
        Assert.Equal((1L, 3L, 5m), (summary.Originals, summary.Copies, summary.Negative.Weight));
        Assert.Equal(1, NetSentiment.Compute(SentimentCounts.Of(summary)).Counts.Scored);
    }
}
