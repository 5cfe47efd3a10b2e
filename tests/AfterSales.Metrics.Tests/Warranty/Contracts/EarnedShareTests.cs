using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class EarnedShareTests
{
    private static readonly LifeDistribution Wear = LifeDistribution.Weibull(2, 60);

    [Fact]
    public void AfterPeriods_HalfOfTwelve_ByEachPattern()
        => Assert.Equal([0.5m, 57m / 78, 21m / 78],
            [EarnedShare.AfterPeriods(EarningPattern.ProRata, 12, 6), EarnedShare.AfterPeriods(EarningPattern.RuleOf78, 12, 6),
                EarnedShare.AfterPeriods(EarningPattern.ReverseRuleOf78, 12, 6)]);

    [Fact]
    public void ByHazard_Wear_ProRataEarnsTooEarly()
        => Assert.Equal(0.25, EarnedShare.ByHazard(Wear, 36, 18).Value!.Value, 12);

    [Fact]
    public void ByHazard_NoHazard_IsZeroAtTheStartOneAtTheEndUndefinedBetween()
    {
        var late = LifeDistribution.Weibull(2, 60, 100);
        Assert.Equal((0d, 1d), (EarnedShare.ByHazard(late, 36, 0).Value, EarnedShare.ByHazard(late, 36, 36).Value));
        Assert.Equal(UndefinedReason.ZeroDenominator, EarnedShare.ByHazard(late, 36, 18).Reason);
    }

    [Fact]
    public void ByExposure_CostsThatGrow_EarnLate()
        => Assert.Equal([0, 0.1, 0.4, 1], EarnedShare.ByExposure([10, 30, 60]).Select(share => Math.Round(share.Value!.Value, 12)));

    [Fact]
    public void ByExposure_AllZero_IsUndefinedThroughout()
        => Assert.All(EarnedShare.ByExposure([0, 0]), share => Assert.Equal(UndefinedReason.ZeroDenominator, share.Reason));

    [Fact]
    public void AfterPeriods_MoreElapsedThanThereAre_Throws()
        => Assert.ThrowsAny<ArgumentException>(() => EarnedShare.AfterPeriods(EarningPattern.ProRata, 12, 13));
}
