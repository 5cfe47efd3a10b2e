using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class BetaDistributionTests
{
    [Fact]
    public void Quantile_ZeroAndOne_AreTheEnds()
    {
        Assert.Equal(0, BetaDistribution.Quantile(0, 3, 4));
        Assert.Equal(1, BetaDistribution.Quantile(1, 3, 4));
        Assert.Equal(1, BetaDistribution.InverseSurvival(0, 3, 4));
        Assert.Equal(0, BetaDistribution.InverseSurvival(1, 3, 4));
    }

    [Fact]
    public void Tails_AtTheEnds_AreExact()
    {
        Assert.Equal((0, 1), (BetaDistribution.Cumulative(0, 3, 4), BetaDistribution.Survival(0, 3, 4)));
        Assert.Equal((1, 0), (BetaDistribution.Cumulative(1, 3, 4), BetaDistribution.Survival(1, 3, 4)));
    }

    [Fact]
    public void Quantile_BelowTheSmallestDouble_IsZero() => Assert.Equal(0, BetaDistribution.Quantile(1e-10, 0.001, 1));

    // I_x(a, 1) = xᵃ and I_x(1, b) = 1 − (1 − x)ᵇ.
    [Fact]
    public void Cumulative_OneShapeOne_IsAPower()
    {
        Digits.AssertAgree(Math.Pow(0.3, 2.7), BetaDistribution.Cumulative(0.3, 2.7, 1), 1e-14, "xᵃ");
        Digits.AssertAgree(Math.Pow(0.7, 2.7), BetaDistribution.Survival(0.3, 1, 2.7), 1e-14, "(1 − x)ᵇ");
    }

    [Fact]
    public void AnyMember_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Cumulative(1.1, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Survival(0.5, 0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Quantile(-0.1, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.InverseSurvival(0.1, 3, double.PositiveInfinity));
    }

    [Fact]
    public void AnyMember_ShapeBelowItsDomain_IsRefused()
    {
        Assert.Contains("at least 1e-100", Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Quantile(0.3, 5e-324, 4)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.InverseSurvival(0.3, 4, 1e-101));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Cumulative(0.3, 5e-324, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Survival(0.3, 4, 5e-324));
    }

    // With a → 0 all lies at 0, with b → 0 at 1; with both small and alike, half at each end.
    [Theory]
    [InlineData(1e-100, 1, 0)]
    [InlineData(1, 1e-100, 1)]
    public void Quantile_LeastShape_IsAtItsEnd(double a, double b, double end)
    {
        Assert.Equal(end, BetaDistribution.Quantile(0.3, a, b));
        Assert.Equal(end, BetaDistribution.InverseSurvival(0.3, a, b));
        Reference.AssertClose(1 - end, BetaDistribution.Cumulative(0.5, a, b), 1e-12, "lower tail");
        Reference.AssertClose(0.5, BetaDistribution.Cumulative(0.3, 1e-100, 1e-100), 1e-12, "half at each end");
    }

    /// <summary>Shapes next to the largest double: nothing is left of the spread.</summary>
    [Theory]
    [InlineData(1e300)]
    [InlineData(1.7e308)]
    public void InverseSurvival_LargestShapes_IsTheMean(double a)
        => Digits.AssertAgree(1 / (1 + (double.MaxValue / a)), BetaDistribution.InverseSurvival(1e-300, a, double.MaxValue), 1e-14, "mean");
}
