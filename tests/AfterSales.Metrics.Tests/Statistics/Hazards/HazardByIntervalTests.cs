using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class HazardByIntervalTests
{
    // At risk in (0, 2]: 1 + 2 + 2 = 5, one event; in (2, 4]: 0.5 + 2 = 2.5, one event.
    [Fact]
    public void Compute_ByHand_IsEventsOverTimeAtRisk()
    {
        var result = HazardByInterval.Compute([1, 2.5, 9], [true, true, false], [0, 2, 4]);

        Assert.Equal([(1, 5.0), (1, 2.5)], result.Select(interval => (interval.Events, interval.Exposure)));
        Assert.Equal([0.2, 0.4], result.Select(interval => interval.Hazard.Value!.Value));
        Reference.AssertClose(Math.Exp(-(0.4 + 0.8)), result[1].SurvivalToEnd.Value, 1e-14, "survival");

        // Garwood: χ²(.025; 2)/2 = −ln .975 over 5.
        Reference.AssertClose(-Math.Log(0.975) / 5, result[0].Hazard.Lower, 1e-10, "lower");
    }

    [Fact]
    public void Compute_NobodyAtRisk_IsUndefinedFromThereOn()
    {
        var result = HazardByInterval.Compute([1, 2], [true, true], [0, 2, 4, 6]);

        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (result[1].Hazard.Reason, result[1].SurvivalToEnd.Reason));
        Assert.Equal(UndefinedReason.NoData, result[2].SurvivalToEnd.Reason);
    }

    [Fact]
    public void Compute_NoEvent_IsZeroWithAnUpperLimit()
    {
        var hazard = HazardByInterval.Compute([3, 4], [false, false], [0, 2])[0].Hazard;

        Assert.Equal((0.0, 0.0), (hazard.Value, hazard.Lower));
        Reference.AssertClose(-Math.Log(0.025) / 4, hazard.Upper, 1e-10, "upper");
    }

    [Fact]
    public void Compute_EventAtABreak_BelongsToTheIntervalThatEndsThere()
        => Assert.Equal([1, 0], HazardByInterval.Compute([2, 5], [true, false], [0, 2, 4]).Select(interval => interval.Events));

    [Fact]
    public void Compute_BeforeTheFirstBreak_DoesNotCount()
    {
        var interval = Assert.Single(HazardByInterval.Compute([1, 5], [true, true], [2, 4]));

        Assert.Equal((0, 2.0), (interval.Events, interval.Exposure));
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => HazardByInterval.Compute([1], [true, false], [0, 1]));
        Assert.Throws<ArgumentException>(() => HazardByInterval.Compute([-1], [true], [0, 1]));
        Assert.Throws<ArgumentException>(() => HazardByInterval.Compute([1], [true], [0, 2, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HazardByInterval.Compute([1], [true], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HazardByInterval.Compute([1], [true], [0, 1], 0));
    }

    [Fact]
    public void Compute_LastLimitOnAndBeyondTheLongestTime_IsTakenAndRefused()
    {
        Assert.Equal(1e100, HazardByInterval.Compute([1, 2], [true, false], [0, 1e100])[0].To);
        Assert.ThrowsAny<ArgumentException>(() => HazardByInterval.Compute([1, 2], [true, false], [0, 1.0001e100]));
    }
}
