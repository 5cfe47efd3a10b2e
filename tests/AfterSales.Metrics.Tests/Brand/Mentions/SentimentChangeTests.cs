using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class SentimentChangeTests
{
    private static readonly MentionBasket Basket = new() { Version = "2026-1", Sources = ["press", "forum"] };

    [Fact]
    public void Compute_SameNetOfEachSource_IsPureMix()
    {
        var result = SentimentChange.Compute(Tally(("press", 3, 1), ("forum", 1, 3)), Basket, Tally(("press", 3, 1), ("forum", 3, 9)), Basket);
        Assert.Equal((0m, 0m, -25m), (result.Change.TotalRate.Value, result.Change.Before.Value, result.Change.After.Value));
        Assert.Equal(-25m, result.Change.TotalMix.Value);
    }

    [Fact]
    public void Compute_BasketsDiffer_CommonSourcesAloneAreCompared()
    {
        var result = SentimentChange.Compute(Tally(("press", 3, 1), ("forum", 1, 3)), Basket, Tally(("press", 3, 1), ("video", 50, 0)),
            new MentionBasket { Version = "2026-2", Sources = ["video", "press"] });
        Assert.Equal(["press"], result.CommonSources);
        Assert.Equal((4L, 50L, 0m), (result.LeftOutBefore, result.LeftOutAfter, result.Change.Change.Value));
        Assert.Equal(("2026-1", "2026-2"), (result.BasketBefore, result.BasketAfter));
    }

    [Fact]
    public void Compute_NothingScoredFromACommonSource_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, SentimentChange.Compute(Tally(), Basket, Tally(("press", 1, 1)), Basket).Change.Change.Reason);

    [Fact]
    public void Compute_MentionsOfNoSource_AreLeftOutAndCounted()
    {
        var tally = Tally(("press", 1, 1));
        tally.Add(new Mention { Key = new MentionKey { Brand = "own" }, Class = MentionClass.Positive });
        Assert.Equal(1, SentimentChange.Compute(tally, Basket, Tally(("press", 1, 1)), Basket).LeftOutBefore);
    }

    [Fact]
    public void Compute_OneBrand_LeavesRivalsOut()
        => Assert.Equal(0, SentimentChange.Compute(Tally(("press", 1, 1)), Basket, Tally(("press", 1, 1)), Basket, key => key.Brand == "other").LeftOutBefore);

    [Fact]
    public void Compute_SourceTwice_Throws()
        => Assert.ThrowsAny<ArgumentException>(() => SentimentChange.Compute(Tally(), Basket with { Sources = ["press", "press"] }, Tally(), Basket));

    [Property]
    public Property Compute_AnyMentions_RateAndMixAreTheChange() => Prop.ForAll(Gen.Choose(0, 40).ArrayOf(8).ToArbitrary(), n =>
    {
        var change = SentimentChange.Compute(Tally(("press", n[0], n[1]), ("forum", n[2], n[3])), Basket, Tally(("press", n[4], n[5]), ("forum", n[6], n[7])),
            Basket).Change;
        return !change.Change.IsDefined || change.TotalRate.Value + change.TotalMix.Value == change.Change.Value;
    });

    private static MentionTally Tally(params (string Source, int Positive, int Negative)[] sources) => MentionTally.Of(sources.SelectMany(source
        => Enumerable.Repeat(MentionClass.Positive, source.Positive).Concat(Enumerable.Repeat(MentionClass.Negative, source.Negative))
            .Select(kind => new Mention { Key = new MentionKey { Brand = "own", Source = source.Source }, Class = kind })));
}
