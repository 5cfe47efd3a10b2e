using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class RepairTrendTests
{
    private static readonly RepairHistory Worse = new() { End = 100, Events = [40, 70, 80, 90, 95] };

    [Fact]
    public void Compute_RepairsCrowdAtTheEnd_GrowsWorse()
    {
        var result = RepairTrend.Compute([Worse]);
        Assert.Equal((375 - 250) / Math.Sqrt(5 * 10000 / 12d), result.Laplace.Value!.Value, 10);
        Assert.Equal(2 * Worse.Events.Sum(age => Math.Log(100 / age)), result.Military.Value!.Value, 10);
        Assert.Equal((RepairDirection.GrowingWorse, 10, 0.05), (result.Direction, result.DegreesOfFreedom, result.ConstantRate.Value));
    }

    [Fact]
    public void Compute_Mirrored_GrowsBetterByAsMuch()
    {
        var result = RepairTrend.Compute([new RepairHistory { End = 100, Events = [5, 10, 20, 30, 60] }]);
        Assert.Equal(-RepairTrend.Compute([Worse]).Laplace.Value!.Value, result.Laplace.Value!.Value, 10);
        Assert.Equal(RepairDirection.GrowingBetter, result.Direction);
    }

    [Fact]
    public void Compute_EndedByFailure_TheLastRepairGivesTheEnd()
    {
        var result = RepairTrend.Compute([Worse], new RepairPowerLawOptions { EndedBy = ObservationEnd.Failure });
        Assert.Equal((4, 8), (result.Events, result.DegreesOfFreedom));
        Assert.Equal((280 - (4 * 47.5)) / Math.Sqrt(4 * 95 * 95 / 12d), result.Laplace.Value!.Value, 10);
        Assert.Equal(5 / 95d, result.ConstantRate.Value!.Value, 12);
    }

    [Fact]
    public void Compute_NoEvent_HasNoTestAndARateOfZeroWithItsUpperLimit()
    {
        var result = RepairTrend.Compute([new RepairHistory { End = 50 }, new RepairHistory { Start = 10, End = 60 }]);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData, (RepairDirection?)null),
            (result.Laplace.Reason, result.Military.Reason, result.Direction));
        Assert.Equal((0d, 0d), (result.ConstantRate.Value, result.ConstantRate.Lower));
        Assert.Equal(-Math.Log(0.025) / 100, result.ConstantRate.Upper!.Value, 10);
    }

    [Fact]
    public void Compute_NoUnit_HasNoRate() => Assert.Equal(UndefinedReason.NoData, RepairTrend.Compute([]).ConstantRate.Reason);

    [Property]
    public Property Compute_AgesInAnotherUnit_TestsStay() => Prop.ForAll(Gen.Choose(1, 99).NonEmptyListOf().ToArbitrary(), ages =>
    {
        var (hours, days) = (RepairTrend.Compute([new RepairHistory { End = 100, Events = [.. ages.Select(age => (double)age)] }]),
            RepairTrend.Compute([new RepairHistory { End = 2400, Events = [.. ages.Select(age => age * 24d)] }]));
        return Math.Abs((hours.Laplace.Value - days.Laplace.Value)!.Value) < 1e-9 && Math.Abs((hours.Military.Value - days.Military.Value)!.Value) < 1e-9;
    });
}
