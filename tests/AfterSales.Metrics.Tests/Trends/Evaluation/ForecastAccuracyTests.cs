using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ForecastAccuracy"/> documents.</summary>
public class ForecastAccuracyTests
{
    [Fact]
    public void Compute_NoneKnown_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, ForecastAccuracy.Compute(new ForecastAccuracyInput { Actual = [null], Forecast = [1] }).Bias.Reason);

    [Fact]
    public void Compute_ActualZero_HasNoMapeButASmape()
    {
        var result = ForecastAccuracy.Compute(new ForecastAccuracyInput { Actual = [0, 2], Forecast = [1, 2] });
        Assert.Equal(UndefinedReason.ZeroDenominator, result.MeanAbsolutePercentageError.Reason);
        Assert.Equal(100, result.SymmetricPercentageError.Value!.Value, 1e-12);
        var none = ForecastAccuracy.Compute(new ForecastAccuracyInput { Actual = [0], Forecast = [1] });
        Assert.Equal(UndefinedReason.ZeroDenominator, none.WeightedPercentageError.Reason);
    }

    [Fact]
    public void Compute_ShortOrConstantHistory_HasNoMase()
    {
        var input = new ForecastAccuracyInput { Actual = [1], Forecast = [2], History = [3], Period = 1 };
        Assert.Equal(UndefinedReason.SmallSample, ForecastAccuracy.Compute(input).ScaledError.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, ForecastAccuracy.Compute(input with { History = [3, 3, 3] }).ScaledError.Reason);
    }

    [Fact]
    public void Compute_NoIntervals_HasNoCoverage()
        => Assert.Equal(UndefinedReason.MissingInput, ForecastAccuracy.Compute(new ForecastAccuracyInput { Actual = [1], Forecast = [2] }).Coverage.Reason);

    [Fact]
    public void Pinball_MoreQuantilesThanPeriods_IsTheCallersMistake()
        => Assert.Equal("quantiles", Assert.Throws<ArgumentException>(() => ForecastAccuracy.Pinball([1, 2], [1, 2, 3], 0.9)).ParamName);
}
