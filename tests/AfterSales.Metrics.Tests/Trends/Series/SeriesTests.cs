using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="Series"/> documents.</summary>
public class SeriesTests
{
    [Fact]
    public void OfDated_TwoForOnePeriod_IsAMistakeThatNamesIt()
    {
        SeriesObservation[] two = [new() { Date = new LocalDate(2024, 3, 1), Value = 1 }, new() { Date = new LocalDate(2024, 3, 30), Value = 2 }];
        Assert.Contains("2024-03-01", Assert.ThrowsAny<ArgumentException>(() => Series.OfDated(PeriodUnit.Month, two)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfDated_MonthWithoutObservation_IsNullNeverZero()
    {
        SeriesObservation[] two = [new() { Date = new LocalDate(2024, 1, 5), Value = 1 }, new() { Date = new LocalDate(2024, 3, 5), Value = 2 }];
        var series = Series.OfDated(PeriodUnit.Month, two);
        Assert.Equal([1, null, 2], series.Values);
        Assert.Equal(2, series.FirstGap);
    }

    [Fact]
    public void OfDated_Nothing_IsEmpty()
        => Assert.Equal(0, Series.OfDated(PeriodUnit.Month, []).Count);

    [Fact]
    public void Of_PartialEnd_IsShownButNotFitted()
    {
        var series = Series.Of([1.0, 2.0, 9.0], SeriesEnd.Partial);
        Assert.Equal(3, series.Values.Count);
        Assert.Equal(9, series.PartialValue);
        Assert.Equal(2, MannKendall.Compute(series).Count);
    }

    [Fact]
    public void Of_Exposures_StayWithTheirPeriods()
    {
        var series = Series.Of(PeriodUnit.Month, new LocalDate(2026, 1, 1), [1.0, null], [10.0, null]);
        Assert.Equal([10.0, null], series.Exposures);
        Assert.Throws<ArgumentException>(() => Series.Of(PeriodUnit.Month, new LocalDate(2026, 1, 1), [1.0], [-1.0]));
        Assert.Throws<ArgumentException>(() => Series.Of(PeriodUnit.Month, new LocalDate(2026, 1, 1), [1.0], []));
    }

    [Fact]
    public void Filled_ReferenceCases_Agree()
    {
        var cases = Reference.Cases("cleaning_gaps.json").ToArray();
        Assert.NotEmpty(cases);
        foreach (var (name, inputs, expected) in cases)
        {
            var series = Series.Of(VectorCase.Nullable(inputs.GetProperty("x")));
            foreach (var (key, filling) in new[]
            {
                ("locf", SeriesFilling.Previous), ("nocb", SeriesFilling.Next), ("linear", SeriesFilling.Linear),
                ("mean", SeriesFilling.Mean), ("median", SeriesFilling.Median),
            })
            {
                var (wanted, found) = (VectorCase.Nullable(expected.GetProperty(key)), series.Filled(filling).Values);
                Assert.Equal(wanted.Length, found.Count);
                for (var i = 0; i < wanted.Length; i++)
                {
                    Reference.AssertClose(wanted[i], found[i], 1e-12, $"{name}: {key}[{i}]");
                }
            }
        }
    }

    [Fact]
    public void Filled_PartialEnd_FillsNothingAndIsNotFilled()
    {
        var series = Series.Of([1.0, null, 9.0], SeriesEnd.Partial);
        Assert.All(
            new[] { SeriesFilling.Linear, SeriesFilling.Next },
            filling => Assert.Equal([1.0, null, 9.0], series.Filled(filling).Values));
        Assert.Equal([1.0, 1.0, 9.0], series.Filled(SeriesFilling.Mean).Values);
        Assert.Null(Series.Of([1.0, null], SeriesEnd.Partial).Filled(SeriesFilling.Previous).Values[1]);
    }

    [Fact]
    public void PeriodsMissing_EveryMethodBelowItsMinimum_SaysHowMany()
    {
        var two = Series.Of([1.0, 2.0]);
        Assert.Equal(1, MannKendall.Compute(two).PeriodsMissing);
        Assert.Equal(2, AutocorrelatedTrend.Compute(two).PeriodsMissing);
        Assert.Equal(11, SeasonalMannKendall.Compute(two, 12).PeriodsMissing);
        Assert.Equal(1, SenSlope.Compute([1.0]).PeriodsMissing);
        Assert.Equal(2, CusumBreakTest.Compute(two).PeriodsMissing);
        Assert.Equal(1, PettittTest.Compute(two).PeriodsMissing);
        Assert.Equal(2, BreakDate.Estimate(two).PeriodsMissing);
        Assert.Equal(3, BreakCount.Choose(two, minimumSegment: 5).PeriodsMissing);
        Assert.Equal(3, ChangePoints.Detect(two, new ChangePointOptions { MinimumSegment = 5 }).PeriodsMissing);
        Assert.Equal(11, NaiveForecast.Seasonal(two, 12).PeriodsMissing);
        Assert.Equal(1, NaiveForecast.Drift(two).PeriodsMissing);
        Assert.Equal(1, NaiveForecast.Mean([1.0]).PeriodsMissing);
        Assert.Equal(1, ThetaForecast.Fit(two).PeriodsMissing);
        Assert.Equal(23, HoltWinters.Fit(two, SmoothingSeason.Additive, 12).Forecast.PeriodsMissing);
        Assert.Equal(22, ExponentialSmoothing.Fit(two, new SmoothingModel { Season = SmoothingSeason.Additive, Period = 12 }).Forecast.PeriodsMissing);
        Assert.Equal(23, StlDecomposition.Compute(two, 12).PeriodsMissing);
        Assert.Equal(23, ClassicalDecomposition.Compute(two, 12).PeriodsMissing);
        Assert.Equal(1, Autocorrelation.Compute(two).PeriodsMissing);
        Assert.Equal(2, CrossCorrelation.Compute(two, two).PeriodsMissing);
        Assert.Equal(12, GrangerTest.Compute(two, two).PeriodsMissing);
    }

    [Fact]
    public void Gap_WhereItCannotBeBridged_IsNamedByEveryMethod()
    {
        var series = Series.Of([1.0, 2.0, null, 4.0, 5.0]);
        Assert.Equal(3, NaiveForecast.Drift(series).FirstGap);
        Assert.Equal(3, NaiveForecast.Mean(series).FirstGap);
        Assert.Equal(3, ThetaForecast.Fit(series).FirstGap);
        Assert.Equal(3, IntermittentDemand.Compute(series).FirstGap);
        Assert.Equal(3, RollingOrigin.Evaluate(series, (known, h) => [.. Enumerable.Repeat(known[^1], h)]).FirstGap);
        Assert.Equal(3, CrossCorrelation.Compute(series, series).FirstGap);
        Assert.Equal(3, GrangerTest.Compute(series, series).FirstGap);
        Assert.Equal(UndefinedReason.MissingInput, IntermittentDemand.Compute(series).TsbTotal.Reason);
    }

    [Fact]
    public void TwoSeries_OfOtherPeriods_AreAMistake()
    {
        var (january, march) = (Monthly(1), Monthly(3));
        Assert.Throws<ArgumentException>(() => CrossCorrelation.Compute(january, march));
        Assert.Throws<ArgumentException>(() => GrangerTest.Compute(january, march));

        static Series Monthly(int month) => Series.Of(PeriodUnit.Month, new LocalDate(2026, month, 1), [1.0, 2.0, 3.0, 1.0, 2.0]);
    }
}
