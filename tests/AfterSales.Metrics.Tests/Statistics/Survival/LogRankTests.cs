using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="LogRank"/> documents.</summary>
public class LogRankTests
{
    [Fact]
    public void Compute_NoEventOneGroup_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, LogRank.Compute([1, 2], [false, false], [0, 1]).Test.PValue.Reason);
        Assert.Equal(UndefinedReason.MissingInput, LogRank.Compute([1, 2], [true, true], [0, 0]).Test.PValue.Reason);
    }

    [Fact]
    public void Compute_CensoredAtTheTimeOfAnEvent_CountsAsUnderObservation()
        => Assert.Equal(0.5, LogRank.Compute([3, 3], [true, false], [0, 1]).Groups[0].Expected);

    [Fact]
    public void Compute_SameGroups_DoNotDiffer()
        => Assert.Equal(0, LogRank.Compute([1, 2, 3, 1, 2, 3], [true, true, false, true, true, false], [0, 0, 0, 1, 1, 1]).Test.Statistic.Value!.Value, 1e-12);
}
