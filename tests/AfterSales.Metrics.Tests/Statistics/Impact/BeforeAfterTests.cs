using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="BeforeAfter"/> documents.</summary>
public class BeforeAfterTests
{
    [Fact]
    public void Compute_NothingOneNoSpread_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, BeforeAfter.Compute([], [1, 2]).Difference.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, BeforeAfter.Compute([1], [2, 3]).LastPlace.Reason);
        Assert.Equal(UndefinedReason.SmallSample, BeforeAfter.Compute([1, 2], [2, 3]).TrendBefore.Effect.Reason);
        var alike = BeforeAfter.Compute([5, 5, 5], [7, 7, 7]).Difference;
        Assert.Equal(2, alike.Effect.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, alike.StandardError.Reason);
    }

    [Fact]
    public void Compute_TrendBefore_IsShownPerPeriod()
        => Assert.Equal(2, BeforeAfter.Compute([1, 3, 5, 7], [9, 11]).TrendBefore.Effect.Value!.Value, 1e-12);
}
