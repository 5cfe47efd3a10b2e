using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="SeriesAnomalies"/> documents, and GESD against descriptive_outliers.json.</summary>
public class SeriesAnomaliesTests
{
    private static readonly double[] Spike = [10, 11, 9, 10, 12, 10, 50, 9, 11, 10, 12, 9];

    [Fact]
    public void Detect_NothingTooLittleGap_SaySoAndHowManyAreMissing()
    {
        Assert.Equal((UndefinedReason.NoData, 3), (SeriesAnomalies.Detect([]).Reason, SeriesAnomalies.Detect([]).PeriodsMissing));
        Assert.Equal((UndefinedReason.SmallSample, 1), (SeriesAnomalies.Detect([1, 2]).Reason, SeriesAnomalies.Detect([1, 2]).PeriodsMissing));
        var season = SeriesAnomalies.Detect(Spike, new AnomalyOptions { Baseline = AnomalyBaseline.Season, Period = 6 });
        Assert.Equal((UndefinedReason.SmallSample, 1), (season.Reason, season.PeriodsMissing));
        var gap = SeriesAnomalies.Detect(Series.Of([1.0, 2.0, null, 4.0]));
        Assert.Equal((UndefinedReason.MissingInput, 3), (gap.Reason, gap.FirstGap));
    }

    [Fact]
    public void Detect_Spike_IsFoundAndNothingElse()
    {
        var found = Assert.Single(SeriesAnomalies.Detect(Spike).Anomalies);
        Assert.Equal((7, 50.0, 10.0), (found.Position, found.Value, found.Expected));
    }

    [Fact]
    public void Detect_LevelShift_IsAShiftAndNoSpike()
    {
        double[] shifted = [.. Enumerable.Range(0, 24).Select(t => (t * 7 % 5 / 5.0) + (t < 12 ? 10 : 40))];
        var result = SeriesAnomalies.Detect(shifted);
        Assert.Equal([12], result.LevelShifts);
        Assert.Empty(result.Anomalies);
    }

    [Fact]
    public void Detect_ExactLevelShiftWithSpike_TellsThemApart()
    {
        double[] x = [5, 5, 5, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9, 9];
        Assert.Equal([7], SeriesAnomalies.Detect(x).LevelShifts);
        Assert.Equal(UndefinedReason.ZeroVariance, SeriesAnomalies.Detect(x).Scale.Reason);
        Assert.Empty(SeriesAnomalies.Detect(x).Anomalies);
    }

    [Fact]
    public void Detect_MoreThanHalfAlike_UsesTheMeanDeviationAndNamesIt()
    {
        double[] x = [5, 5, 5, 5, 4, 5, 5, 1, 5, 5, 5, 3];
        var result = SeriesAnomalies.Detect(x);
        Assert.Equal(AnomalyScale.MeanDeviation, result.ScaleKind);
        Assert.Equal([8], result.Anomalies.Select(a => a.Position));
        Assert.Equal(Math.Sqrt(Math.PI / 2) * (7 / 12.0), result.Scale.Value!.Value, 1e-12);
    }

    [Fact]
    public void Detect_Constant_HasNoScaleAndNoAnomaly()
    {
        var result = SeriesAnomalies.Detect([3, 3, 3, 3]);
        Assert.Null(result.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Scale.Reason);
        Assert.Empty(result.Anomalies);
    }

    [Theory]
    [InlineData(3.4, 1)]
    [InlineData(3.6, 0)]
    public void Detect_BothSidesOfTheThreshold_AnAnomalyOrNot(double threshold, int anomalies)
    {
        // Median 0, MAD 1/1.4826 so that the scale is 1 but for rounding; the last value scores 3.5.
        const double Unit = 1 / 1.4826;
        double[] x = [-Unit, Unit, -Unit, Unit, 0, Unit, -Unit, 0, -Unit, 3.5];
        var result = SeriesAnomalies.Detect(x, new AnomalyOptions { Threshold = threshold });
        Assert.Equal(anomalies, result.Anomalies.Count);
    }

    [Fact]
    public void Detect_SeasonWithSpike_KnowsTheSeason()
    {
        double[] x = [.. Enumerable.Range(0, 48).Select(t => 100 + (30 * (t % 12 == 11 ? 1 : 0)) + (t * 7 % 5) + (t == 30 ? 25 : 0))];
        var plain = SeriesAnomalies.Detect(x);
        var season = SeriesAnomalies.Detect(x, new AnomalyOptions { Baseline = AnomalyBaseline.Season, Period = 12 });
        Assert.Contains(12, plain.Anomalies.Select(a => a.Position));
        Assert.Equal([31], season.Anomalies.Select(a => a.Position));
    }

    [Fact]
    public void Detect_ForecastErrors_ByScoreAndByInterval()
    {
        var options = new AnomalyOptions { Baseline = AnomalyBaseline.Forecast };
        Assert.Contains(7, SeriesAnomalies.Detect(Spike, options).Anomalies.Select(a => a.Position));
        Assert.Equal([7], SeriesAnomalies.Detect(Spike, options with { Rule = AnomalyRule.PredictionInterval }).Anomalies.Select(a => a.Position));
    }

