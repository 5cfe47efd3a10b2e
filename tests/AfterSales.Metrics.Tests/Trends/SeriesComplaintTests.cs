using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>What users of other programs complained about, one test a complaint.</summary>
public class SeriesComplaintTests
{
    private static readonly double[] Noisy = [12, 8, 15, 9, 11, 22, 7, 10, 13, 9, 14, 31];

    [Fact]
    public void PyMannKendall26_OneValue_IsNamedNotDividedByZero()
        => Assert.Equal(UndefinedReason.SmallSample, MannKendall.Compute([4]).PValue.Reason);

    [Fact]
    public void PyMannKendall31_NegativeVariance_IsNamedNotARoot()
    {
        double[] x = [1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 2, 9];
        var tests = AutocorrelatedTrend.Compute(x, new AutocorrelatedTrendOptions { Lags = 11 }).Tests;
        Assert.All(tests, t => Assert.True(t.Variance.Value is null or > 0));
        Assert.All(tests, t => Assert.True(t.Z.IsDefined || t.Z.Reason is not null));
    }

    [Fact]
    public void PyMannKendall36_Level_MovesTheLimits()
    {
        var (narrow, wide) = (SenSlope.Compute(Noisy, 0.8).Headline, SenSlope.Compute(Noisy, 0.99).Headline);
        Assert.Equal(narrow.Value, wide.Value);
        Assert.True(wide.Upper - wide.Lower > narrow.Upper - narrow.Lower);
    }

    [Fact]
    public void PyMannKendall13_ValuesThatHangTogether_AreTestedPlainAndCorrected()
    {
        var result = AutocorrelatedTrend.Compute(Noisy);
        Assert.Equal(5, result.Tests.Select(t => t.Correction).Distinct().Count());
        Assert.NotNull(result.Test(TrendCorrection.None));
    }

    [Fact]
    public void PyMannKendall21_Slope_IsOverRealTimeNotOverPositions()
    {
        LocalDate[] dates = [new(2024, 1, 1), new(2024, 1, 3), new(2024, 1, 11)];
        Assert.Equal(2, SenSlope.Compute(dates, [0, 4, 20]).Headline.Value);
    }

    [Fact]
    public void PyMannKendall29_HamedRaoOfAShortSeries_IsNoRootOfANegativeVariance()
    {
        double[] x =
            [0.35257984, 0.38692909, 0.39669828, 0.36296244, 0.42035612, 0.39374964, 0.41100085, 0.43182076, 0.40815853, 0.45394297, 0.41584767, 0.47399517];
        var test = AutocorrelatedTrend.Compute(x).Test(TrendCorrection.HamedRao)!;
        Assert.True(test.Variance.Value is null or > 0);
        Assert.True(test.PValue.Value is null or (> 0 and <= 1));
        Assert.Equal(test.Variance.IsDefined, test.PValue.IsDefined);
    }

    [Fact]
    public void Scipy15943_TiedValuesAtOneTime_HaveNoSlopeAndNoError()
    {
        Assert.Equal(UndefinedReason.SmallSample, SenSlope.Compute([0.0, 0, 0], [0.0, 1, 0]).Headline.Reason);
        Assert.Equal(1, SenSlope.Compute([0.0, 1], [0.0, 1]).Headline.Value);
    }

    [Fact]
    public void Scipy10029_AllTimesAlike_AreNamed()
        => Assert.Equal(UndefinedReason.SmallSample, SenSlope.Compute([5.0, 5, 5, 5], [1.0, 2, 3, 4]).Headline.Reason);

    [Fact]
    public void Scipy14324_BothIntercepts_AreGiven()
    {
        double[] times = [0, 1, 2, 10, 11, 12, 13];
        var result = SenSlope.Compute(times, [0.0, 3, 1, 11, 9, 14, 12]);
        var slope = result.Headline.Value!.Value;
        double[] x = [0, 3, 1, 11, 9, 14, 12];
        Assert.Equal(9 - (slope * 10), result.Intercept.Value!.Value, 1e-12);
        Assert.Equal(x.Zip(times, (v, t) => v - (slope * t)).OrderBy(r => r).ElementAt(3), result.HalvingIntercept.Value!.Value, 1e-12);
    }

    [Fact]
    public void Openair193_ManyMonthsMissing_KeepTheirPlaceInTime()
    {
        double?[] x = [.. Enumerable.Range(0, 48).Select(t => t % 3 == 0 ? (double?)(2.0 * t) : null)];
        var sen = SenSlope.Compute(Series.Of(x));
        Assert.Equal((2.0, 32), (sen.Headline.Value, sen.Missing));
        Assert.Equal(24, SeasonalMannKendall.Compute(Series.Of(x), 12).Slope.Value);
    }

