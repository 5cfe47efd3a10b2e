using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class GammaDistributionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Tails_NotAboveZero_AreZeroAndOne(double x)
    {
        Assert.Equal(0, GammaDistribution.Cumulative(x, 3, 2));
        Assert.Equal(1, GammaDistribution.Survival(x, 3, 2));
    }

    [Fact]
    public void Quantile_BelowTheSmallestDouble_IsZero() => Assert.Equal(0, GammaDistribution.Quantile(0.01, 0.001));

    // MathNet's Gamma.InvCDF is wrong for small shapes.
    [Fact]
    public void MathNetGammaInvCDF_SmallShape_IsUndoneByTheTail()
    {
        foreach (var shape in new[] { 0.01, 0.05, 0.1, 0.3 })
        {
            foreach (var p in new[] { 0.3, 0.5, 0.9, 0.999 })
            {
                var x = GammaDistribution.Quantile(p, shape);
                Digits.AssertAgree(1 - p, GammaDistribution.Survival(x, shape), 1e-12, $"shape {shape}, p {p}");
            }
        }
    }

    [Fact]
    public void Survival_ShapeOne_IsExponential() => Digits.AssertAgree(Math.Exp(-250), GammaDistribution.Survival(500, 1, 2), 1e-13, "e^−250");

    [Fact]
    public void AnyMember_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.Cumulative(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.Survival(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.Quantile(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaDistribution.InverseSurvival(1, 1));
    }

    [Fact]
    public void Tails_RatioBeyondTheLargestDouble_AreOneAndZero()
    {
        Assert.Equal((1, 0), (GammaDistribution.Cumulative(11, 11, 5e-324), GammaDistribution.Survival(11, 11, 5e-324)));
        Assert.Equal((0, 1), (GammaDistribution.Cumulative(-11, 11, 5e-324), GammaDistribution.Survival(-11, 11, 5e-324)));
    }

    [Fact]
    public void Quantile_BeyondTheLargestDouble_IsClampedToIt()
        => Assert.Equal((double.MaxValue, double.MaxValue), (GammaDistribution.Quantile(0.9, 11, 1e308), GammaDistribution.InverseSurvival(0.1, 11, 1e308)));
}
