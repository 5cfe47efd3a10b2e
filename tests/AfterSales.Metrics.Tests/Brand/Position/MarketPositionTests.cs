using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class MarketPositionTests
{
    [Fact]
    public void Compute_FourBrands_StandInTheirQuadrants()
    {
        var result = MarketPosition.Compute([Brand("a", 40, 8), Brand("b", 20, 8), Brand("c", 10, 6)]);
        Assert.Equal([PositionQuadrant.Leader, PositionQuadrant.Challenger, PositionQuadrant.Follower], result.Select(brand => brand.Quadrant!.Value));
        Assert.Equal((2d, 0.5), (result[0].RelativeShare.Value!.Value, result[1].RelativeShare.Value!.Value));
        Assert.Equal(PositionQuadrant.Exposed, MarketPosition.Compute([Brand("a", 40, 5), Brand("b", 20, 8)])[0].Quadrant);
    }

    [Fact]
    public void Compute_OnTheLine_IsAhead()
        => Assert.All(MarketPosition.Compute([Brand("a", 40, 8), Brand("b", 40, 8)]), brand => Assert.Equal(PositionQuadrant.Leader, brand.Quadrant));

    [Fact]
    public void Compute_NoRival_IsMissingInput()
    {
        var brand = MarketPosition.Compute([Brand("a", 40, 8)])[0];
        Assert.Equal((UndefinedReason.MissingInput, (PositionQuadrant?)null), (brand.RelativeShare.Reason, brand.Quadrant));
    }

    [Fact]
    public void Compute_RivalsWithoutShare_HaveNoQuadrant()
    {
        var brand = MarketPosition.Compute([Brand("a", 40, 8), Brand("b", 0, 5)])[0];
        Assert.Equal((UndefinedReason.ZeroDenominator, (PositionQuadrant?)null, 3d),
            (brand.RelativeShare.Reason, brand.Quadrant, brand.RelativeSatisfaction.Value));
    }

    private static BrandStanding Brand(string name, double share, double satisfaction) => new() { Brand = name, Share = share, Satisfaction = satisfaction };
}