    [Fact]
    public void Ruptures4_Penalty_IsMadeOfTheNoiseAndStated()
    {
        var result = ChangePoints.Detect(Noisy);
        Assert.Equal(2 * result.Sigma.Value!.Value * result.Sigma.Value.Value * Math.Log(12), result.Penalty.Value!.Value, 1e-9);
    }

    [Fact]
    public void Ruptures338_HigherPenalty_HasNeverMoreBreaks()
    {
        var ranges = ChangePoints.Path(Noisy, 0.01, 1e4).Ranges;
        Assert.True(ranges.Zip(ranges.Skip(1), (low, high) => low.Best.Breaks > high.Best.Breaks).All(fewer => fewer));
    }

    [Fact]
    public void Ruptures257_HowManyBreaks_IsAnswered()
    {
        double[] x = [1, 2, 1, 2, 1, 9, 8, 9, 8, 9, 4, 5, 4, 5, 4];
        Assert.Equal(2, BreakCount.Choose(x).Chosen);
    }

    [Fact]
    public void Ruptures135_HowSure_IsAnsweredByDateAndByTest()
    {
        double[] x = [1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8];
        Assert.Equal([6], BreakDate.Estimate(x).Set);
        Assert.True(BreakDate.Estimate(x).SetProbability.Value > 0.95);
        Assert.True(CusumBreakTest.Compute(x).PValue.Value < 0.05);
        Assert.Equal(UndefinedReason.ZeroVariance, CusumBreakTest.Compute([4, 4, 4, 4]).PValue.Reason);
    }

