using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ExponentialSmoothing"/> documents.</summary>
public class ExponentialSmoothingTests
{
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
}
