using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="FalseAlarms"/> documents.</summary>
public class FalseAlarmsTests
{
    [Fact]
    public void Compute_NoRuleNoPeriodLongTrend_SaySo()
    {
        Assert.Equal(UndefinedReason.Unbounded, FalseAlarms.Compute(new ChartRules { ZoneRules = [] }, 24).AverageRunLength.Reason);
        Assert.Equal(0, FalseAlarms.Compute(ChartRules.Default, 0).ChanceOfZones);
        Assert.Equal(UndefinedReason.Unresolved, FalseAlarms.Compute(new ChartRules { Trend = 5 }, FalseAlarms.MostTrendPeriods + 1).ChanceOfTrend.Reason);
    }

    [Fact]
    public void Compute_WesternElectric_Every92nd()
        => Assert.Equal(91.75, FalseAlarms.Compute(ChartRules.WesternElectric, 24).AverageRunLength.Value!.Value, 0.01);

    // The figures of the textbooks, and what a chart of two years must know of itself.
    [Fact]
    public void Compute_TheUsualSets_HaveTheirKnownChances()
    {
        var (plain, western, trend) = (
            FalseAlarms.Compute(ChartRules.Default, 24), FalseAlarms.Compute(ChartRules.WesternElectric, 24),
            FalseAlarms.Compute(new ChartRules { ZoneRules = [], Trend = 5 }, 24));
        Assert.Equal(370.4, plain.AverageRunLength.Value!.Value, 0.05);
        Assert.Equal(0.06, plain.ChanceOfZones, 0.005);
        Assert.Equal(0.21, western.ChanceOfZones, 0.005);
        Assert.Equal(0.25, trend.ChanceOfTrend.Value!.Value, 0.005);
    }

    [Theory]
    [InlineData(8, 0.031)]
    [InlineData(12, 0.019)]
    [InlineData(20, 0.011)]
    [InlineData(30, 0.007)]
    public void OfNextPoint_ShortBaseline_LeavesItsLimitsMoreOften(int baseline, double chance)
        => Assert.Equal(chance, FalseAlarms.OfNextPoint(baseline).Value!.Value, 0.001);

    // D. C. Montgomery, table 9.3, and D. M. Hawkins 1993: k = 1/2.
    [Theory]
    [InlineData(1, 4, 168, 0.5)]
    [InlineData(1, 5, 465, 0.6)]
    [InlineData(0.5, 8.01, 370, 1)]
    [InlineData(1.5, 3.34, 370, 3)]
    [InlineData(2, 2.52, 370, 3)]
    public void OfCusum_TextbookDesigns_HaveTheirRunLength(double shift, double interval, double length, double tolerance)
        => Assert.Equal(length, FalseAlarms.OfCusum(shift, interval, 24).AverageRunLength.Value!.Value, tolerance);

    [Theory]
    [InlineData(1, 3)]
    [InlineData(0.9999999, 3)]
    public void OfEwma_AllWeightOnTheNewest_IsTheIndividualsChart(double weight, double width)
    {
        var result = FalseAlarms.OfEwma(weight, width, 24);
        Assert.Equal(370.398, result.AverageRunLength.Value!.Value, 0.01);
        Assert.Equal(FalseAlarms.Compute(ChartRules.Default, 24).ChanceOfZones, result.ChanceAtMost.Value!.Value, 1e-6);
    }

    [Fact]
    public void OfEwma_AgainstSimulation_Agrees()
    {
        var (weight, width, periods, alarms, random) = (0.2, 2.5, 24, 0, Metrics.Statistics.RandomSource.Of(5));
        const int Paths = 40_000;
        for (var path = 0; path < Paths; path++)
        {
            var (average, remaining) = (0.0, 1.0);
            for (var t = 0; t < periods; t++)
            {
                average += weight * (random.NextNormal() - average);
                remaining *= (1 - weight) * (1 - weight);
                if (Math.Abs(average) > width * Math.Sqrt(weight / (2 - weight) * (1 - remaining)))
                {
                    alarms++;
                    break;
                }
            }
        }

        // Four standard errors.
        Assert.Equal(alarms / (double)Paths, FalseAlarms.OfEwma(weight, width, periods).ChanceAtMost.Value!.Value, 0.008);
    }

    [Fact]
    public void OfCusum_AgainstSimulation_IsAtLeastTheChanceAndNear()
    {
        var (shift, interval, periods, alarms, random) = (1.0, 3.0, 24, 0, Metrics.Statistics.RandomSource.Of(6));
        const int Paths = 40_000;
        for (var path = 0; path < Paths; path++)
        {
            var (up, down) = (0.0, 0.0);
            for (var t = 0; t < periods; t++)
            {
                var z = random.NextNormal();
                (up, down) = (Math.Max(0, up + z - (shift / 2)), Math.Max(0, down - z - (shift / 2)));
                if (up > interval || down > interval)
                {
                    alarms++;
                    break;
                }
            }
        }

        var most = FalseAlarms.OfCusum(shift, interval, periods).ChanceAtMost.Value!.Value;
        Assert.InRange(alarms / (double)Paths, most - 0.07, most + 0.01);
    }

    [Fact]
    public void OfEwmaOfCusum_NoPeriodOrBeyondTheQuadrature_SaySo()
    {
        Assert.Equal(0, FalseAlarms.OfEwma(0.2, 3, 0).ChanceAtMost.Value);
        Assert.Equal(0, FalseAlarms.OfCusum(1, 5, 0).ChanceAtMost.Value);
        Assert.Equal(UndefinedReason.Unresolved, FalseAlarms.OfEwma(0.01, 3, 24).AverageRunLength.Reason);
        Assert.Equal(UndefinedReason.Unresolved, FalseAlarms.OfCusum(1, 30, 24).ChanceAtMost.Reason);
    }

    /// <summary>Charts with a memory count the first hundred thousand periods: of a phase that is longer, and of phases that are so together.</summary>
    [Fact]
    public void Charts_OfMorePeriodsThanAreCounted_CountTheFirst()
    {
        var series = Series.Of([.. Enumerable.Range(0, FalseAlarms.MostPeriods + 50).Select(i => (double?)(i % 7))]);
        Func<ChartPhase[], RunLengthResult>[] charts =
        [
            phases => EwmaChart.Compute(series, new EwmaChartOptions { Phases = phases }).FalseAlarms,
            phases => CusumChart.Compute(series, new CusumChartOptions { Phases = phases }).FalseAlarms,
        ];
        foreach (var chart in charts)
        {
            RunLengthResult Of(params int[] first) => chart([.. first.Select(f => new ChartPhase { First = f })]);

            Assert.Equal(FalseAlarms.MostPeriods, Of(1).Periods);
            Assert.Equal(FalseAlarms.MostPeriods, Of(1, 20).Periods);
            Assert.Equal(Of(1, 20), Of(1, 20, FalseAlarms.MostPeriods + 1));
        }
    }
}
