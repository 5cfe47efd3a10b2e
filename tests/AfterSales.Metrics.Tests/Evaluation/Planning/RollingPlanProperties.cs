using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class RollingPlanProperties
{
    private static readonly Gen<RollingPlanInput> Any =
        from periods in (from volume in Gen.Choose(0, 3_000) from planned in Gen.Choose(0, 15) select RollingPlanTests.Period(volume, planned)).ListOf()
        from frozen in Gen.Choose(0, 3)
        from lead in Gen.Choose(0, 3)
        from step in Gen.Elements<int?>(null, 1, 3)
        from backlog in Gen.Choose(0, 500)
        select RollingPlanTests.Plan([.. periods]) with { FrozenPeriods = frozen, HiringLeadTime = lead, LargestStep = step, OpeningBacklog = backlog };

    [Property]
    public Property Compute_AnyPlan_KeepsItsConstraints() => Prop.ForAll(Any.ToArbitrary(), input =>
    {
        var periods = RollingPlan.Compute(input).Periods;
        return periods.Select((period, t) => t < input.FrozenPeriods ? period.Change == 0
            : (t >= input.HiringLeadTime || period.Change <= 0)
                && (input.LargestStep is not { } step || period.Limit == PlanLimit.LeadTime || t == 0
                    || Math.Abs(period.Staff - periods[t - 1].Staff) <= step)).All(kept => kept);
    });

    [Property]
    public Property Compute_AnyPlan_CasesAreDoneOrLeftOver() => Prop.ForAll(Any.ToArbitrary(), input =>
    {
        // The slow obvious version: one case after the other, in hours.
        var open = (double)input.OpeningBacklog;
        return RollingPlan.Compute(input).Periods.All(period =>
            (open = Math.Max(0, open + period.Input.Volume.Value!.Value - (period.Staff * 160.0))) == period.Backlog);
    });

    [Property]
    public Property Compute_NothingConstrained_LeavesNoBacklog() => Prop.ForAll(
        Any.ToArbitrary(),
        input => RollingPlan.Compute(input with { FrozenPeriods = 0, HiringLeadTime = 0, LargestStep = null }).Periods.All(period => period.Backlog == 0));

    [Property]
    public Property ForecastReview_AnyPast_WideningCoversWhatItPromises() => Prop.ForAll(
        (from actual in Gen.Choose(50, 150) select (double)actual).NonEmptyListOf().ToArbitrary(),
        actuals =>
        {
            Estimate[] forecasts = [.. actuals.Select(_ => Estimate.Of(100, 95, 105, 0.8, IntervalMethod.Prediction))];
            var review = ForecastReview.Compute(forecasts, [.. actuals]);
            var wide = review.Widen(forecasts[0]);
            var covered = actuals.Count(actual => actual >= wide.Lower - 1e-9 && actual <= wide.Upper + 1e-9);
            return covered >= 0.8 * actuals.Count && review.Widening.Value >= 1;
        });
}
