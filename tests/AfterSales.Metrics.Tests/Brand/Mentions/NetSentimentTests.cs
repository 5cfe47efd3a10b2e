using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class NetSentimentTests
{
    [Fact]
    public void Compute_BothDenominators_HaveTwoNames()
    {
        var result = NetSentiment.Compute(new SentimentCounts { Positive = 30, Neutral = 50, Negative = 20, Unscored = 100 });
        Assert.Equal((10d, 20d, 0.5), (result.OfAll.Value, result.OfOpinionated.Value, result.UnscoredShare.Value));
        Assert.Equal((-45d, 55d), (result.LowerBound.Value, result.UpperBound.Value));
    }

    [Fact]
    public void Compute_NothingScored_HasBoundsAlone()
    {
        var result = NetSentiment.Compute(new SentimentCounts { Positive = 0, Neutral = 0, Negative = 0, Unscored = 7 });
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (result.OfAll.Reason, result.StandardError.Reason));
        Assert.Equal((-100d, 100d), (result.LowerBound.Value, result.UpperBound.Value));
    }

    [Fact]
    public void Compute_OnlyNeutral_OpinionatedIsZeroDenominator()
    {
        var result = NetSentiment.Compute(new SentimentCounts { Positive = 0, Neutral = 9, Negative = 0 });
        Assert.Equal((0d, UndefinedReason.ZeroDenominator), (result.OfAll.Value, result.OfOpinionated.Reason));
    }

    [Fact]
    public void ComputeWeighted_AllWeightsZero_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator,
        NetSentiment.ComputeWeighted(Summary((MentionClass.Positive, 0), (MentionClass.Negative, 0))).Headline.Reason);

    [Fact]
    public void ComputeWeighted_OneMention_HasNoError()
    {
        var result = NetSentiment.ComputeWeighted(Summary((MentionClass.Positive, 40)));
        Assert.Equal(
            (100d, UndefinedReason.SmallSample, UndefinedReason.SmallSample),
            (result.Headline.Value, result.Headline.Reason, result.StandardError.Reason));
    }

    [Fact]
    public void ComputeWeighted_AllAlike_HasNoInterval()
        => Assert.Equal(
            UndefinedReason.ZeroVariance,
            NetSentiment.ComputeWeighted(Summary((MentionClass.Positive, 4), (MentionClass.Positive, 9))).Headline.Reason);

    [Fact]
    public void ComputeWeighted_OneGiant_ShowsInTheEffectiveNumber()
    {
        var result = NetSentiment.ComputeWeighted(Summary([(MentionClass.Negative, 1000), .. Enumerable.Repeat((MentionClass.Positive, 1m), 20)]));
        Assert.True(result.EffectiveMentions.Value < 1.1 && result.Used == 21);
        Assert.Equal(-100, result.Headline.Lower);
    }

    [Fact]
    public void ComputeWeighted_NothingScored_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, NetSentiment.ComputeWeighted(Summary((MentionClass.Unscored, 3))).Headline.Reason);

    private static MentionSummary Summary(params (MentionClass Class, decimal Weight)[] mentions) => MentionTally.Of(mentions.Select(mention
        => new Mention { Key = new MentionKey { Brand = "own" }, Class = mention.Class, Weight = mention.Weight })).Summarize();

    [Fact]
    public void Compute_NoCounts_AreNamed() => Assert.Equal("counts", Assert.Throws<ArgumentNullException>(() => NetSentiment.Compute(null!)).ParamName);
}
