namespace AfterSales.Metrics.Evaluation;

/// <summary>A plan, period by period: people within the constraints, what they can do, what is left over.</summary>
internal static class PlanWalk
{
    /// <param name="input">The input.</param>
    /// <param name="hours">From cases to people.</param>
    /// <param name="wanted">People wanted in each period.</param>
    /// <param name="isNew">Whether the plan is made anew within the constraints; else it is taken as it is.</param>
    public static PlanPeriod[] Of(RollingPlanInput input, PlanHours hours, int[] wanted, bool isNew)
    {
        var periods = new PlanPeriod[wanted.Length];
        var (staff, backlog, worst) = (input.StaffBefore, (double)input.OpeningBacklog, (double?)(double)input.OpeningBacklog);
        for (var t = 0; t < wanted.Length; t++)
        {
            var period = input.Periods[t];
            var required = hours.Required(period, backlog);
            var limit = PlanLimit.None;
            (staff, limit) = isNew ? Within(input, t, Math.Max(required, wanted[t]), staff) : (wanted[t], PlanLimit.None);
            var capacity = hours.Capacity(staff);
            periods[t] = Period(input, t, required, staff, limit, capacity, backlog, hours);
            backlog = Math.Max(backlog + period.Volume.Value!.Value - capacity, 0);
            worst = worst is { } open && period.Volume.Upper is { } most ? Math.Max(open + most - capacity, 0) : null;
            periods[t] = periods[t] with { Backlog = backlog, BacklogAtUpper = worst };
        }

        return periods;
    }

    private static (int Staff, PlanLimit Limit) Within(RollingPlanInput input, int t, int wanted, int before)
    {
        var planned = input.Periods[t].PlannedStaff;
        if (t < input.FrozenPeriods)
        {
            return (planned, wanted == planned ? PlanLimit.None : PlanLimit.Frozen);
        }

        var (staff, limit) = (wanted, PlanLimit.None);
        if (input.LargestStep is { } most && Math.Abs((long)staff - before) > most)
        {
            (staff, limit) = (before + (staff > before ? most : -most), PlanLimit.Step);
        }

        return t < input.HiringLeadTime && staff > planned ? (planned, PlanLimit.LeadTime) : (staff, limit);
    }

    private static PlanPeriod Period(
        RollingPlanInput input, int t, int required, int staff, PlanLimit limit, double capacity, double backlog, PlanHours hours)
    {
        var (period, cost) = (input.Periods[t], staff * input.CostPerPerson);
        return new PlanPeriod
        {
            Input = period,
            Required = required,
            Staff = staff,
            Change = staff - period.PlannedStaff,
            Limit = limit,
            Capacity = capacity,
            Backlog = 0,
            BacklogAtUpper = null,
            Cost = cost,
            Left = period.Budget is { } budget ? Figure.Of(budget - cost) : Figure.Undefined<Money>(UndefinedReason.MissingInput),
            ServiceBreak = Math.Max(capacity - backlog, 0),
            BudgetBreak = BudgetBreak(period.Budget, input.CostPerPerson, hours),
        };
    }

    /// <summary>What the most people that the budget pays can do.</summary>
    private static Figure<double> BudgetBreak(Money? budget, Money costPerPerson, PlanHours hours)
    {
        if (budget is not { } money)
        {
            return Figure.Undefined<double>(UndefinedReason.MissingInput);
        }

        if (costPerPerson.Amount <= 0)
        {
            return Figure.Undefined<double>(costPerPerson.Amount == 0 ? UndefinedReason.ZeroDenominator : UndefinedReason.NegativeDenominator);
        }

        var people = Figure.PerUnit(Math.Max(money.In(costPerPerson.Currency), 0), costPerPerson.Amount);
        return people.Value is { } paid ? Figure.Of(hours.Capacity((int)Math.Min(int.MaxValue, decimal.Floor(paid))))
            : Figure.Undefined<double>(people.Reason!.Value);
    }
}
