using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class FDistributionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Tails_NotAboveZero_AreZeroAndOne(double f)
    {
        Assert.Equal(0, FDistribution.Cumulative(f, 3, 4));
        Assert.Equal(1, FDistribution.Survival(f, 3, 4));
    }

    // With one degree of freedom above, F is t squared.
    [Fact]
    public void Survival_OneDegreeOfFreedom_IsTwoSidedStudent()
        => Digits.AssertAgree(StudentTDistribution.TwoSided(2.3, 17), FDistribution.Survival(2.3 * 2.3, 1, 17), 1e-14, "F(1, 17)");

    // MathNet's FisherSnedecor.InvCDF throws on ordinary probabilities.
    [Fact]
    public void MathNetFisherSnedecorInvCDF_OrdinaryProbabilities_AllHaveAnAnswer()
    {
        for (var i = 1; i < 1000; i += 7)
        {
            Digits.AssertAgree(i / 1000.0, FDistribution.Cumulative(FDistribution.Quantile(i / 1000.0, 5, 12), 5, 12), 1e-12, $"p = {i}/1000");
        }
    }

    [Fact]
    public void AnyMember_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Survival(double.NaN, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Survival(1, 0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Quantile(1, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.InverseSurvival(0.1, 3, -4));
    }

    // Ordinary probabilities whose quantiles lie outside a fixed bracket: F(1, 1) is tan², F(2, 1) is algebraic, t(1) is Cauchy.
    [Fact]
    public void MathNet1158_QuantilesFarOut_AreFound()
    {
        Reference.AssertClose(Math.Pow(Math.Tan(0.99 * Math.PI / 2), 2), FDistribution.Quantile(0.99, 1, 1), 1e-12, "F(1, 1)");
        Reference.AssertClose(((1 / (0.001 * 0.001)) - 1) / 2, FDistribution.Quantile(0.999, 2, 1), 1e-11, "F(2, 1), 0.999 itself known to 1e-13 of its tail");
        Reference.AssertClose(Math.Tan(0.4999 * Math.PI), StudentTDistribution.Quantile(0.9999, 1), 1e-11, "t(1), likewise");
    }

    [Fact]
    public void AnyMember_DegreesOfFreedomBelowTheirDomain_AreRefused()
    {
        Assert.Contains("at least 1e-100", Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Survival(1, 5e-324, 4)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Cumulative(1, 4, 5e-324));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Quantile(0.3, 4, 1e-101));
        Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.InverseSurvival(0.3, 1e-101, 4));
        Assert.Equal(0, FDistribution.Quantile(0.3, 1e-100, 4));
        Assert.InRange(FDistribution.Survival(1, 1e-99, 4), 0, 1e-14);
    }

    [Fact]
    public void Quantile_BeyondTheLargestDouble_IsClampedToIt() => Assert.Equal(double.MaxValue, FDistribution.Quantile(0.9, 4, 1e-4));
}