    [Fact]
    public void Detect_OptionsThatDoNotGoTogether_Throw()
    {
        Assert.Throws<ArgumentException>(() => SeriesAnomalies.Detect(Spike, new AnomalyOptions { Baseline = AnomalyBaseline.Season }));
        Assert.Throws<ArgumentException>(() => SeriesAnomalies.Detect(Spike, new AnomalyOptions { Rule = AnomalyRule.PredictionInterval }));
    }

    [Fact]
    public void Detect_Gesd_MatchesTheReference()
    {
        var cases = Reference.Cases("descriptive_outliers.json").Where(c => c.Expected.TryGetProperty("gesd_R", out _)).ToArray();
        Assert.NotEmpty(cases);
        foreach (var (name, inputs, expected) in cases)
        {
            var (x, r) = (inputs.GetProperty("x").Numbers(), expected.GetProperty("gesd_R").Numbers());
            var result = SeriesAnomalies.Detect(x, new AnomalyOptions
            {
                Rule = AnomalyRule.Gesd,
                Significance = inputs.GetProperty("alpha").Number()!.Value,
                MaximumCount = r.Length,
                MinimumSegment = x.Length,
            });
            Assert.Equal((int)expected.GetProperty("gesd_n_outliers").Number()!.Value, result.Anomalies.Count);
            Assert.Equal(expected.GetProperty("gesd_removed_order").Numbers().Select(i => (int)i), result.Steps.Select(s => s.Position));
            var lambda = expected.GetProperty("gesd_lambda").Numbers();
            for (var i = 0; i < r.Length; i++)
            {
                Reference.AssertClose(r[i], result.Steps[i].Statistic, 1e-12, name);
                Reference.AssertClose(lambda[i], result.Steps[i].Critical, 1e-10, name);
            }
        }
    }

    [Property]
    public bool Detect_AnyValues_AffineChangesNoPosition(NonEmptyArray<int> values, PositiveInt factor)
    {
        double[] x = [.. values.Get.Select(v => (double)(v % 1000))];
        var options = new AnomalyOptions { MinimumSegment = x.Length };
        var (one, other) = (SeriesAnomalies.Detect(x, options), SeriesAnomalies.Detect([.. x.Select(v => (v * (1 << (factor.Get % 8))) + 64)], options));
        return one.Anomalies.Select(a => a.Position).SequenceEqual(other.Anomalies.Select(a => a.Position));
    }

    [Fact]
    public void Detect_ScoreExactlyAtTheThreshold_IsNone()
    {
        double[] x = [1, 2, 1, 2, 1, 2, 1, 2, 9, 1, 2, 1, 2, 1];
        var options = new AnomalyOptions { Baseline = AnomalyBaseline.Level, Rule = AnomalyRule.RobustScore, Threshold = 3 };
        var score = Math.Abs(Assert.Single(SeriesAnomalies.Detect(x, options).Anomalies).Score);
        Assert.Empty(SeriesAnomalies.Detect(x, options with { Threshold = score }).Anomalies);
        Assert.Single(SeriesAnomalies.Detect(x, options with { Threshold = Math.BitDecrement(score) }).Anomalies);
    }

    [Fact]
    public void Detect_Gesd_CenterAndScaleAreOfWhatIsLeft()
    {
        var result = SeriesAnomalies.Detect(
            [1, 2, 1, 3, 2, 1, 2, 3, 2, 1, 40, 2, 1, 3, 2, -30, 2, 1, 3, 2], new AnomalyOptions { Rule = AnomalyRule.Gesd, MinimumSegment = 20 });
        double[] left = [.. result.Remainders.Where((_, i) => result.Anomalies.All(anomaly => anomaly.Position != i + 1))];

        Assert.Equal(18, left.Length);
        Assert.Equal(left.Average(), result.Center.Value!.Value, 1e-13);
        Assert.Equal(Math.Sqrt(left.Sum(x => (x - left.Average()) * (x - left.Average())) / 17), result.Scale.Value!.Value, 1e-13);
    }

    /// <summary>The shortest season is of two periods.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Detect_SeasonOfTwoPeriods_IsOne(int period, bool isTaken)
    {
        double[] values = [1, 5, 1, 5, 1, 5, 1, 9, 1, 5, 1, 5];
        var options = new AnomalyOptions { Baseline = AnomalyBaseline.Season, Period = period };

        if (isTaken)
        {
            Assert.Equal([8], SeriesAnomalies.Detect(values, options).Anomalies.Select(anomaly => anomaly.Position));
        }
        else
        {
            Assert.Throws<ArgumentException>("options", () => SeriesAnomalies.Detect(values, options));
        }
    }

    /// <summary>What a season leaves of values that have no exact double is their rounding, even where the smallest of them is zero.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(1e6)]
    public void Detect_NothingButASeason_HasNoAnomaly(double level)
    {
        var result = SeriesAnomalies.Detect([.. Enumerable.Range(0, 24).Select(i => level + (0.1 * (i % 3) * (i % 3)))],
            new AnomalyOptions { Baseline = AnomalyBaseline.Season, Period = 3 });

        Assert.Empty(result.Anomalies);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Scale.Reason);
    }
}
