using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="CusumChart"/> documents.</summary>
public class CusumChartTests
{
    [Fact]
    public void Compute_ConstantOrOne_HaveNoSums()
    {
        var constant = CusumChart.Compute([2, 2, 2]);
        Assert.Equal(UndefinedReason.ZeroVariance, constant.Sigma.Reason);
        Assert.All(constant.UpperSums, Assert.Null);
        Assert.Empty(constant.Signals);
        Assert.Equal(UndefinedReason.SmallSample, CusumChart.Compute([2]).Sigma.Reason);
    }

    [Fact]
    public void Compute_Gap_RepeatsTheSums()
    {
        var sums = CusumChart.Compute(Series.Of([1.0, 5.0, null, 2.0, 9.0])).UpperSums;
        Assert.Equal(sums[1], sums[2]);
    }
}
