using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ThetaForecast"/> documents.</summary>
public class ThetaForecastTests
{
    [Fact]
    public void Fit_NoneOrTooFew_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, ThetaForecast.Fit([]).Reason);
        Assert.Equal(UndefinedReason.SmallSample, ThetaForecast.Fit([1, 2]).Reason);
        Assert.Equal(UndefinedReason.SmallSample, ThetaForecast.Compute([1], 0.5, 1).Reason);
    }
}
