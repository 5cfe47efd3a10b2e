using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="CountChart"/> documents.</summary>
public class CountChartTests
{
    [Fact]
    public void Compute_MissingOrNoExposure_HasNoTails()
    {
        var points = CountChart.Compute([3, null, 0], [1, 1, 0]).Points;
        Assert.False(points[1].PHigh.IsDefined);
        Assert.False(points[2].PHigh.IsDefined);
    }

    [Fact]
    public void Compute_NothingInTheBaseline_ThePredictiveTailWorks()
    {
        var points = CountChart.Compute([0, 0, 0, 0, 3], [1, 1, 1, 1, 1], new RareEventChartOptions { Baseline = 4 }).Points;
        Assert.Equal((0L, 0L), (points[4].Lower, points[4].Upper));
        // Three events after none in four: all fall into the last of five equal periods.
        Assert.Equal(1.0 / 125, points[4].PredictiveHigh.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_NoCount_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, CountChart.Compute([null, null], [1, 1]).BaselineRate.Reason);

    [Fact]
    public void Compute_SmallCounts_NoLimitBelowZero()
        => Assert.All(CountChart.Compute([0, 1, 0, 2], [1, 1, 1, 1]).Points, p => Assert.True(p.Lower >= 0));

    /// <summary>Four events on next to no exposure: the rate is a number, what it expects of the period is none.</summary>
    [Fact]
    public void Compute_ExpectationBeyondDouble_HasNoTailsThere()
    {
        var points = CountChart.Compute([4, null], [2.3E-308, 11]).Points;

        Assert.Equal(UndefinedReason.Overflow, points[1].FalseAlarmRate.Reason);
        Assert.NotNull(points[0].PHigh.Value);
    }

    [Fact]
    public void Compute_EventsWithoutExposure_Throws()
        => Assert.Throws<ArgumentException>("counts", () => CountChart.Compute([1, 2], [5, 0]));
}
