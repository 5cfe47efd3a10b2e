using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ProportionChart"/> documents.</summary>
public class ProportionChartTests
{
    [Fact]
    public void Compute_MissingOrNoSize_HasNoTails()
    {
        var points = ProportionChart.Compute([3, null, 0], [9, 9, 0]).Points;
        Assert.False(points[1].PHigh.IsDefined);
        Assert.False(points[2].PHigh.IsDefined);
    }

    [Fact]
    public void Compute_NoneInTheBaseline_ThePredictiveTailWorks()
    {
        var result = ProportionChart.Compute([0, 0, 0, 2], [10, 10, 10, 10], new RareEventChartOptions { Baseline = 3 });
        Assert.Equal(UndefinedReason.ZeroVariance, result.LimitsReason);
        // Both of two events among forty units fall on the ten of the last period.
        Assert.Equal(45.0 / 780, result.Points[3].PredictiveHigh.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_NoUnit_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, ProportionChart.Compute([null, 0], [5, 0]).BaselineRate.Reason);

    [Fact]
    public void Compute_KnownShareAboveOne_Throws() => Assert.Throws<ArgumentOutOfRangeException>(
        "KnownRate", () => ProportionChart.Compute([1, 2], [5, 5], new RareEventChartOptions { KnownRate = 1.1 }));
}
