using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Forecasts between bounds, against figures worked out in Python, and the edge cases that <see cref="BoundedForecast"/> documents.</summary>
public class BoundedForecastTests
{
    private static readonly Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> Last = (z, o) => NaiveForecast.Seasonal([.. z], 1, o);
    private static readonly ForecastOptions Two = new() { Horizon = 2 };

    [Fact]
    public void Share_AllOfThemInTheLastPeriod_IsHalfACaseFromTheBound()
    {
        var result = BoundedForecast.Share([45, 47, 46, 48, 47, 49, 48, 50], [50, 50, 50, 50, 50, 50, 50, 50], Last, Two);

        Near(result.Periods[0], 0.9901960784313726, 0.9506635624757748, 0.9981146293802803);
        Near(result.Periods[1], 0.9901960784313726, 0.9065569359416069, 0.9990498494473145);
        Assert.Equal(0.8452314472258069, result.Sigma.Value!.Value, 14);
        Assert.Equal(50.5 / 51, result.Periods[0].Value!.Value, 15);
        Assert.False(result.IsCut);
        Assert.All(result.Periods, p => Assert.Equal(IntervalMethod.Prediction, p.Method));
    }

    [Fact]
    public void Between_ScoreOfMinusHundredToHundred_GoesBackAlike()
        => Near(
            BoundedForecast.Between([35, 41, 38, 44, 40, 47, 45, 52], -100, 100, Last, Two).Periods[0], 52, 41.981024830230496, 60.766931624397955);

    [Fact]
    public void Positive_Ratio_GoesBackAlike()
        => Near(
            BoundedForecast.Positive([.011, .014, .012, .02, .008, .0167], Last, Two).Periods[1], 0.0167, 0.0032797419970008674, 0.08503412776219252);

    [Fact]
    public void Any_NoValue_HasNoData()
    {
        Assert.Equal(UndefinedReason.NoData, BoundedForecast.Share([], [], Last).Reason);
        Assert.Equal(UndefinedReason.NoData, BoundedForecast.Between([], 0, 1, Last).Reason);
        Assert.Equal(UndefinedReason.NoData, BoundedForecast.Positive([], Last).Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1.5)]
    public void Between_OnABoundOrBeyond_IsOutside(double value)
        => Assert.Equal(UndefinedReason.OutsideDomain, BoundedForecast.Between([0.5, value, 0.6], 0, 1, Last).Reason);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Positive_NotAboveZero_IsOutside(double value)
        => Assert.Equal(UndefinedReason.OutsideDomain, BoundedForecast.Positive([0.5, value, 0.6], Last).Reason);

    [Fact]
    public void Share_PeriodWithoutCases_IsAGapThatIsNamed()
    {
        var result = BoundedForecast.Share([1, 0, 2, 0], [3, 0, 3, 0], Last);
        Assert.Equal((UndefinedReason.MissingInput, (int?)2), (result.Reason, result.FirstGap));
    }

    [Fact]
    public void Series_WithGap_IsRefused_AndAPartialEndLeftOut()
    {
        var gap = Series.Of(PeriodUnit.Month, new LocalDate(2026, 1, 1), [0.5, null, 0.6]);
        Assert.All(
            [BoundedForecast.Between(gap, 0, 1, Last), BoundedForecast.Positive(gap, Last)],
            result => Assert.Equal(
                (UndefinedReason.MissingInput, (int?)2, (UndefinedReason?)UndefinedReason.MissingInput),
                (result.Reason, result.FirstGap, result.Sigma.Reason)));

        double?[] known = [0.5, 0.6, 0.55];
        var partial = Series.Of(PeriodUnit.Month, new LocalDate(2026, 1, 1), [.. known, 0.01], SeriesEnd.Partial);
        Assert.Equal(BoundedForecast.Between([0.5, 0.6, 0.55], 0, 1, Last), BoundedForecast.Between(partial, 0, 1, Last));
        Assert.Equal(BoundedForecast.Positive([0.5, 0.6, 0.55], Last), BoundedForecast.Positive(partial, Last));
    }

    [Fact]
    public void Method_WithoutForecast_PassesItsReasonOn()
    {
        var result = BoundedForecast.Between([0.5], 0, 1, Last);
        Assert.Equal((UndefinedReason.SmallSample, 1), (result.Reason, result.PeriodsMissing));
    }

