using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>The README's snippets of the statistics room.</summary>
public class StatisticsSamples
{
    [Fact]
    public void ShareWithItsInterval()
    {
        var satisfied = Proportion.Compute(987, 1234);

        Assert.Equal("0.7998 (0.7766 to 0.8212)", FormattableString.Invariant($"{satisfied.Value:F4} ({satisfied.Lower:F4} to {satisfied.Upper:F4})"));
    }

    [Fact]
    public void BeforeAndAfterTheSameCustomers()
    {
        var change = McNemar.Compute(changedOneWay: 12, changedOtherWay: 25);

        Assert.Equal(0.047, change.ExactPValue, 3);
    }

    [Fact]
    public void CostThatFollowsVolumeWithTheRangeOfOneMonth()
    {
        double[] orders = [120, 135, 150, 160, 180, 210];
        double[] cost = [30_400, 32_300, 34_800, 36_100, 39_900, 45_300];

        var fit = LinearRegression.Fit(cost, orders);
        var next = LinearRegression.Predict(fit, [200]);

        Assert.Equal(167.4, fit.Terms[1].Coefficient.Value!.Value, 1);
        Assert.Equal(43_301, next.Observation.Value!.Value, 0);
        Assert.True(next.Observation.Lower < next.Mean.Lower);
    }

    [Fact]
    public void IntervalOfAMedianBySeededBootstrap()
    {
        double[] handlingMinutes = [4, 7, 8, 8, 11, 15, 16, 23, 42, 90];

        var median = Bootstrap.Compute(handlingMinutes, sample => Quantiles.Median(sample).Value!.Value, new BootstrapOptions { Seed = 7, Resamples = 2000 });

        Assert.Equal(13, median.Headline.Value);
        Assert.True(median.Headline.Lower < 13 && median.Headline.Upper > 13);
    }
}