    [Fact]
    public void Ruptures342_MinimumSegment_LeavesThePruningExact()
    {
        // The example of ruptures 383: a start dropped one value too early gives 2, 5.
        var options = new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = 0.1, MinimumSegment = 2 };
        var result = ChangePoints.Detect([0, 1, 0, 0, 1], options);
        Assert.Empty(result.Best!.Positions);
        Assert.Equal(1.2, result.Objective.Value!.Value, 1e-12);
    }

    [Fact]
    public void Qicharts34_TheFourRulesOfAnXmrChart_CanBeAskedForTogether()
    {
        var rules = new ChartRules { ZoneRules = [ChartRule.BeyondLimit, ChartRule.MovingRange], Run = 7, Trend = 7 };
        double[] x = [5, 6, 5, 6, 5, 6, 5, 6, 5, 30, 5, 6, 5, 6];
        var chart = IndividualsChart.Compute(x, new IndividualsChartOptions { Rules = rules });
        Assert.Contains(chart.Signals, s => s is { Rule: ChartRule.MovingRange, Position: 10 });
        Assert.Contains(chart.Signals, s => s is { Rule: ChartRule.BeyondLimit, Position: 10 });
    }

    [Fact]
    public void SpcChart46_SingleValues_HaveBothChartsWithTheirLimits()
    {
        var chart = IndividualsChart.Compute(Noisy);
        Assert.Equal(11, chart.MovingRanges.Count(r => r is not null));
        Assert.True(chart.Phases[0] is { Upper.IsDefined: true, MovingRangeLimit.IsDefined: true });
    }

    [Fact]
    public void Jasp3225_LowerLimit_IsNeverBelowZero()
        => Assert.All(AttributeChart.Compute(AttributeChartKind.Count, [1, 0, 2, 1], [1, 1, 1, 1]).Points, p => Assert.True(p.Lower >= 0));

    [Fact]
    public void Qicharts5_Rules_AreChosen()
    {
        double[] rising = [1, 2, 3, 4, 5, 6, 7, 8];
        Assert.Empty(IndividualsChart.Compute([5, 6, 5, 6], new IndividualsChartOptions { Rules = new ChartRules { ZoneRules = [] } }).Signals);
        var trend = IndividualsChart.Compute(rising, new IndividualsChartOptions { Rules = new ChartRules { ZoneRules = [], Trend = 6 } });
        Assert.Equal([6, 7, 8], trend.Signals.Select(s => s.Position));
    }

    [Fact]
    public void Qicharts29_FrozenLimits_DoNotMove()
    {
        var options = new IndividualsChartOptions { Phases = [new ChartPhase { First = 1, Baseline = 8 }] };
        var (before, after) = (IndividualsChart.Compute(Noisy.AsSpan(0, 8), options).Phases[0], IndividualsChart.Compute(Noisy, options).Phases[0]);
        Assert.Equal((before.Lower, before.Upper, before.MovingRangeLimit), (after.Lower, after.Upper, after.MovingRangeLimit));
    }

    [Fact]
    public void Jasp2610_RunRules_AreReadOffTheLocationChartOnly()
    {
        // Moving ranges that alternate far from their mean, values on both sides of the center.
        var chart = IndividualsChart.Compute([1, 9, 1, 9, 1, 9, 1, 9, 1, 9], new IndividualsChartOptions { Rules = ChartRules.WesternElectric });
        Assert.Empty(chart.Signals);
    }

    [Fact]
    public void PowerBiSpc311_MonthWithoutData_StaysOnTheChart()
    {
        var points = IndividualsChart.Compute(Series.Of([1.0, null, 3.0])).Points;
        Assert.Equal([1, 2, 3], points.Select(p => p.Position));
        Assert.Null(points[1].Value);
        Assert.NotNull(points[1].Center);
    }

    [Fact]
    public void PowerBiSpc505_OnePoint_HasACenterAndNoLimits()
    {
        var phase = IndividualsChart.Compute([7]).Phases[0];
        Assert.Equal(7, phase.Center.Value);
        Assert.Equal(UndefinedReason.SmallSample, phase.Upper.Reason);
    }

    [Fact]
    public void Skchange83_MinimumSegment_IsKept()
    {
        double[] x = [0, 0, 9, 0, 0, 5, 5, 5, 5];
        var options = new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = 0.5, MinimumSegment = 3 };
        Assert.All(ChangePoints.Detect(x, options).Best!.Segments, s => Assert.True(s.Last - s.First >= 2));
    }

    [Fact]
    public void Changepoint24_PathToAHugePenalty_EndsWithNoBreak()
    {
        var last = ChangePoints.Path(Noisy, 0.1, 1e50).Ranges[^1];
        Assert.Empty(last.Best.Positions);
        Assert.Equal(1e50, last.PenaltyTo);
    }

    [Fact]
    public void Changepoint31_SegmentMeans_AreThoseOfTheirValues()
    {
        double[] x = [1, 2, 1, 8, 9, 8, 4, 5, 4];
        Assert.All(
            ChangePoints.Detect(x, new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = 2 }).Best!.Segments,
            s => Assert.Equal(x.Skip(s.First - 1).Take(s.Last - s.First + 1).Average(), s.Mean, 1e-12));
    }

    [Fact]
    public void Changepoint49_ZeroVariance_IsNamed()
        => Assert.Equal(UndefinedReason.ZeroVariance, ChangePoints.Detect([3, 3, 3, 3, 3]).Penalty.Reason);

    [Fact]
    public void Fable278_CrostonStart_IsStated()
    {
        var result = IntermittentDemand.Compute([0, 0, 0, 8]);
        Assert.Equal((8.0, 4.0, 2.0), (result.Size.Value, result.Interval.Value, result.Croston.Value));
    }

    [Fact]
    public void Sktime10030_NegativeDemand_IsNamed()
        => Assert.Equal(UndefinedReason.OutsideDomain, IntermittentDemand.Compute([2, 0, -1]).Sba.Reason);

    [Fact]
    public void Darts3054_MaseScale_IsThatOfTheHistory()
    {
        var input = new ForecastAccuracyInput { Actual = [10, 12], Forecast = [11, 11], History = [1, 3, 5, 7], Period = 1 };
        Assert.Equal(0.5, ForecastAccuracy.Compute(input).ScaledError.Value);
        Assert.Equal(0.25, ForecastAccuracy.Compute(input with { Period = 2 }).ScaledError.Value);
    }

    [Fact]
    public void Prophet2484_Counts_AreNotForecastBelowZero()
    {
        var options = new ForecastOptions { Range = ForecastRange.NotNegative };
        Assert.All(NaiveForecast.Drift([9, 7, 5, 4, 2, 1], options).Periods, p => Assert.True(p.Value >= 0 && p.Lower >= 0));
    }

    [Fact]
    public void Prophet871_Band_WidensWithTheHorizon()
    {
        var widths = NaiveForecast.Seasonal(Noisy, 1).Periods.Select(p => p.Upper!.Value - p.Lower!.Value).ToArray();
        Assert.True(widths.Zip(widths.Skip(1), (near, far) => far > near).All(wider => wider));
    }

    [Fact]
    public void Statsmodels305_Granger_NamesItsDirection()
    {
        // The follower repeats the leader of the period before, with a little of its own.
        double[] leader = [.. Enumerable.Range(0, 40).Select(i => (double)(i * i % 17))];
        double[] follower = [.. Enumerable.Range(0, 40).Select(i => (i == 0 ? 0 : leader[i - 1]) + (i * 7 % 5 * 0.1))];
        Assert.True(GrangerTest.Compute(leader, follower, 1).PValue.Value < 1e-10);
        Assert.True(GrangerTest.Compute(leader, follower, 1).PValue.Value < GrangerTest.Compute(follower, leader, 1).PValue.Value);
    }
}