    [Fact]
    public void Method_EstimateWithoutLimitsOrValue_StaysSo()
    {
        var result = BoundedForecast.Between([0.2], 0, 1, (_, o) => None([
            Estimate.WithoutInterval(0, UndefinedReason.SmallSample, o.Level, IntervalMethod.Prediction),
            Estimate.Undefined(UndefinedReason.NoData, o.Level, IntervalMethod.Prediction),
        ]), Two);
        Assert.Equal((0.5, null, UndefinedReason.SmallSample), (result.Periods[0].Value, result.Periods[0].Lower, result.Periods[0].Reason));
        Assert.Equal((null, UndefinedReason.NoData), (result.Periods[1].Value, result.Periods[1].Reason));
    }

    [Fact]
    public void Positive_BeyondTheDoubles_Overflows()
        => Assert.Equal(UndefinedReason.Overflow, BoundedForecast.Positive([1], (_, o) => None([
            Estimate.Of(1, 0, 800, o.Level, IntervalMethod.Prediction)]), Two with { Horizon = 1 }).Reason);

    [Fact]
    public void Between_NextToItsBounds_StaysFinite()
    {
        var result = BoundedForecast.Between([-9.999999999999999e99, -1e-300, -double.Epsilon], -1e100, 0, Last, Two);
        Assert.True(result.Reason is null && result.Periods.All(p => p is { Lower: >= -1e100, Upper: <= 0 }));
    }

    [Fact]
    public void Options_RangeDoesNotMatter()
        => Assert.Equal(
            BoundedForecast.Between([0.5, 0.1, 0.2], 0, 1, Last),
            BoundedForecast.Between([0.5, 0.1, 0.2], 0, 1, Last, new() { Range = ForecastRange.NotNegative }));

    [Fact]
    public void Mistakes_AreNamed()
    {
        Assert.Equal("counts", Assert.Throws<ArgumentException>(() => BoundedForecast.Share([4], [3], Last)).ParamName);
        Assert.Equal("counts", Assert.Throws<ArgumentException>(() => BoundedForecast.Share([-1], [3], Last)).ParamName);
        Assert.Equal("cases", Assert.Throws<ArgumentException>(() => BoundedForecast.Share([1], [3, 4], Last)).ParamName);
        Assert.Equal("method", Assert.Throws<ArgumentNullException>(() => BoundedForecast.Share([1], [3], null!)).ParamName);
        Assert.Equal("method", Assert.Throws<ArgumentNullException>(() => BoundedForecast.Between([0.5], 0, 1, null!)).ParamName);
        Assert.Equal("method", Assert.Throws<ArgumentNullException>(() => BoundedForecast.Positive([0.5], null!)).ParamName);
        Assert.Equal("method", Assert.Throws<ArgumentNullException>(() => BoundedForecast.Positive([0.5], (_, _) => null!)).ParamName);
        Assert.Equal("method", Assert.Throws<ArgumentException>(() => BoundedForecast.Positive([0.5], (_, _) => None([]))).ParamName);
        Assert.Equal("most", Assert.ThrowsAny<ArgumentException>(() => BoundedForecast.Between([0.5], 1, 1, Last)).ParamName);
        Assert.Equal("least", Assert.ThrowsAny<ArgumentException>(() => BoundedForecast.Between([0.5], double.NaN, 1, Last)).ParamName);
        Assert.Equal("series", Assert.Throws<ArgumentNullException>(() => BoundedForecast.Between((Series)null!, 0, 1, Last)).ParamName);
        Assert.Equal("series", Assert.Throws<ArgumentNullException>(() => BoundedForecast.Positive((Series)null!, Last)).ParamName);
    }

    private static ForecastResult None(Estimate[] periods) => new() { Reason = null, Periods = periods, Sigma = Figure.Of(1.0), IsCut = false };

    private static void Near(Estimate found, double value, double lower, double upper)
    {
        Assert.Equal(value, found.Value!.Value, 13);
        Assert.Equal(lower, found.Lower!.Value, 13);
        Assert.Equal(upper, found.Upper!.Value, 13);
    }
}
