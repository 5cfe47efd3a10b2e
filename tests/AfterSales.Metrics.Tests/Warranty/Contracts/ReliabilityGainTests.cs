using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReliabilityGainTests
{
    private static readonly LifeDistribution Before = LifeDistribution.Exponential(50);
    private static readonly LifeDistribution After = LifeDistribution.Exponential(100);

    [Fact]
    public void Compute_LifeTwiceAsLong_SavesHalfLessItsCost()
    {
        var result = ReliabilityGain.Compute(Before, After, 25, 80, 1000, 5000);
        Assert.Equal([40000, 20000, 20000, 20, 15000],
            new[] { result.CostBefore, result.CostAfter, result.Saving, result.SavingPerUnit, result.Net }.Select(figure => figure.Value!.Value));
    }

    [Fact]
    public void Compute_NoUnit_SavesNothingAndNothingForEach()
    {
        var result = ReliabilityGain.Compute(Before, After, 25, 80, 0);
        Assert.Equal((0d, UndefinedReason.ZeroDenominator), (result.Saving.Value, result.SavingPerUnit.Reason));
    }

    [Fact]
    public void Compute_WorseLife_HasANegativeSaving() => Assert.Equal(-20000, ReliabilityGain.Compute(After, Before, 25, 80, 1000).Saving.Value);

    [Fact]
    public void Compute_HazardBeyondTheDoubles_IsOverflow()
        => Assert.Equal(UndefinedReason.Overflow, ReliabilityGain.Compute(LifeDistribution.Weibull(300, 1e-3), After, 1e6, 80, 1).Saving.Reason);
}
