using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="RestrictedMeanDifference"/> documents.</summary>
public class RestrictedMeanDifferenceTests
{
    [Fact]
    public void Compute_EmptyShortNoEvent_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, RestrictedMeanDifference.Compute([], [], [1], [true], 1).Difference.Reason);
        Assert.Equal(UndefinedReason.NotReached, RestrictedMeanDifference.Compute([5, 5], [false, true], [9], [false], 8).Difference.Reason);
        var quiet = RestrictedMeanDifference.Compute([9, 9], [false, false], [9], [false], 8);
        Assert.Equal((0.0, 0.0), (quiet.Difference.Value, quiet.StandardError.Value));
        Assert.Equal(UndefinedReason.ZeroVariance, quiet.Difference.Reason);
    }

    [Fact]
    public void Compute_SecondLastsLonger_IsAbove()
        => Assert.Equal(3, RestrictedMeanDifference.Compute([2, 2], [true, true], [5, 5], [true, true], 10).Difference.Value);
}
