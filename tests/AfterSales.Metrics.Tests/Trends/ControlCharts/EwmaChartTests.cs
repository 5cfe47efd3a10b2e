using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="EwmaChart"/> documents.</summary>
public class EwmaChartTests
{
    [Fact]
    public void Compute_NoneOne_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, EwmaChart.Compute([]).Center.Reason);
        var one = EwmaChart.Compute([4]);
        Assert.Equal(UndefinedReason.SmallSample, one.Sigma.Reason);
        Assert.Null(one.Points[0].Upper);
    }

    [Fact]
    public void Compute_ConstantBaseline_CollapsesTheLimits()
    {
        var point = EwmaChart.Compute([2, 2, 2]).Points[2];
        Assert.Equal((2.0, 2.0), (point.Lower, point.Upper));
    }

    [Fact]
    public void Compute_Gap_MovesNothing()
    {
        var (gap, whole) = (EwmaChart.Compute(Series.Of([1.0, 2.0, null, 4.0])), EwmaChart.Compute([1, 2, 4]));
        Assert.Null(gap.Points[2].Value);
        Assert.Equal(whole.Points[2].Value, gap.Points[3].Value);
        Assert.Equal(whole.Points[2].Upper, gap.Points[3].Upper);
    }
}
