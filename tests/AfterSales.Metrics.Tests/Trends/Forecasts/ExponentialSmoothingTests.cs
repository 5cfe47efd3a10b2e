using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ExponentialSmoothing"/> documents.</summary>
public class ExponentialSmoothingTests
{
    /// <summary>A state for each place of the season but one, level and trend, two values more, and two whole seasons at least.</summary>
    [Theory]
    [InlineData(2, SmoothingTrend.None, 4)]
    [InlineData(2, SmoothingTrend.Additive, 5)]
    [InlineData(3, SmoothingTrend.Additive, 6)]
    [InlineData(4, SmoothingTrend.Additive, 8)]
    [InlineData(12, SmoothingTrend.Damped, 24)]
    public void Fit_Season_NeedsTwoOfThemAndTwoMoreThanStates(int period, SmoothingTrend trend, int needed)
    {
        var model = new SmoothingModel { Trend = trend, Season = SmoothingSeason.Additive, Period = period };
        double[] Values(int n) => [.. Enumerable.Range(0, n).Select(i => (double)(i * i % 7))];

        Assert.Equal((UndefinedReason?)UndefinedReason.SmallSample, ExponentialSmoothing.Fit(Values(needed - 1), model).Forecast.Reason);
        Assert.Null(ExponentialSmoothing.Fit(Values(needed), model).Forecast.Reason);
    }

    [Fact]
    public void Fit_NoneTooFewGapZero_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, ExponentialSmoothing.Fit([], new SmoothingModel()).Reason);
        Assert.Equal(UndefinedReason.SmallSample, ExponentialSmoothing.Fit([1, 2], new SmoothingModel()).Reason);
        Assert.Equal(UndefinedReason.MissingInput, ExponentialSmoothing.Fit(Series.Of([1.0, null, 3.0, 2.0, 5.0]), new SmoothingModel()).Reason);
        var model = new SmoothingModel { Errors = SmoothingErrors.Multiplicative };
        Assert.Equal(UndefinedReason.OutsideDomain, ExponentialSmoothing.Fit([1, 0, 2, 3, 4, 5], model).Reason);
    }

    [Fact]
    public void Fit_StraightLine_GoesOn()
    {
        var model = new SmoothingModel { Trend = SmoothingTrend.Additive };
        var result = ExponentialSmoothing.Fit([1, 2, 3, 4, 5, 6, 7, 8], model, new ForecastOptions { Horizon = 2 });
        Assert.Equal(10, result.Forecast.Periods[1].Value!.Value, 1e-6);
    }

    /// <summary>Every model's forecast of one step is what it fits to the next period. R's forecast 8.20 goes another way for ETS(M,Ad,M), l + b for l + φb,
    /// and contradicts its own fitted values there, by 7e-5.</summary>
    [Theory]
    [InlineData(SmoothingErrors.Additive, SmoothingTrend.None, SmoothingSeason.Additive)]
    [InlineData(SmoothingErrors.Additive, SmoothingTrend.Damped, SmoothingSeason.None)]
    [InlineData(SmoothingErrors.Multiplicative, SmoothingTrend.Damped, SmoothingSeason.Multiplicative)]
    [InlineData(SmoothingErrors.Multiplicative, SmoothingTrend.Additive, SmoothingSeason.Additive)]
    public void Forecast_OfOneStep_IsTheNextFittedValue(SmoothingErrors errors, SmoothingTrend trend, SmoothingSeason season)
    {
        var model = new SmoothingModel { Errors = errors, Trend = trend, Season = season, Period = season == SmoothingSeason.None ? 1 : 4 };
        var factor = season == SmoothingSeason.Multiplicative ? 0.01 : 1;
        var start = new SmoothingParameters
        {
            Alpha = 0.3,
            Beta = 0.1,
            Gamma = 0.2,
            Phi = trend == SmoothingTrend.Damped ? 0.9 : 1,
            Level = 100,
            Trend = trend == SmoothingTrend.None ? 0 : 2,
            Season = season == SmoothingSeason.None ? [] : [factor * 3, factor * 5, factor * -2, factor * -6],
        };
        start = season == SmoothingSeason.Multiplicative ? start with { Season = [1.03, 1.05, 0.98, 0.94] } : start;
        double[] x = [104, 109, 101, 99, 113, 117, 110, 104, 121];
        var ahead = ExponentialSmoothing.Compute(x, model, start, new ForecastOptions { Horizon = 1 }).Forecast.Periods[0].Value!.Value;
        Assert.Equal(ExponentialSmoothing.Compute([.. x, 100], model, start).Fitted[^1], ahead, 1e-10);
    }

    /// <summary>ETS(A,N,A): 1 + α²(h − 1) + γk(2α + γ), k seasons gone before h (Hyndman, Koehler, Ord and Snyder 2008, table 6.2). R's forecast 8.20 counts
    /// the season at h = m, 2m, … one period early, and is wider there.</summary>
    [Fact]
    public void RelativeVariances_OfASeason_AreThoseOfTheFormula()
    {
        var (alpha, gamma, period) = (0.59, 0.02, 12);
        var model = new SmoothingModel { Season = SmoothingSeason.Additive, Period = period };
        var start = new SmoothingParameters { Alpha = alpha, Gamma = gamma, Level = 50, Season = [.. Enumerable.Range(0, 12).Select(i => (i % 5) - 2.0)] };
        double[] x = [.. Enumerable.Range(0, 36).Select(i => 50 + (i * 7 % 11) + (i % 12))];
        var found = ExponentialSmoothing.Compute(x, model, start, new ForecastOptions { Horizon = 30 }).RelativeVariances;
        for (var h = 1; h <= 30; h++)
        {
            Assert.Equal(1 + (alpha * alpha * (h - 1)) + (gamma * ((h - 1) / period) * ((2 * alpha) + gamma)), found[h - 1], 1e-12);
        }
    }
}
