using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class RandomGammaTests
{
    private const int Draws = 40_000;

    /// <summary>How often each number comes, against its probability.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(9.99)]
    [InlineData(10)]
    [InlineData(12.5)]
    [InlineData(80)]
    [InlineData(2_500)]
    public void NextPoisson_AnyMean_IsAsFrequentAsProbable(double mean)
    {
        var counts = Drawn(mean).GroupBy(k => (long)k).ToDictionary(group => group.Key, group => group.Count());
        var (statistic, cells, rest, restCount) = (0.0, 0, (double)Draws, Draws);
        for (var k = (long)Math.Max(mean - (6 * Math.Sqrt(mean)), 0); k <= mean + (6 * Math.Sqrt(mean)) + 9; k++)
        {
            var expected = Draws * PoissonDistribution.Probability(k, mean);
            if (expected >= 8)
            {
                var count = counts.GetValueOrDefault(k);
                statistic += (count - expected) * (count - expected) / expected;
                (cells, rest, restCount) = (cells + 1, rest - expected, restCount - count);
            }
        }

        statistic += (restCount - rest) * (restCount - rest) / rest;
        Assert.True(ChiSquaredDistribution.Survival(statistic, cells) > 1e-4, $"{statistic} over {cells} cells");
    }

    /// <summary>Also where numbers no longer count by one: mean and variance, and the shares below as they are of the distribution.</summary>
    [Theory]
    [InlineData(1e5)]
    [InlineData(3e8)]
    [InlineData(1e14)]
    [InlineData(1e26)]
    public void NextPoisson_LargeMean_HasItsMomentsAndShares(double mean)
    {
        double[] standard = [.. Drawn(mean).Select(k => (k - mean) / Math.Sqrt(mean))];

        Assert.InRange(standard.Average(), -4 / Math.Sqrt(Draws), 4 / Math.Sqrt(Draws));
        Assert.InRange(standard.Average(z => z * z), 1 - (4 * Math.Sqrt(2.0 / Draws)), 1 + (4 * Math.Sqrt(2.0 / Draws)));
        Assert.All(new[] { -2.0, -1, 0, 1, 2 }, at => Assert.Equal(
            NormalDistribution.Cumulative(at), standard.Count(z => z <= at) / (double)Draws, 4 * 0.5 / Math.Sqrt(Draws)));
    }

    private static IEnumerable<double> Drawn(double mean)
    {
        var random = RandomSource.Of(20261127, 3);
        return Enumerable.Range(0, Draws).Select(_ => RandomGamma.NextPoisson(random, mean));
    }
}
