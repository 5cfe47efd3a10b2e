using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="IndividualsChart"/> documents.</summary>
public class IndividualsChartTests
{
    [Fact]
    public void Compute_Gap_StaysAndTheRangeGoesOver()
    {
        var result = IndividualsChart.Compute(Series.Of([1.0, null, 4.0]));
        Assert.Null(result.Points[1].Value);
        Assert.Equal([null, null, 3.0], result.MovingRanges);
    }

    [Fact]
    public void Compute_NoneOrOneInTheBaseline_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, IndividualsChart.Compute(Series.Of([null, null])).Phases[0].Center.Reason);
        Assert.Equal(UndefinedReason.SmallSample, IndividualsChart.Compute([4]).Phases[0].Sigma.Reason);
    }

    [Fact]
    public void Compute_ConstantBaseline_AnyOtherValueIsBeyond()
    {
        var options = new IndividualsChartOptions { Phases = [new ChartPhase { First = 1, Baseline = 4 }] };
        var result = IndividualsChart.Compute([2, 2, 2, 2, 2.5], options);
        Assert.Equal([5], result.Signals.Select(s => s.Position));
    }

    [Fact]
    public void Compute_PhaseAfterTheEnd_IsNotShown()
    {
        var options = new IndividualsChartOptions { Phases = [new ChartPhase { First = 1 }, new ChartPhase { First = 9 }] };
        Assert.Single(IndividualsChart.Compute([1, 2], options).Phases);
    }

    [Fact]
    public void Compute_PointOnItsLimit_IsNoSignal()
    {
        var options = new IndividualsChartOptions { Rules = new ChartRules { ZoneRules = [ChartRule.BeyondLimit, ChartRule.MovingRange] } };

        Assert.Empty(IndividualsChart.Compute([3, 3, 3, 3]).Signals);
        Assert.Empty(IndividualsChart.Compute([3, 3, 3, 3], options).Signals);
    }
}
