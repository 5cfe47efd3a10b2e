using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="GrangerTest"/> documents.</summary>
public class GrangerTestTests
{
    /// <summary>A level of ten trillion takes no digit of what moves around it.</summary>
    [Fact]
    public void Compute_HighLevel_SaysTheSame()
    {
        double[] x = [1, 5, 2, 4, 3, 6, 9, 1, 7, 2, 8, 3, 5, 4, 9], y = [2, 1, 4, 3, 3, 5, 5, 8, 3, 6, 2, 9, 2, 6, 3];
        var (plain, high) = (GrangerTest.Compute(x, y, 1), GrangerTest.Compute([.. x.Select(v => v + 1e13)], [.. y.Select(v => v + 1e13)], 1));

        Assert.Equal(plain.LeaderPrecedesFollower.Value!.Value, high.LeaderPrecedesFollower.Value!.Value, 1e-5);
        Assert.Equal(plain.PValue.Value!.Value, high.PValue.Value!.Value, 1e-6);
    }

    [Fact]
    public void Compute_NoneTooFewConstantPerfect_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, GrangerTest.Compute([], []).PValue.Reason);
        Assert.Equal(UndefinedReason.SmallSample, GrangerTest.Compute([1, 2, 3, 4], [1, 3, 2, 4], 1).PValue.Reason);
        double[] x = [1, 5, 2, 4, 3, 6, 9, 1, 7, 2, 8, 3];
        Assert.Equal(UndefinedReason.Singular, GrangerTest.Compute([.. x.Select(_ => 1.0)], x, 1).PValue.Reason);
        // The follower is the leader of the period before.
        Assert.Equal(UndefinedReason.ZeroVariance, GrangerTest.Compute(x, [0, .. x.SkipLast(1)], 1).PValue.Reason);
    }
}
