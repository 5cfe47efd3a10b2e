using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class ForecastReviewTests
{
    private static readonly Estimate Forecast = Estimate.Of(100, 90, 120, 0.8, IntervalMethod.Prediction);

    [Fact]
    public void Compute_NoForecast_IsUndefined()
    {
        var review = ForecastReview.Compute([], []);

        Assert.Equal((UndefinedReason.NoData, null), (review.Widening.Reason, review.Widen(Forecast).Lower));
    }

    [Fact]
    public void Compute_ExactlyOnALimit_IsCovered()
        => Assert.Equal((1, 1), ForecastReview.Compute([Forecast, Forecast], [90, 120]) is var r ? (r.Coverage.Value, r.Widening.Value) : default);

    [Fact]
    public void Compute_TooFewForTheLevel_SaysSo()
    {
        Assert.True(ForecastReview.Compute([Forecast, Forecast, Forecast], [100, 100, 140]).IsWideningAtItsLimit);
        Assert.False(ForecastReview.Compute([Forecast, Forecast, Forecast, Forecast], [100, 100, 100, 140]).IsWideningAtItsLimit);
    }

    [Fact]
    public void Compute_LimitAtTheForecastMissed_IsUnbounded()
        => Assert.Equal(
            UndefinedReason.Unbounded, ForecastReview.Compute([Estimate.Of(100, 100, 120, 0.8, IntervalMethod.Prediction)], [99]).Widening.Reason);

    [Fact]
    public void Compute_ForecastsTooWide_AreNotNarrowed()
        => Assert.Equal(1, ForecastReview.Compute([Forecast, Forecast], [100, 101]).Widening.Value);

    [Fact]
    public void Compute_ForecastWithoutLimits_IsRefused()
        => Assert.Throws<ArgumentException>(
            "forecasts", () => ForecastReview.Compute([Estimate.WithoutInterval(1, UndefinedReason.NoData, 0.8, IntervalMethod.None)], [1]));
}
