using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class StaffingPlanTests
{
    private static readonly StaffingTarget Target = new() { Wait = 1.0 / 3, Shrinkage = 0.3m };

    private static QueueLoad Load(double arrivals) => new() { Arrivals = arrivals, Interval = 30, HandleTime = 3 };

    [Fact]
    public void Compute_ADay_IsARatioOfSums()
    {
        var plan = StaffingPlan.Compute([Load(100), Load(0), Load(7)], Target);
        var (busy, quiet) = (plan.Intervals[0].Performance.ServiceLevel.Value!.Value, plan.Intervals[2].Performance.ServiceLevel.Value!.Value);

        Assert.Equal([14, 0, 2], plan.Intervals.Select(i => i.Agents));
        Reference.AssertClose(((100 * busy) + (7 * quiet)) / 107, plan.ServiceLevel.Value, 1e-15, "level");
        Assert.Equal(16 * 30, plan.AgentTime);
        Reference.AssertClose(16 / 0.7 * 30, plan.ScheduledTime, 1e-14, "paid time");
    }

    [Fact]
    public void Compute_Patience_NeedsFewerAndLosesSome()
    {
        var plan = StaffingPlan.Compute([Load(100)], Target, meanPatience: 2);

        Assert.True(plan.Intervals[0].Agents < 14);
        Assert.True(plan.Abandonment.Value > 0);
    }

    [Fact]
    public void Compute_NoArrivals_HasNoServiceLevel()
        => Assert.Equal(UndefinedReason.ZeroDenominator, StaffingPlan.Compute([Load(0)], Target).ServiceLevel.Reason);
}
