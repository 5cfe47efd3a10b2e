using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>What users of other programs complained about in forecasts, seasons, lead and lag: one test a complaint.</summary>
public class ForecastComplaintTests
{
    private static readonly double[] Monthly = [.. Enumerable.Range(0, 36).Select(t => 100 + t + (10 * Math.Sin(t * Math.PI / 6)) + (t * 7 % 5))];

    [Fact]
    public void Statsmodels6359_EverySmoothing_HasPredictionIntervals()
    {
        var options = new ForecastOptions { Horizon = 3, Level = 0.8 };
        ForecastResult[] forecasts =
        [
            ExponentialSmoothing.Fit(Monthly, new SmoothingModel(), options).Forecast,
            ExponentialSmoothing.Fit(Monthly, new SmoothingModel { Trend = SmoothingTrend.Additive }, options).Forecast,
            ExponentialSmoothing.Fit(
                Monthly, new SmoothingModel { Trend = SmoothingTrend.Damped, Season = SmoothingSeason.Multiplicative, Period = 12 }, options).Forecast,
            HoltWinters.Fit(Monthly, SmoothingSeason.Additive, 12, options: options).Forecast,
            HoltWinters.Fit(Monthly, SmoothingSeason.Multiplicative, 12, options: options).Forecast,
        ];
        Assert.All(forecasts.SelectMany(f => f.Periods), p => Assert.True(p.Lower < p.Value && p.Value < p.Upper && p.Level == 0.8));
    }

    [Fact]
    public void Statsmodels5438_FirstLevel_IsThatOfTheFirstSeasonNotOfTheWholeSeries()
    {
        double[] steep = [.. Enumerable.Range(0, 48).Select(t => (10.0 * t) + (t % 4))];
        var start = ExponentialSmoothing.Fit(
            steep, new SmoothingModel { Trend = SmoothingTrend.Additive, Season = SmoothingSeason.Additive, Period = 4 }).Start!;
        Assert.InRange(start.Level, -20, 20);
        Assert.Equal(0, start.Season.Sum(), 1e-9);
    }

    [Fact]
    public void Statsmodels8634_LevelThatIsGiven_IsRespected()
    {
        double[] x = [0, 0, 0, 100, 0, 0, 0];
        var result = ExponentialSmoothing.Compute(x, new SmoothingModel(), new SmoothingParameters { Alpha = 0.1, Level = 20 });
        Assert.Equal(20, result.Start!.Level);
        Assert.Equal(20, result.Fitted[0]);
    }

    [Fact]
    public void Forecast34_MonthsOfUnequalLength_AreMadeAlikeFirst()
    {
        double[] days = [21, 20, 22, 21, 19, 22, 23, 21, 22, 22, 20, 20];
        var series = Series.Of([.. days.Select(d => (double?)(5 * d))]);
        var adjusted = WorkingDayAdjustment.Adjust(series, days);
        Assert.All(adjusted.Adjusted.Values, v => Assert.Equal(5 * days.Average(), v!.Value, 1e-9));
    }

    [Fact]
    public void Prophet313_HolidaysAhead_LowerTheForecast()
    {
        double[] days = [21, 20, 22, 21];
        var adjusted = WorkingDayAdjustment.Adjust(Series.Of([.. days.Select(d => (double?)(5 * d))]), days);
        var ahead = NaiveForecast.Seasonal(adjusted.Adjusted, 1, new ForecastOptions { Horizon = 1 });
        Assert.Equal(75, WorkingDayAdjustment.Restore(ahead, [15], adjusted.MeanDays.Value!.Value).Periods[0].Value!.Value, 1e-9);
    }

    [Fact]
    public void Statsforecast903_SeasonalNaiveBand_GrowsBySeasonAndNotWithTheHorizonAsked()
    {
        var (one, two) = (NaiveForecast.Seasonal(Monthly, 12, new ForecastOptions { Horizon = 1 }),
            NaiveForecast.Seasonal(Monthly, 12, new ForecastOptions { Horizon = 13 }));
        Assert.Equal(one.Periods[0], two.Periods[0]);
        Assert.Equal(Width(two.Periods[0]) * Math.Sqrt(2), Width(two.Periods[12]), 1e-9);

        static double Width(Estimate p) => p.Upper!.Value - p.Lower!.Value;
    }

