using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class BrandFunnelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Compare_OtherNumberOfStages_IsTheCallersMistake(int stages)
        => Assert.Throws<ArgumentException>("rivalReached", () => BrandFunnel.Compare(100, [40, 20], 100, [.. Enumerable.Repeat(10L, stages)]));

    [Fact]
    public void Compute_NobodyAsked_IsNoData()
    {
        var stage = BrandFunnel.Compute(0, [0])[0];
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (stage.Share.Reason, stage.Conversion.Reason));
    }

    [Fact]
    public void Compute_NobodyAtTheStageBefore_HasNoConversion()
    {
        var stage = BrandFunnel.Compute(100, [0, 0])[1];
        Assert.Equal((0d, UndefinedReason.ZeroDenominator), (stage.Share.Value, stage.Conversion.Reason));
    }

    [Fact]
    public void Compare_StageThatNobodyReaches_IsNotSplit()
    {
        var result = BrandFunnel.Compare(100, [40, 0], 100, [50, 10]);
        Assert.Empty(result.Contributions);
        Assert.Equal((UndefinedReason.OutsideDomain, -0.1), (result.ContributionsReason, result.EndGap.Value!.Value));
    }

    [Fact]
    public void Compare_NobodyAsked_IsNoData()
        => Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (BrandFunnel.Compare(0, [0], 10, [5]).EndGap.Reason,
            BrandFunnel.Compare(0, [0], 10, [5]).ContributionsReason));

    [Fact]
    public void Compare_TwiceTheConversionAtOneStage_IsThatStagesGap()
    {
        var result = BrandFunnel.Compare(100, [40, 20], 100, [40, 10]);
        Assert.Equal((0d, 0.1), (result.Contributions[0], Math.Round(result.Contributions[1], 12)));
        Assert.True(result.Differences[1].Lower > 0);
    }
}
