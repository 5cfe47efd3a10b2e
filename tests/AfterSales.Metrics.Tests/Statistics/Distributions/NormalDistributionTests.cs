using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class NormalDistributionTests
{
    [Fact]
    public void Survival_BeyondTheSmallestDouble_IsZero()
    {
        Assert.True(NormalDistribution.Survival(38) > 0);
        Assert.Equal(0, NormalDistribution.Survival(39));
        Assert.Equal(0, NormalDistribution.Survival(1e300));
        Assert.Equal(1, NormalDistribution.Cumulative(1e300));
    }

    [Fact]
    public void Quantile_Half_IsExactlyZero() => Assert.Equal(0, NormalDistribution.Quantile(0.5));

    [Fact]
    public void TwoSidedQuantile_NinetyFivePercent_Is196()
        => Digits.AssertAgree(1.9599639845400538, NormalDistribution.TwoSidedQuantile(0.95), 1e-15, "z of 95 %");

    [Fact]
    public void Density_AtZero_IsOneOverRootTwoPi() => Digits.AssertAgree(1 / Math.Sqrt(2 * Math.PI), NormalDistribution.Density(0), 1e-15, "φ(0)");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Quantile_ProbabilityOutside_Throws(double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(p));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.InverseSurvival(p));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.TwoSidedQuantile(p));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Tails_NotFinite_Throw(double x)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Survival(x));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Cumulative(x));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.TwoSided(x));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Density(x));
    }
}
