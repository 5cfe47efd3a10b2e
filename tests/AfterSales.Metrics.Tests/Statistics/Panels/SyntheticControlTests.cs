using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="SyntheticControl"/> documents.</summary>
public class SyntheticControlTests
{
    [Fact]
    public void Compute_NoPeriodBeforeExactMixtureOutsideRange_SaySo()
    {
        Assert.Equal(UndefinedReason.SmallSample, SyntheticControl.Compute([1, 2], [[1, 2], [3, 4]], 0).AverageEffect.Reason);
        var exact = SyntheticControl.Compute([2, 3, 9], [[1, 2, 3], [3, 4, 5]], 2);
        Assert.Equal(UndefinedReason.ZeroDenominator, exact.Ratio.Reason);
        Assert.Equal(5, exact.AverageEffect.Value!.Value, 1e-9);
        Assert.Equal(2, SyntheticControl.Compute([10, 11, 12], [[1, 2, 3], [3, 4, 6]], 2).OutsideRange);
    }

    [Fact]
    public void Compute_NoDonor_Throws() => Assert.Throws<ArgumentException>(() => SyntheticControl.Compute([1, 2], [], 1));
}