    [Theory]
    [InlineData(ReconciliationMethod.LeastSquares)]
    [InlineData(ReconciliationMethod.StructuralWeights)]
    public void Hts22_ReconciledParts_AreNotNegativeWhereThatIsAsked(ReconciliationMethod method)
    {
        HierarchyLink[] links = [new() { Node = "all", Parent = null }, new() { Node = "a", Parent = "all" }, new() { Node = "b", Parent = "all" }];
        NodeForecast[] forecasts = [new() { Node = "all", Value = 10 }, new() { Node = "a", Value = 30 }, new() { Node = "b", Value = 1 }];
        var plain = ForecastReconciliation.Reconcile(links, forecasts, new ForecastReconciliationOptions { Method = method });
        var kept = ForecastReconciliation.Reconcile(links, forecasts, new ForecastReconciliationOptions { Method = method, Range = ForecastRange.NotNegative });
        Assert.Contains(plain.Nodes, n => n.Value < 0);
        Assert.All(kept.Nodes, n => Assert.True(n.Value >= 0));
        Assert.Equal(kept.Nodes[0].Value, kept.Nodes.Skip(1).Sum(n => n.Value), 1e-9);
    }

    [Fact]
    public void Hierarchicalforecast178_ManyPartsNotNegative_ComeToAnEnd()
    {
        HierarchyLink[] links =
            [new() { Node = "all", Parent = null }, .. Enumerable.Range(0, 150).Select(i => new HierarchyLink { Node = $"{i}", Parent = "all" })];
        NodeForecast[] forecasts =
            [new() { Node = "all", Value = 5 }, .. Enumerable.Range(0, 150).Select(i => new NodeForecast { Node = $"{i}", Value = (i * 37 % 11) - 5 })];
        var nodes = ForecastReconciliation.Reconcile(
            links, forecasts, new ForecastReconciliationOptions { Method = ReconciliationMethod.LeastSquares, Range = ForecastRange.NotNegative }).Nodes;
        Assert.All(nodes, n => Assert.True(n.Value >= 0));
        Assert.Equal(nodes[0].Value, nodes.Skip(1).Sum(n => n.Value), 1e-9);
    }

    [Fact]
    public void Statsmodels3872_EndsOfTheClassicalTrend_AreNullAndNothingElseIs()
    {
        double[] months = [.. Enumerable.Range(0, 30).Select(t => 20.0 + (t * 7 % 3))];
        var result = ClassicalDecomposition.Compute(months, 12);
        Assert.All(Enumerable.Range(0, 30), t => Assert.Equal(t is < 6 or > 23, result.Trend[t] is null));
        Assert.Equal(30, result.Season.Count);
        Assert.All(StlDecomposition.Compute(months, 12).Trend, t => Assert.True(double.IsFinite(t)));
    }

    [Fact]
    public void Statsmodels8526_MissingMonth_IsNamedAndFilledOnlyWhenAsked()
    {
        double?[] gapped = [.. Monthly.Select((v, t) => t == 9 ? (double?)null : v)];
        var series = Series.Of(gapped);
        Assert.Equal(10, StlDecomposition.Compute(series, 12).FirstGap);
        Assert.Null(StlDecomposition.Compute(series.Filled(SeriesFilling.Linear), 12).Reason);
    }

    [Fact]
    public void Statsmodels7173_NoiseThatLeadsNothing_IsNotSaidToLead()
    {
        var random = Metrics.Statistics.RandomSource.Of(3);
        var (rejected, runs) = (0, 200);
        for (var run = 0; run < runs; run++)
        {
            double[] x = [.. Enumerable.Range(0, 60).Select(_ => random.NextNormal())];
            double[] y = [.. Enumerable.Range(0, 60).Select(_ => random.NextNormal())];
            rejected += GrangerTest.Compute(x, y, 2).PValue.Value < 0.05 ? 1 : 0;
        }

        // 5 % nominal, four standard errors of 200 runs.
        Assert.InRange(rejected, 0, 23);
    }

    [Fact]
    public void Statsmodels61_Lags_AreAllShownInBothDirections()
    {
        var lags = CrossCorrelation.Compute(Monthly, [.. Monthly.Reverse()], new CrossCorrelationOptions { MaximumLag = 7 }).Raw.Select(c => c.Lag);
        Assert.Equal(Enumerable.Range(-7, 15), lags);
    }

