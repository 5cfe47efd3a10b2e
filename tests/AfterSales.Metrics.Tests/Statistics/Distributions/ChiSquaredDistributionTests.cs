using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class ChiSquaredDistributionTests
{
    [Fact]
    public void Tails_NotAboveZero_AreZeroAndOne()
    {
        Assert.Equal(0, ChiSquaredDistribution.Cumulative(0, 3));
        Assert.Equal(1, ChiSquaredDistribution.Survival(-1, 3));
    }

    // With one degree of freedom, χ² is a normal number squared.
    [Fact]
    public void Quantile_OneDegreeOfFreedom_IsTheNormalSquared()
    {
        var z = NormalDistribution.TwoSidedQuantile(0.95);
        Digits.AssertAgree(z * z, ChiSquaredDistribution.Quantile(0.95, 1), 1e-14, "χ²(1) at 95 %");
        Digits.AssertAgree(NormalDistribution.TwoSided(9), ChiSquaredDistribution.Survival(81, 1), 1e-13, "two-sided 9σ");
    }

    [Fact]
    public void InverseSurvival_TwoDegreesOfFreedom_IsLogarithm()
        => Digits.AssertAgree(-2 * Math.Log(1e-200), ChiSquaredDistribution.InverseSurvival(1e-200, 2), 1e-14, "−2 ln q");

    // Found by FsCheck: the right bound of the search underflowed, and the search stopped there.
    [Fact]
    public void InverseSurvival_FarTailOfManyDegrees_IsUndoneByTheTail()
        => Digits.AssertAgree(1e-280, ChiSquaredDistribution.Survival(ChiSquaredDistribution.InverseSurvival(1e-280, 102.2), 102.2), 1e-10,
            "1e-280, 102.2 degrees");

    [Fact]
    public void AnyMember_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredDistribution.Survival(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredDistribution.Quantile(1, 1));
    }
}
