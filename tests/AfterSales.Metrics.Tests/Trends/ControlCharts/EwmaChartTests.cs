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

    [Fact]
    public void Compute_Phases_StartAnewOnTheirOwnCenter()
    {
        double[] x = [1, 3, 2, 3, 1, 11, 13, 12, 13, 11];
        var phases = new EwmaChartOptions { Phases = [new ChartPhase { First = 1 }, new ChartPhase { First = 6, Reason = "new depot" }] };
        var (both, second) = (EwmaChart.Compute(x, phases), EwmaChart.Compute(x.AsSpan(5)));
        Assert.Equal(second.Points.Select(p => (p.Value, p.Upper)), both.Points.Skip(5).Select(p => (p.Value, p.Upper)));
        Assert.Equal((6, 10, "new depot"), (both.Phases[1].First, both.Phases[1].Last, both.Phases[1].Reason));
        Assert.Empty(both.Signals);
        Assert.True(both.FalseAlarms.ChanceAtMost.Value > 0);
        Assert.Throws<ArgumentException>(() => EwmaChart.Compute(x, phases with { Baseline = 3 }));
    }

    /// <summary>A signal is where the average is beyond a limit, on the side where it is.</summary>
    [Property]
    public Property Compute_AnyValues_SignalsAreThePointsBeyond() => Prop.ForAll(Gen.Choose(-9, 9).ArrayOf(14).ToArbitrary(), values =>
    {
        var chart = EwmaChart.Compute([.. values.Select((value, i) => i < 8 ? value / 9.0 : value)],
            new EwmaChartOptions { Phases = [new ChartPhase { First = 1, Baseline = 8 }], Width = 1 });
        return chart.Signals.Select(signal => (signal.Position, signal.Side)).SequenceEqual(chart.Points
            .Where(point => point.Value > point.Upper || point.Value < point.Lower)
            .Select(point => (point.Position, point.Value > point.Upper ? ChartSide.Upper : ChartSide.Lower)));
    });
}
