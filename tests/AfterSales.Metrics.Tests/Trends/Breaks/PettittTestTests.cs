using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="PettittTest"/> documents.</summary>
public class PettittTestTests
{
    [Fact]
    public void Compute_NoneTooFewAlike_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, PettittTest.Compute([]).PValue.Reason);
        Assert.Equal(UndefinedReason.SmallSample, PettittTest.Compute([1, 2]).PValue.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, PettittTest.Compute([2, 2, 2, 2]).PValue.Reason);
    }

    [Fact]
    public void Compute_NineValues_HaveNoExactP()
    {
        Assert.Equal(UndefinedReason.OutsideDomain, PettittTest.Compute([1, 2, 3, 4, 5, 6, 7, 8, 9]).ExactPValue.Reason);
        Assert.True(PettittTest.Compute([1, 2, 3, 4, 5, 6, 7, 8]).ExactPValue.IsDefined);
    }

    [Fact]
    public void Compute_TiedPositions_AreAllGiven()
    {
        // The middle value takes nothing from the sum: |U| is 2 after one value and after two.
        Assert.Equal([1, 2], PettittTest.Compute([1, 2, 3]).Positions);
    }
}
