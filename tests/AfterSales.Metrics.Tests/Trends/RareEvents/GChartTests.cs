using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="GChart"/> documents.</summary>
public class GChartTests
{
    [Fact]
    public void Compute_FourGapsWithOneMissing_HaveNoSum()
    {
        var points = GChart.Compute([4, null, 6, 5, 7, 8]).Points;

        Assert.Equal(UndefinedReason.SmallSample, points[2].PLowOfFour.Reason);
        Assert.Equal(UndefinedReason.MissingInput, points[3].PLowOfFour.Reason);
        Assert.Equal(UndefinedReason.MissingInput, points[4].PLowOfFour.Reason);
        Assert.True(points[5].PLowOfFour.IsDefined);
    }

    [Fact]
    public void Compute_NoGap_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, GChart.Compute([null]).Mean.Reason);

    [Fact]
    public void Compute_EventAtEveryUnit_HasNoLimits()
    {
        var result = GChart.Compute([0, 0, 0]);
        Assert.Equal(UndefinedReason.ZeroVariance, result.FalseAlarmRate.Reason);
        Assert.Null(result.Upper);
    }

    [Fact]
    public void Compute_FrequentEvents_OnlyFourGapsCanSignal()
    {
        var result = GChart.Compute([9, 12, 10, 11, 0, 0, 0, 0], new RareEventChartOptions { Baseline = 4 });
        Assert.False(result.CanSignalLow);
        Assert.Null(result.Lower);
        Assert.False(result.Points[2].PLowOfFour.IsDefined);
        Assert.True(result.Points[7].PLowOfFour.Value < result.Points[7].PLow.Value);
    }

    /// <summary>Limits at a rate of false alarms next to the least double lie far apart, and are found at once.</summary>
    [Fact]
    public void Compute_FalseAlarmRateNextToNothing_HasLimits()
    {
        var result = GChart.Compute([5L, 7], new RareEventChartOptions { KnownRate = 1e-15, FalseAlarmRate = 1e-323 });

        Assert.InRange(result.Upper!.Value, 740_000_000_000_000_000, 746_000_000_000_000_000);
    }

    [Fact]
    public void Compute_RateKnown_HasItsMeanWhateverWasSeen()
        => Assert.Equal(4, GChart.Compute([10, 20, 30], new RareEventChartOptions { KnownRate = 0.2 }).Mean.Value!.Value, 1e-15);

    [Fact]
    public void Compute_Points_AreCountedFromOne()
        => Assert.Equal([1, 2, 3], GChart.Compute([4, null, 6]).Points.Select(point => point.Position));
}
