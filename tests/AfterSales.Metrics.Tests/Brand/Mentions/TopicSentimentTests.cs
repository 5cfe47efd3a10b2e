using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class TopicSentimentTests
{
    private static readonly SentimentCounts All = new() { Positive = 60, Neutral = 20, Negative = 20 };

    [Fact]
    public void Compute_NothingScoredAtAll_LiftsNothingThatIsKnown()
    {
        var topic = TopicSentiment.Compute(new SentimentCounts { Positive = 0, Neutral = 0, Negative = 0 }, [Topic("price", 0, 0, 0)])[0];
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (topic.Lift.Reason, topic.Net.Reason));
    }


    [Fact]
    public void Compute_ATopicThatCosts_HasANegativeLift()
    {
        var topic = TopicSentiment.Compute(All, [Topic("parts", 5, 5, 15)])[0];
        // −40 of the 25 mentions against 55/75·100 − … of the others; all together 40.
        Assert.Equal((-40d, 25L), (topic.Net.Value, topic.Mentions));
        Assert.Equal(40 - (100 * 50 / 75d), topic.Lift.Value!.Value, 10);
        Assert.True(topic.QValue.Value < 0.01);
    }

    [Fact]
    public void Compute_TopicInEveryMention_HasNoComparison()
        => Assert.Equal(UndefinedReason.MissingInput, TopicSentiment.Compute(All, [Topic("service", 60, 20, 20)])[0].Difference.Reason);

    [Fact]
    public void Compute_TopicInNone_LiftsNothing()
    {
        var topic = TopicSentiment.Compute(All, [Topic("price", 0, 0, 0)])[0];
        Assert.Equal((0d, UndefinedReason.NoData), (topic.Lift.Value, topic.Net.Reason));
    }

    [Theory]
    [InlineData(61, 0, 0)]
    [InlineData(0, 21, 0)]
    [InlineData(0, 0, 21)]
    public void Compute_MoreThanAll_Throws(long positive, long neutral, long negative)
        => Assert.ThrowsAny<ArgumentException>(() => TopicSentiment.Compute(All, [Topic("price", positive, neutral, negative)]));

    [Property]
    public Property Compute_AnyTopic_LiftIsTheNetOfAllLessTheNetWithout() => Prop.ForAll(Gen.Choose(0, 20).ArrayOf(3).ToArbitrary(), n =>
    {
        var topic = TopicSentiment.Compute(All, [Topic("speed", n[0], n[1], n[2])])[0];
        var rest = 100.0 * (60 - n[0] - 20 + n[2]) / (100 - n.Sum());
        return n.Sum() == 0 || Math.Abs(topic.Lift.Value!.Value - (40 - rest)) < 1e-9;
    });

    [Property]
    public Property Compute_ManyTopics_NoAdjustedPIsBelowItsOwn() => Prop.ForAll(Gen.Choose(0, 6).ArrayOf(12).ToArbitrary(), n =>
        TopicSentiment.Compute(All, [.. Enumerable.Range(0, 4).Select(i => Topic($"{i}", n[3 * i], n[(3 * i) + 1], n[(3 * i) + 2]))])
            .All(topic => topic.QValue.Value is not { } q || q >= topic.PValue.Value - 1e-15));

    private static TopicMentions Topic(string name, long positive, long neutral, long negative)
        => new() { Topic = name, Positive = positive, Neutral = neutral, Negative = negative };
}
