using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class PoissonDistributionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(1e6)]
    public void Quantile_NoProbability_IsZero(double mean) => Assert.Equal(0, PoissonDistribution.Quantile(0, mean));

    [Fact]
    public void MeanZero_PutsEverythingOnZero()
    {
        Assert.Equal(1, PoissonDistribution.Probability(0, 0));
        Assert.Equal(0, PoissonDistribution.Probability(1, 0));
        Assert.Equal(1, PoissonDistribution.Cumulative(0, 0));
        Assert.Equal(0, PoissonDistribution.Survival(0, 0));
        Assert.Equal(0, PoissonDistribution.Quantile(0.99, 0));
    }

    [Fact]
    public void NegativeCount_HasProbabilityZero()
    {
        Assert.Equal(0, PoissonDistribution.Probability(-1, 3));
        Assert.Equal(0, PoissonDistribution.Cumulative(-1, 3));
        Assert.Equal(1, PoissonDistribution.Survival(-1, 3));
    }

    [Fact]
    public void Quantile_IsTheSmallestThatReaches()
    {
        for (var k = 0; k < 40; k++)
        {
            Assert.Equal(k, PoissonDistribution.Quantile(PoissonDistribution.Cumulative(k, 12.5), 12.5));
        }
    }

    [Fact]
    public void AnyMember_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonDistribution.Probability(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonDistribution.Survival(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonDistribution.Quantile(1, 2));
    }
}
