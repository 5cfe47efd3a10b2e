using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class StudentTDistributionTests
{
    [Fact]
    public void Quantile_Half_IsExactlyZero() => Assert.Equal(0, StudentTDistribution.Quantile(0.5, 7));

    [Fact]
    public void Quantile_TinyDegreesOfFreedom_IsClampedToTheLargestDouble()
        => Assert.Equal(double.MaxValue, StudentTDistribution.InverseSurvival(1e-10, 0.001));

    [Fact]
    public void Quantile_ManyDegreesOfFreedom_IsNormal()
        => Digits.AssertAgree(NormalDistribution.Quantile(0.975), StudentTDistribution.Quantile(0.975, 1e14), 1e-12, "t with 1e14 degrees of freedom");

    // The quantile near the center keeps relative digits: t ≈ (p − ½)/f(0).
    [Fact]
    public void Quantile_JustAboveHalf_KeepsItsDigits()
        => Digits.AssertAgree(Math.PI * (1.0 / (1 << 30)), StudentTDistribution.Quantile(0.5 + (1.0 / (1 << 30)), 1), 1e-12, "Cauchy quantile ≈ π(p − ½)");

    // MathNet's InvCDF fails on ordinary probabilities; ours must answer all of them.
    [Fact]
    public void MathNetStudentTInvCDF_OrdinaryProbabilities_AllHaveAnAnswer()
    {
        for (var df = 1; df < 200; df += 7)
        {
            for (var i = 1; i < 1000; i += 13)
            {
                var t = StudentTDistribution.Quantile(i / 1000.0, df);
                Digits.AssertAgree(i / 1000.0, StudentTDistribution.Cumulative(t, df), 1e-12, $"p = {i}/1000, df = {df}");
            }
        }
    }

    // Found by FsCheck: ν/t² is below the doubles, its tail is not.
    [Fact]
    public void Quantile_FewDegreesOfFreedomFarOut_IsUndoneByTheTail()
        => Digits.AssertAgree(1e-88, StudentTDistribution.Survival(StudentTDistribution.InverseSurvival(1e-88, 0.5), 0.5), 1e-11, "t(½)");

    // Found by FsCheck: where x = ν/(ν + t²) leaves the doubles the search began and ended at its first guess.
    [Theory]
    [InlineData(1e-118)]
    [InlineData(1e-138)]
    public void Quantile_BeyondTheDoublesOfX_IsUndoneByTheTail(double q)
        => Digits.AssertAgree(q, StudentTDistribution.Survival(StudentTDistribution.InverseSurvival(q, 0.5), 0.5), 1e-11, "t(½)");

    [Fact]
    public void Survival_FarTail_Underflows() => Assert.Equal(0, StudentTDistribution.Survival(1e200, 50));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void AnyMember_DegreesOfFreedomNotPositive_Throws(double df)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.Survival(1, df));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.Cumulative(1, df));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.TwoSided(1, df));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.Quantile(0.4, df));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.InverseSurvival(0.4, df));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentTDistribution.TwoSidedQuantile(0.4, df));
    }
}
