using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Rolling re-planning: forecast, hours, people, cost, budget, new plan; and what keeping the old one would cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> Required = ⌈(backlog before + volume) × hours per case / (hours per person × (1 − shrinkage) × occupancy)⌉; a period that names its
/// people requires them, and what the backlog before takes. Capacity = people × hours there / hours per case; backlog = max(0, backlog before + volume −
/// capacity). New plan: the required people, raised early where the largest step would come too late, within what is frozen, the lead time of hiring, and the
/// step. Service breaks above capacity − backlog before; the budget at ⌊budget / cost⌋ people's capacity.</para>
/// <para><b>Units.</b> Cases, people, hours, money of one currency.</para>
/// <para><b>Domain.</b> Periods in order, of one length; people are whole.</para>
/// <para><b>Edge cases.</b> No periods: an empty plan of no cost. Exactly enough hours need no further person. Frozen periods keep the plan so far; until
/// hiring takes effect a period may have fewer people than planned, never more. No budget: left and budget break undefined,
/// <see cref="UndefinedReason.MissingInput"/>; people that cost nothing break none, <see cref="UndefinedReason.ZeroDenominator"/>. A volume without limits
/// has no backlog at its upper limit, and no bar in the tornado.</para>
/// <para><b>Method.</b> One pass back for the steps, one forward. People by exact fractions of the decimals that the numbers read as. The tornado takes one
/// input at its limits, all volumes together, the others at their values.</para>
/// <para><b>Source.</b> B. Cleveland, Call Center Management on Fast Forward, 2012 (shrinkage, occupancy); rolling horizon as in A. Sethi and G. Sorger,
/// Annals of Operations Research 29, 1991.</para>
/// </remarks>
/// <example>
/// <code>
/// Estimate Exactly(double value) =&gt; Estimate.WithoutInterval(value, UndefinedReason.MissingInput, 0.95, IntervalMethod.None);
/// var plan = RollingPlan.Compute(new RollingPlanInput
/// {
///     Periods = [new() { Name = "May", Volume = Exactly(960), PlannedStaff = 3 }, new() { Name = "June", Volume = Exactly(1_200), PlannedStaff = 3 }],
///     HoursPerCase = Exactly(0.5),
///     HoursPerPerson = 160,
///     CostPerPerson = Money.Of(5_000m, "EUR"),
///     StaffBefore = 3,
/// });
/// Console.WriteLine($"{plan.Periods[0].Staff} people, then {plan.Periods[1].Staff}, for {plan.Cost}"); // 3 people, then 4, for 35000.00 EUR
/// Console.WriteLine($"the old plan leaves {Figure.Of(plan.OldPeriods[1].Backlog):F0} cases"); // the old plan leaves 240 cases
/// </code>
/// </example>
public static class RollingPlan
{
    /// <summary>Makes the next plan.</summary>
    /// <param name="input">Forecast, hours, people, cost and constraints.</param>
    /// <returns>The new plan beside the old one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">A period requires more than ten million people.</exception>
    /// <exception cref="CurrencyMismatchException">A budget has another currency than the people's cost.</exception>
    /// <exception cref="OverflowException">A cost exceeds decimal's range.</exception>
    public static RollingPlanResult Compute(RollingPlanInput input)
    {
        Guard.NotNull(input);
        var hours = new PlanHours(input);
        var (periods, old) = (NewPlan(input, hours), PlanWalk.Of(input, hours, [.. input.Periods.Select(period => period.PlannedStaff)], isNew: false));
        var (cost, oldCost) = (Cost(input, periods), Cost(input, old));
        return new RollingPlanResult
        {
            Periods = FrozenList.Own(periods),
            OldPeriods = FrozenList.Own(old),
            Cost = cost,
            OldCost = oldCost,
            RegretCases = periods.Length == 0 ? 0 : old[old.Length - 1].Backlog - periods[periods.Length - 1].Backlog,
            RegretCost = oldCost - cost,
            Tornado = FrozenList.Own(Tornado(input, hours)),
        };
    }

    private static PlanPeriod[] NewPlan(RollingPlanInput input, PlanHours hours)
    {
        var needed = new int[input.Periods.Count];
        for (var t = needed.Length - 1; t >= 0; t--)
        {
            // What the next period needs must be within a step of this one.
            needed[t] = hours.Required(input.Periods[t], 0);
            needed[t] = t + 1 < needed.Length && input.LargestStep is { } step ? Math.Max(needed[t], needed[t + 1] - step) : needed[t];
        }

        return PlanWalk.Of(input, hours, needed, isNew: true);
    }

    private static Money Cost(RollingPlanInput input, PlanPeriod[] periods)
        => Money.Sum(periods.Select(period => period.Cost), input.CostPerPerson.Currency);

    private static PlanSensitivity[] Tornado(RollingPlanInput input, PlanHours hours)
    {
        var bars = new List<PlanSensitivity>();
        if (input.Periods.Count > 0 && input.Periods.All(period => period.Volume.Lower is not null))
        {
            bars.Add(Bar(
                PlanInput.Volume,
                input.Periods.Sum(period => (long)hours.People(period.Volume.Lower!.Value)),
                input.Periods.Sum(period => (long)hours.People(period.Volume.Upper!.Value))));
        }

        if (input.HoursPerCase is { Lower: { } lower, Upper: { } upper })
        {
            var (less, more) = (new PlanHours(input, lower), new PlanHours(input, upper));
            bars.Add(Bar(
                PlanInput.HoursPerCase,
                input.Periods.Sum(period => (long)less.People(period.Volume.Value!.Value)),
                input.Periods.Sum(period => (long)more.People(period.Volume.Value!.Value))));
        }

        return [.. bars.OrderByDescending(bar => bar.Swing)];

        static PlanSensitivity Bar(PlanInput input, long atLower, long atUpper)
            => new() { Input = input, AtLower = atLower, AtUpper = atUpper, Swing = Math.Abs(atUpper - atLower) };
    }
}
