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

    [Fact]
    public void Compute_Phases_StartAnewOnTheirOwnCenter()
    {
        double[] x = [1, 3, 2, 3, 1, 11, 13, 12, 13, 11];
        var phases = new CusumChartOptions { Phases = [new ChartPhase { First = 1 }, new ChartPhase { First = 6 }] };
        var (both, second) = (CusumChart.Compute(x, phases), CusumChart.Compute(x.AsSpan(5)));
        Assert.Equal(second.UpperSums, both.UpperSums.Skip(5));
        Assert.Equal(2, both.Phases.Count);
    }
}
