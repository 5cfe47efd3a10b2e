using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="SeasonalMannKendall"/> documents.</summary>
public class SeasonalMannKendallTests
{
    [Fact]
    public void Compute_NoValue_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, SeasonalMannKendall.Compute([], 4).Z.Reason);

    [Fact]
    public void Compute_NoSeasonWithTwo_IsASmallSample()
        => Assert.Equal(UndefinedReason.SmallSample, SeasonalMannKendall.Compute([1, 2, 3, 4], 4).Z.Reason);

    [Fact]
    public void Compute_ConstantSeasons_HaveNoZ()
    {
        var result = SeasonalMannKendall.Compute([1, 9, 1, 9, 1, 9], 2);
        Assert.Equal(0, result.S);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Z.Reason);
    }

    [Fact]
    public void Compute_OppositeSeasons_HaveNoCorrelatedZ()
    {
        // What one season gains the other loses: the variance of the sum is 0.
        var result = SeasonalMannKendall.Compute([1, 9, 2, 8, 3, 7, 4, 6, 5, 5], 2);
        Assert.Equal(UndefinedReason.OutsideDomain, result.CorrelatedZ.Reason);
    }

    [Fact]
    public void Compute_Season_IsNoTrend()
        => Assert.Equal(0, SeasonalMannKendall.Compute([1, 2, 3, 1, 2, 3, 1, 2, 3], 3).S);
}
