using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>What users of other programs complained about in control charts, trends and breaks, continued: one test a complaint.</summary>
public class ChartComplaintTests
{
    private static readonly double[] Quiet = [5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 6, 5];

    [Fact]
    public void Qcc35_TheFourRulesOfAnXmrChart_AreAskedForByName()
    {
        // Beyond 3 σ; seven on one side; seven rising or falling; a moving range above 3.27 mean ones.
        var rules = new ChartRules { ZoneRules = [ChartRule.BeyondLimit, ChartRule.MovingRange], Run = 7, Trend = 7 };
        double[] x = [5, 6, 5, 7, 6, 5, 6, 7, 8, 8.5, 9, 9.5, 10, 10.5, 11, 30, 5];
        var options = new IndividualsChartOptions { Rules = rules, Phases = [new ChartPhase { First = 1, Baseline = 6 }] };
        var chart = IndividualsChart.Compute(x, options);
        Assert.Equal(
            [ChartRule.BeyondLimit, ChartRule.MovingRange, ChartRule.Run, ChartRule.Trend],
            chart.Signals.Select(s => s.Rule).Distinct().OrderBy(r => r.ToString(), StringComparer.Ordinal));
        Assert.Equal(3.267 * chart.Phases[0].MeanMovingRange.Value!.Value, chart.Phases[0].MovingRangeLimit.Value!.Value, 0.005);
    }

    [Fact]
    public void Kstats38_TheFourWesternElectricRules_AreFoundTogether()
    {
        // Center 0, σ 1 by a frozen baseline whose mean moving range is 2/√π.
        var d2 = 2 / Math.Sqrt(Math.PI);
        double[] baseline = [.. Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? 0.5 : -0.5) * d2)];
        ChartRule[] Found(params double[] later) => [.. IndividualsChart.Compute([.. baseline, .. later], new IndividualsChartOptions
        {
            Rules = ChartRules.WesternElectric, Phases = [new ChartPhase { First = 1, Baseline = 20 }],
        }).Signals.Select(s => s.Rule).Distinct()];

        Assert.Equal([ChartRule.BeyondLimit], Found(-0.1, 3.01));
        Assert.Equal([ChartRule.TwoOfThree], Found(-0.1, 2.1, -0.1, 2.1));
        Assert.Equal([ChartRule.FourOfFive], Found(-0.1, 1.1, 1.2, -0.1, 1.1, 1.2));
        Assert.Equal([ChartRule.Run], Found(-0.1, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2));
        Assert.Empty(Found(-0.1, 0.1, -0.1, 2.1, -1.1, 0.1));
    }

    [Fact]
    public void Jasp1790_CenterAndLimits_StandOnThePastAndAsWideAsAsked()
    {
        double[] later = [.. Quiet, 20, 21, 22];
        var frozen = IndividualsChart.Compute(later, new IndividualsChartOptions { Phases = [new ChartPhase { First = 1, Baseline = 12 }] });
        Assert.Equal(IndividualsChart.Compute(Quiet).Phases[0].Center, frozen.Phases[0].Center);
        Assert.Equal([13, 14, 15], frozen.Signals.Select(s => s.Position));

        double Width(double sigmas)
        {
            var point = EwmaChart.Compute(Quiet, new EwmaChartOptions { Width = sigmas }).Points[11];
            return point.Upper!.Value - point.Lower!.Value;
        }

        Assert.Equal(1.5, Width(3) / Width(2), 1e-12);
    }

    [Fact]
    public void Jasp4496_LaterStudies_AreJudgedByTheLimitsOfTheValidatedOne()
    {
        // Each study is quieter than the one before; by its own limits it signals, by the validated ones it does not.
        double[] validated = [10, 14, 9, 15, 11, 13, 8, 14, 10, 15, 9, 13], study = [12, 12.1, 12, 11.9, 12, 12.1, 12, 12.6];
        var own = IndividualsChart.Compute(study);
        var judged = IndividualsChart.Compute([.. validated, .. study], new IndividualsChartOptions { Phases = [new ChartPhase { First = 1, Baseline = 12 }] });
        Assert.NotEmpty(own.Signals);
        Assert.Empty(judged.Signals);
        Assert.Equal(IndividualsChart.Compute(validated).Phases[0].Upper, judged.Phases[0].Upper);
    }

    [Fact]
    public void Qicharts25_CountThatIsMissing_IsNoZero()
    {
        var with = AttributeChart.Compute(AttributeChartKind.Count, Series.Of([4.0, null, 6, 5, 5]));
        var without = AttributeChart.Compute(AttributeChartKind.Count, [4, 6, 5, 5], [1, 1, 1, 1]);
        Assert.Equal(without.Phases[0].Center, with.Phases[0].Center);
        Assert.Null(with.Points[1].Value);
        Assert.Empty(with.Signals);
    }

    [Fact]
    public void Qcc58_MovingRangeAcrossAMissingValue_IsToTheKnownOneBefore()
    {
        var chart = IndividualsChart.Compute(Series.Of([100.0, 110, null, 105, 98, 112]));
        Assert.Equal(new double?[] { null, 10, null, 5, 7, 14 }, chart.MovingRanges);
        Assert.Equal(36 / 4.0, chart.Phases[0].MeanMovingRange.Value!.Value, 1e-12);
    }

    [Fact]
    public void PowerBiSpc273_LimitsOfANewPhase_LeaveTheOldOnesAlone()
    {
        double[] x = [.. Quiet, 15, 16, 15, 17, 16, 15, 16, 17];
        var options = new IndividualsChartOptions { Phases = [new ChartPhase { First = 1 }, new ChartPhase { First = 13, Reason = "second shift" }] };
        var chart = IndividualsChart.Compute(x, options);
        Assert.Equal(IndividualsChart.Compute(Quiet).Phases[0].Upper, chart.Phases[0].Upper);
        Assert.Equal("second shift", chart.Phases[1].Reason);
        Assert.Empty(chart.Signals);
    }

    [Fact]
    public void PyMannKendall23_MissingMonths_AreCountedAndKeepTheirPlace()
    {
        var result = MannKendall.Compute(Series.Of([1.0, null, 3, 2, null, 5]));
        Assert.Equal((4, 2, 4L), (result.Count, result.Missing, result.S));
        Assert.Equal(0.8, SenSlope.Compute(Series.Of([1.0, null, null, null, null, 5])).Headline.Value!.Value, 1e-12);
    }

    [Fact]
    public void Ruptures324_EveryIndex_MayBeABreak()
    {
        for (var at = 2; at <= 22; at++)
        {
            double[] x = [.. Enumerable.Range(1, 24).Select(t => (t <= at ? 1 : 9) + (t * t * 7 % 13 * 0.05))];
            Assert.Equal([at], ChangePoints.Detect(x).Best!.Positions);
        }
    }

    [Fact]
    public void Ruptures176_SameSeriesInAnotherUnit_HasTheSameBreaks()
    {
        double[] x = [1, 2, 1, 2, 1, 9, 8, 9, 8, 9, 4, 5, 4, 5, 4];
        var positions = ChangePoints.Detect(x).Best!.Positions;
        Assert.Equal([5, 10], positions);
        Assert.All(new[] { 1e-9, 1000, 1e9 }, unit => Assert.Equal(positions, ChangePoints.Detect([.. x.Select(v => (unit * v) - unit)]).Best!.Positions));
    }
}
