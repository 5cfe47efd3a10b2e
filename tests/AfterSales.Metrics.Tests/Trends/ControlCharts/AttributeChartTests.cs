using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="AttributeChart"/> documents.</summary>
public class AttributeChartTests
{
    [Fact]
    public void Compute_Limits_AreCut()
    {
        var result = AttributeChart.Compute(AttributeChartKind.Proportion, [0, 1, 3, 0], [3, 3, 3, 3]);
        Assert.All(result.Points, p => Assert.True(p.Lower >= 0 && p.Upper <= 1));
    }

    [Fact]
    public void Compute_SizeZero_StaysWithoutValue()
    {
        var result = AttributeChart.Compute(AttributeChartKind.Proportion, [1, 0, 2], [4, 0, 4]);
        Assert.Null(result.Points[1].Value);
        Assert.Equal(3.0 / 8, result.Phases[0].Center.Value!.Value, 1e-15);
    }

    [Fact]
    public void Compute_NothingInTheBaseline_NoLaneyLimits()
    {
        var result = AttributeChart.Compute(AttributeChartKind.LaneyProportion, [0, 0, 0], [4, 4, 4]);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Phases[0].LaneySigma.Reason);
        Assert.Null(result.Points[0].Upper);
    }

    [Fact]
    public void Compute_NoSizeOrOne_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, AttributeChart.Compute(AttributeChartKind.Proportion, [0, 0], [0, 0]).Phases[0].Center.Reason);
        Assert.Equal(UndefinedReason.SmallSample, AttributeChart.Compute(AttributeChartKind.LaneyRate, [2], [4]).Phases[0].LaneySigma.Reason);
    }
}
