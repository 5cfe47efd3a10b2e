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

    [Fact]
    public void Compute_Series_KeepsThePartialPeriodOverItsOwnExposure()
    {
        var series = Series.Of(PeriodUnit.Month, new LocalDate(2026, 1, 1), [5.0, 7.0, null, 1.0], [100.0, 120.0, 90.0, 10.0], SeriesEnd.Partial);
        var chart = AttributeChart.Compute(AttributeChartKind.Proportion, series);
        Assert.Equal(0.1, chart.Points[3].Value);
        Assert.Null(chart.Points[2].Value);
        Assert.Equal(13 / 230.0, chart.Phases[0].Center.Value!.Value, 1e-15);
        Assert.True(chart.Points[3].Upper > chart.Points[0].Upper);
    }

    [Fact]
    public void Compute_SeriesOfCountsWithAGap_StaysOnOneSize()
    {
        var chart = AttributeChart.Compute(AttributeChartKind.Count, Series.Of([2.0, null, 4.0]));
        Assert.Equal(3, chart.Phases[0].Center.Value);
        Assert.Null(chart.Points[1].Value);
    }

    [Fact]
    public void Compute_RateBeyondDouble_IsTheCountsMistake()
        => Assert.Throws<ArgumentException>("counts", () => AttributeChart.Compute(AttributeChartKind.Rate, [1, 200], [1, 5e-324]));

    /// <summary>Periods without anything counted take no part, wherever they stand: rate, baseline and moving range are those of the others.</summary>
    [Property]
    public Property Compute_AnyPeriodsWithoutSize_AreAsIfTheyWereNot() => Prop.ForAll(
        (from n in Gen.Choose(3, 9)
         from counts in Gen.Choose(0, 5).ArrayOf(n)
         from sizes in Gen.Choose(0, 4).ArrayOf(n)
         from kind in Gen.Elements(AttributeChartKind.Rate, AttributeChartKind.LaneyRate)
         select (counts, sizes, kind)).ToArbitrary(), c =>
    {
        double[] sizes = [.. c.sizes.Select(size => (double)size)], counts = [.. c.counts.Select((count, i) => c.sizes[i] == 0 ? 0.0 : count)];
        var kept = Enumerable.Range(0, sizes.Length).Where(i => sizes[i] > 0).ToArray();
        var (all, some) = (AttributeChart.Compute(c.kind, counts, sizes).Phases[0],
            AttributeChart.Compute(c.kind, [.. kept.Select(i => counts[i])], [.. kept.Select(i => sizes[i])]).Phases);
        return all.BaselineCount == kept.Length
            && (kept.Length == 0 || (all.Center == some[0].Center && all.Sigma == some[0].Sigma && all.LaneySigma == some[0].LaneySigma));
    });

    /// <summary>Phases follow one another, first period to last, whatever they were given as.</summary>
    [Fact]
    public void Compute_TwoPhases_NameTheirPeriods()
    {
        var options = new AttributeChartOptions { Phases = [new ChartPhase { First = 1, Baseline = 2 }, new ChartPhase { First = 4, Baseline = 2 }] };
        var chart = AttributeChart.Compute(AttributeChartKind.Rate, [1, 2, 3, 4, 5, 0], [2, 2, 2, 2, 2, 0], options);

        Assert.Equal([(1, 3, 2), (4, 6, 2)], chart.Phases.Select(phase => (phase.First, phase.Last, phase.BaselineCount)));
        Assert.Null(chart.Points[5].Value);
        Assert.Equal(UndefinedReason.NoData, chart.Points[5].Sigma.Reason);
    }
}
