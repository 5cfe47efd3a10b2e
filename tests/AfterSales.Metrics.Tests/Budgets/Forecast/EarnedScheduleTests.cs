using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class EarnedScheduleTests
{
    public static TheoryData<string> Cases
        => [.. Reference.Cases("earned_value.json").Where(c => c.Inputs.TryGetProperty("cumulative_pv", out _)).Select(c => c.Name)];

    [Fact]
    public void Compute_EarnedWhatIdlePeriodsPlan_HasEarnedThemToo()
        => Assert.Equal(3, EarnedSchedule.Compute([10, 20, 20, 30], 20, 4).EarnedTime.Value);


    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_Reference_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("earned_value.json").Single(c => c.Name == name);

        var result = EarnedSchedule.Compute(
            inputs.GetProperty("cumulative_pv").Exacts(),
            inputs.GetProperty("ev").Exact(),
            inputs.GetProperty("actual_time").Number()!.Value,
            inputs.GetProperty("planned_duration").Number());

        Reference.AssertClose(expected.GetProperty("earned_schedule").Number(), result.EarnedTime.Value, 1e-10, "ES");
        Reference.AssertClose(expected.GetProperty("sv_t").Number(), result.ScheduleVariance.Value, 1e-10, "SV(t)");
        Reference.AssertClose(expected.GetProperty("spi_t").Number(), result.SchedulePerformanceIndex.Value, 1e-10, "SPI(t)");
        Reference.AssertClose(expected.GetProperty("ieac_t").Number(), result.EstimatedDuration.Value, 1e-10, "IEAC(t)");
    }

    [Fact]
    public void Compute_NoPlan_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, EarnedSchedule.Compute([], 5, 1).EarnedTime.Reason);
        Assert.Equal(UndefinedReason.NoData, EarnedSchedule.Compute([0, 0], 5, 1).EstimatedDuration.Reason);
    }

    [Fact]
    public void Compute_AllEarned_IsTheWholePlan()
    {
        Assert.Equal(3, EarnedSchedule.Compute([10, 20, 30], 30, 4).EarnedTime.Value);
        Assert.Equal(3, EarnedSchedule.Compute([10, 20, 30], 35, 4).EarnedTime.Value);
    }

    [Fact]
    public void Compute_PeriodsThatPlanNothing_TakesTheLast()
        => Assert.Equal(3.5, EarnedSchedule.Compute([10, 10, 10, 20], 15, 4).EarnedTime.Value);

    [Fact]
    public void Compute_NoTimeOrNothingEarned_LeavesTheIndicesUndefined()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, EarnedSchedule.Compute([10, 20], 5, 0).SchedulePerformanceIndex.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, EarnedSchedule.Compute([10, 20], 0, 1).EstimatedDuration.Reason);
    }

    [Fact]
    public void Compute_FallingPlanOrNegativeValue_Throws()
    {
        Assert.Throws<ArgumentException>(() => EarnedSchedule.Compute([10, 9], 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EarnedSchedule.Compute([10], -5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EarnedSchedule.Compute([10], 5, double.NaN));
    }

    [Property]
    public Property Compute_MoreEarned_IsNeverEarlier()
        => Prop.ForAll(Gen.Choose(0, 9).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 60).Two().ToArbitrary(), (steps, earned) =>
    {
        var plan = steps.Select((_, i) => (decimal)steps.Take(i + 1).Sum()).ToArray();
        var (less, more) =
            (EarnedSchedule.Compute(plan, Math.Min(earned.Item1, earned.Item2), 1), EarnedSchedule.Compute(plan, Math.Max(earned.Item1, earned.Item2), 1));
        return !less.EarnedTime.IsDefined || less.EarnedTime.Value <= more.EarnedTime.Value;
    });

    [Property]
    public Property Compute_PlannedValueEarned_IsOnTime() => Prop.ForAll(Gen.Choose(1, 9).NonEmptyListOf().ToArbitrary(), steps =>
    {
        var plan = steps.Select((_, i) => (decimal)steps.Take(i + 1).Sum()).ToArray();
        return Enumerable.Range(1, plan.Length).All(period => EarnedSchedule.Compute(plan, plan[period - 1], period).SchedulePerformanceIndex.Value == 1);
    });
}
