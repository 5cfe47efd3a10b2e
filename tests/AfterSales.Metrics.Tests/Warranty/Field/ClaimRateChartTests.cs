using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimRateChartTests
{
    [Fact]
    public void Compute_OneBadMonth_LiesOutside()
    {
        var result = ClaimRateChart.Compute([1000, 1000, 1000, 1000], [10, 12, 8, 50]);
        Assert.Equal(20, result.Center.Value);
        Assert.Equal([false, false, false, true], result.Points.Select(point => point!.IsOutside));
        Assert.Equal(20 + (3000 * Math.Sqrt(0.02 / 1000)), result.Points[0]!.Upper, 10);
        Assert.True(result.Points[3]!.IsOutsideExactly);
    }

    [Fact]
    public void Compute_LowerLimit_IsNotBelowZero()
        => Assert.Equal(0, ClaimRateChart.Compute([10, 10], [1, 0]).Points[0]!.Lower);

    [Fact]
    public void Compute_MonthWithoutUnits_HasNoPoint()
    {
        var result = ClaimRateChart.Compute([1000, 0, 1000], [10, 0, 12]);
        Assert.Null(result.Points[1]);
        Assert.Equal(11, result.Center.Value);
    }

    [Fact]
    public void Compute_NoUnitsAtAll_IsNoData() => Assert.Equal(UndefinedReason.NoData, ClaimRateChart.Compute([0, 0], [0, 0]).Center.Reason);

    [Fact]
    public void Compute_OneMonth_HasNoDispersionAndNoFactor()
    {
        var result = ClaimRateChart.Compute([1000], [10]);
        Assert.Equal((UndefinedReason.SmallSample, UndefinedReason.SmallSample), (result.Dispersion.Reason, result.LaneyFactor.Reason));
    }

    [Fact]
    public void Compute_NoClaimAtAll_IsZeroWithoutDispersion()
    {
        var result = ClaimRateChart.Compute([1000, 500], [0, 0]);
        Assert.Equal((0d, UndefinedReason.ZeroVariance), (result.Center.Value, result.Dispersion.Reason));
        Assert.All(result.Points, point => Assert.False(point!.IsOutside || point.IsOutsideExactly));
    }

    [Fact]
    public void Compute_ClaimsOfAMonthWithoutUnits_Throw()
        => Assert.ThrowsAny<ArgumentException>(() => ClaimRateChart.Compute([1000, 0], [10, 1]));

    [Fact]
    public void Compute_LaneyFactor_StretchesTheLimits()
    {
        var result = ClaimRateChart.Compute([1000, 1000, 1000], [10, 40, 10]);
        var point = result.Points[0]!;
        Assert.Equal(20 + (result.LaneyFactor.Value!.Value * (point.Upper - 20)), point.LaneyUpper.Value!.Value, 10);
    }
}
