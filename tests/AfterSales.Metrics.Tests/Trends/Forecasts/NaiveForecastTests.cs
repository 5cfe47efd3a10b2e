using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="NaiveForecast"/> documents.</summary>
public class NaiveForecastTests
{
    [Fact]
    public void Seasonal_NoneTooFewGap_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, NaiveForecast.Seasonal([], 4).Reason);
        Assert.Equal(UndefinedReason.SmallSample, NaiveForecast.Seasonal([1, 2], 4).Reason);
        Assert.Equal(UndefinedReason.MissingInput, NaiveForecast.Seasonal(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0]), 2).Reason);
    }

    [Fact]
    public void Seasonal_ExactlyASeason_IsRefusedToo()
    {
        var result = NaiveForecast.Seasonal([1, 2, 3, 4], 4);
        Assert.Equal(UndefinedReason.SmallSample, result.Reason);
        Assert.Equal(UndefinedReason.SmallSample, result.Sigma.Reason);
        Assert.Empty(result.Periods);
    }

    [Fact]
    public void Seasonal_Constant_HasNoWidth()
    {
        var period = NaiveForecast.Seasonal([2, 2, 2, 2], 1).Periods[0];
        Assert.Equal((2.0, 2.0), (period.Lower, period.Upper));
    }

    [Fact]
    public void DriftAndMean_TooFew_AreSmallSamples()
    {
        Assert.Equal(UndefinedReason.SmallSample, NaiveForecast.Drift([1, 2]).Reason);
        Assert.Equal(UndefinedReason.SmallSample, NaiveForecast.Mean([1]).Reason);
    }

    [Fact]
    public void Seasonal_CountsOnly_AreCutAtZero()
    {
        var result = NaiveForecast.Seasonal([0, 9, 1, 8, 0], 1, new ForecastOptions { Range = ForecastRange.NotNegative });
        Assert.All(result.Periods, p => Assert.True(p.Lower >= 0));
        Assert.True(result.IsCut);
    }

    // Drift 5/4, squares of what is left (3, 9, 15, 9 quarters) 396/16: σ² is a third of it, and two periods ahead double it and half of it again.
    [Fact]
    public void Drift_FiveValues_WidensAsTheFormulaSays()
    {
        var result = NaiveForecast.Drift([1, 3, 2, 7, 6], new ForecastOptions { Horizon = 2 });

        Assert.Equal(Math.Sqrt(24.75 / 3), result.Sigma.Value!.Value, 1e-14);
        Assert.Equal(8.5, result.Periods[1].Value!.Value, 1e-14);
        Assert.Equal(1.959963984540054 * Math.Sqrt(24.75 / 3 * 3), result.Periods[1].Upper!.Value - 8.5, 1e-12);
    }
}