    [Fact]
    public void Statsmodels6274_TestOfNothing_IsAMistakeAndNoError()
        => Assert.Throws<ArgumentOutOfRangeException>(() => GrangerTest.Compute(Monthly, Monthly, 0));

    [Fact]
    public void RollingOrigin_NoBetterThanNaive_SaysSo()
    {
        double[] walk = [.. Enumerable.Range(0, 40).Select(t => (double)(t * t * 31 % 17))];
        var result = RollingOrigin.Evaluate(walk, (known, h) => [.. Enumerable.Repeat(known[^1], h)]);
        Assert.Equal(ForecastVerdict.NoBetter, result.Verdict);
        Assert.Equal(1, result.RelativeError.Value);
    }

    [Fact]
    public void Statsmodels6819_GainOfTheClassicalSmoothing_IsThatOfRAndTheOtherConventionHasItsOwnName()
    {
        // Motoring complaints of four years; R's HoltWinters gives 0.1429622, a state space with its first level fitted another gain.
        double[] x =
        [
            27, 34, 31, 24, 18, 19, 17, 12, 26, 14, 18, 33, 31, 31, 19, 17, 10, 25, 26, 18, 18, 10, 4, 20, 28, 21, 18, 23, 19, 16, 10, 24, 11, 11, 13, 27, 18,
            20, 21, 6, 9, 29, 12, 19, 14, 19, 16, 23,
        ];
        var classical = HoltWinters.Fit(x, SmoothingSeason.None, 1, SmoothingTrend.None);
        Assert.Equal(0.1429622, classical.Parameters!.Alpha, 2e-4);
        HoltWintersResult At(double alpha) => HoltWinters.Compute(x, SmoothingSeason.None, 1, new HoltWintersParameters { Alpha = alpha });
        Assert.True(classical.SumOfSquares.Value <= At(0.1429622).SumOfSquares.Value);
        Assert.True(classical.SumOfSquares.Value < At(0.08885990070014146).SumOfSquares.Value);

        var stateSpace = ExponentialSmoothing.Fit(x, new SmoothingModel());
        Assert.True(stateSpace.SumOfSquares.Value <= ExponentialSmoothing.Compute(
            x, new SmoothingModel(), new SmoothingParameters { Alpha = 0.08885990070014146, Level = x[0] }).SumOfSquares.Value);
    }

    [Fact]
    public void Statsforecast452_SevenValues_HaveNoWorseFitThanEitherProgram()
    {
        double[] x = [5, 6, 3, 2, 6, 3, 9];
        var fit = ExponentialSmoothing.Fit(x, new SmoothingModel());
        Assert.True(fit.IsConverged);
        foreach (var (alpha, level) in new[] { (6.610696e-05, 5.0), (1e-4, 5), (1e-4, x.Average()) })
        {
            var other = ExponentialSmoothing.Compute(x, new SmoothingModel(), new SmoothingParameters { Alpha = alpha, Level = level });
            Assert.True(fit.SumOfSquares.Value <= other.SumOfSquares.Value + 1e-12);
        }
    }

    [Fact]
    public void Statsforecast88_CrostonAndItsVariants_AllAnswer()
    {
        var result = IntermittentDemand.Compute([0, 3, 0, 0, 2, 0, 5, 0, 0, 0], new IntermittentDemandOptions { SizeWeight = 0.1, IntervalWeight = 0.1 });
        Assert.Equal(0.95 * result.Croston.Value!.Value, result.Sba.Value!.Value, 1e-12);
        Assert.True(result.Tsb.Value > 0 && result.Tsb.Value < result.Croston.Value);
    }

    [Fact]
    public void Statsmodels8601_PartsOfADecomposition_AddUpToTheSeries()
    {
        foreach (var options in new[] { StlOptions.Default, new StlOptions { Fitting = StlFitting.Robust } })
        {
            var parts = StlDecomposition.Compute(Monthly, 12, options);
            Assert.All(Monthly.Select((v, i) => (v, i)), x =>
                Assert.Equal(x.v, parts.Season[x.i] + parts.Trend[x.i] + parts.Remainder[x.i], 1e-12 * x.v));
        }
    }
}
