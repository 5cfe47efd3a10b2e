using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class ShareOfVoiceTests
{
    [Fact]
    public void Compute_ShareWithoutLimits_HasAnExcessWithoutLimits()
    {
        var brand = ShareOfVoice.Compute([Brand("a", 10) with { MarketSharePoints = 30 }]).Brands[0];
        Assert.Equal((70d, UndefinedReason.MissingInput), (brand.Excess.Value, brand.Excess.Reason));
    }

    [Fact]
    public void Compute_NoMention_IsNoData()
    {
        var result = ShareOfVoice.Compute([Brand("a", 0), Brand("b", 0)]);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (result.Brands[0].Share.Reason, result.HerfindahlIndex.Reason));
    }

    [Fact]
    public void Compute_OneBrand_HasItsShareWithoutLimits()
    {
        var result = ShareOfVoice.Compute([Brand("a", 10)]);
        Assert.Equal((100d, UndefinedReason.MissingInput, 1d), (result.Brands[0].Share.Value, result.Brands[0].Share.Reason, result.EffectiveBrands.Value));
    }

    [Fact]
    public void Compute_OneBrandHoldsAll_SisonGlazHasNoLimitsAndTheOthersDo()
    {
        BrandMentions[] brands = [Brand("a", 10), Brand("b", 0)];
        Assert.Equal(UndefinedReason.ZeroVariance, ShareOfVoice.Compute(brands, IntervalMethod.SisonGlaz).Brands[0].Share.Reason);
        Assert.NotNull(ShareOfVoice.Compute(brands).Brands[0].Share.Lower);
        Assert.NotNull(ShareOfVoice.Compute(brands, IntervalMethod.ClopperPearson).Brands[1].Share.Upper);
    }

    [Theory]
    [InlineData(0.0, UndefinedReason.ZeroDenominator)]
    [InlineData(null, UndefinedReason.MissingInput)]
    public void Compute_MarketShareZeroOrUnknown_HasNoRatio(double? market, UndefinedReason reason)
        => Assert.Equal(reason, ShareOfVoice.Compute([Brand("a", 10) with { MarketSharePoints = market }, Brand("b", 30)]).Brands[0].ToMarketShare.Reason);

    [Fact]
    public void Compute_MarketShareKnown_HasAnExcess()
    {
        var brand = ShareOfVoice.Compute([Brand("a", 10) with { MarketSharePoints = 20 }, Brand("b", 30)]).Brands[0];
        Assert.Equal((5d, 1.25, brand.Share.Lower - 20), (brand.Excess.Value, brand.ToMarketShare.Value, brand.Excess.Lower));
    }

    [Fact]
    public void Compute_FourAlike_AreFourEffectiveBrands()
        => Assert.Equal(4, ShareOfVoice.Compute([.. Enumerable.Range(0, 4).Select(i => Brand($"{i}", 25))]).EffectiveBrands.Value!.Value, 12);

    [Fact]
    public void Compute_NoBrand_Throws() => Assert.ThrowsAny<ArgumentException>(() => ShareOfVoice.Compute([]));

    [Property]
    public Property Compute_AnyBrands_GuaranteedLimitsAreWiderThanOneBrandsOwn() => Prop.ForAll(Gen.Choose(1, 200).ArrayOf(4).ToArbitrary(), counts =>
    {
        var joint = ShareOfVoice.Compute([.. counts.Select((count, i) => Brand($"{i}", count))], IntervalMethod.ClopperPearson).Brands[0].Share;
        var alone = AfterSales.Metrics.Statistics.Proportion.Compute(counts[0], counts.Sum(), IntervalMethod.ClopperPearson);
        return joint.Lower <= (100 * alone.Lower) + 1e-9 && joint.Upper >= (100 * alone.Upper) - 1e-9;
    });

    private static BrandMentions Brand(string name, long mentions) => new() { Brand = name, Mentions = mentions };

    [Fact]
    public void Compute_IntervalThatIsNotSimultaneous_IsTheCallersMistake()
        => Assert.Equal("method", Assert.Throws<ArgumentOutOfRangeException>(
            () => ShareOfVoice.Compute([Brand("a", 10), Brand("b", 5)], IntervalMethod.Wilson)).ParamName);
}
