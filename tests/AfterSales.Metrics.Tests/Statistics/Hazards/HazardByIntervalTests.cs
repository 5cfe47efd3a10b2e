using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="HazardByInterval"/> documents.</summary>
public class HazardByIntervalTests
{
    [Fact]
    public void Compute_NobodyAtRiskNoEventEventOnABreak_SaySo()
    {
        var intervals = HazardByInterval.Compute([2, 4], [true, false], [0, 2, 4, 6]);
        Assert.Equal((1, 0), (intervals[0].Events, intervals[1].Events));
        Assert.Equal(0, intervals[1].Hazard.Value);
        Assert.True(intervals[1].Hazard.Upper > 0);
        Assert.Equal(UndefinedReason.NoData, intervals[2].Hazard.Reason);
        Assert.Equal(UndefinedReason.NoData, intervals[2].SurvivalToEnd.Reason);
        Assert.Equal(Math.Exp(-0.25 * 2), intervals[1].SurvivalToEnd.Value!.Value, 1e-12);
    }
}
