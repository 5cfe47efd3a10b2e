using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class RollingPlanTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_NoPeriods_IsAnEmptyPlan()
    {
        var result = RollingPlan.Compute(Plan([]));

        Assert.Equal((0, 0, 0), (result.Periods.Count, result.Cost.Amount, result.RegretCases));
    }

    [Fact]
    public void Compute_ExactlyEnoughHours_NeedNobodyMore()
    {
        // 0.1 h a case, 160 h × 0.75 × 0.8 = 96 h a person: 960 cases a person.
        var input = Plan([Period(2_880, 3), Period(2_881, 3)]) with { HoursPerCase = Exact(0.1), Shrinkage = 0.25m, Occupancy = 0.8m };

        Assert.Equal([3, 4], RollingPlan.Compute(input).Periods.Select(period => period.Required));
    }

    [Fact]
    public void Compute_FrozenPeriods_KeepThePlan()
    {
        var result = RollingPlan.Compute(Plan([Period(1_600, 5), Period(1_600, 5)]) with { FrozenPeriods = 1 });

        Assert.Equal([(5, PlanLimit.Frozen), (15, PlanLimit.None)], result.Periods.Select(period => (period.Staff, period.Limit)));
        Assert.Equal(800, result.Periods[0].Backlog);
    }

    [Fact]
    public void Compute_HiringLeadTime_HasNobodyBefore()
    {
        var result = RollingPlan.Compute(Plan([Period(1_600, 5), Period(1_600, 5), Period(1_600, 5)]) with { HiringLeadTime = 2 });

        Assert.Equal([5, 5, 20], result.Periods.Select(period => period.Staff));
        Assert.Equal([PlanLimit.LeadTime, PlanLimit.LeadTime, PlanLimit.None], result.Periods.Select(period => period.Limit));
        Assert.Equal(0, result.Periods[2].Backlog);
        Assert.Equal((2_400, -15_000), (result.RegretCases, result.RegretCost.Amount));
    }

    [Fact]
    public void Compute_LargestStep_RisesEarly()
    {
        var result = RollingPlan.Compute(Plan([Period(800, 5), Period(800, 5), Period(1_600, 5)]) with { LargestStep = 3 });

        Assert.Equal([5, 7, 10], result.Periods.Select(period => period.Staff));
        Assert.All(result.Periods, period => Assert.Equal(0, period.Backlog));
    }

    [Fact]
    public void Compute_FewerCases_FreesPeople()
        => Assert.Equal(-2, RollingPlan.Compute(Plan([Period(480, 5)])).Periods[0].Change);

    [Fact]
    public void Compute_OpeningBacklog_IsWorkedOff()
        => Assert.Equal((10, 0), RollingPlan.Compute(Plan([Period(800, 5)]) with { OpeningBacklog = 800 }).Periods[0] is var p ? (p.Staff, p.Backlog)
            : default);

    [Fact]
    public void Compute_Budget_ShowsWhatIsLeftAndWhereItBreaks()
    {
        var period = RollingPlan.Compute(Plan([Period(800, 5) with { Budget = Money.Of(6_500, Eur) }])).Periods[0];

        Assert.Equal((1_500, 960, 800), (period.Left.Value!.Value.Amount, period.BudgetBreak.Value, period.ServiceBreak));
    }

    [Fact]
    public void Compute_NoBudgetOrNoCost_BreaksNone()
    {
        Assert.Equal(UndefinedReason.MissingInput, RollingPlan.Compute(Plan([Period(800, 5)])).Periods[0].BudgetBreak.Reason);
        Assert.Equal(
            UndefinedReason.ZeroDenominator,
            RollingPlan.Compute(Plan([Period(800,
                5) with { Budget = Money.Of(1, Eur) }]) with
            { CostPerPerson = Money.Zero(Eur) }).Periods[0].BudgetBreak.Reason);
    }

    [Fact]
    public void Compute_PeopleByAnotherRule_AreRequired()
        => Assert.Equal(9, RollingPlan.Compute(Plan([Period(800, 5) with { RequiredStaff = 9 }])).Periods[0].Staff);

    [Fact]
    public void Compute_InputsWithLimits_MakeTheTornado()
    {
        var volume = Estimate.Of(800, 480, 1_600, 0.9, IntervalMethod.Prediction);
        var result = RollingPlan.Compute(Plan([Period(800, 5) with { Volume = volume }]) with
        {
            HoursPerCase = Estimate.Of(1, 0.8, 1.2, 0.9,
            IntervalMethod.StudentT)
        });

        Assert.Equal([(PlanInput.Volume, 3, 10), (PlanInput.HoursPerCase, 4, 6)],
            result.Tornado.Select(bar => (bar.Input, (int)bar.AtLower, (int)bar.AtUpper)));
    }

    [Fact]
    public void CapacityPlanningMonteCarlo11_ForecastAboveReality_ShowsAsBiasAndWidensTheNext()
    {
        Estimate[] forecasts = [.. Enumerable.Range(0, 10).Select(_ => Estimate.Of(100, 90, 110, 0.8, IntervalMethod.Prediction))];
        var review = ForecastReview.Compute(forecasts, [80, 82, 78, 81, 79, 80, 83, 77, 80, 80]);

        Assert.Equal((-20, 0), (review.Bias.Value!.Value, review.Coverage.Value));
        Assert.Equal(2.2, review.Widening.Value!.Value, 12);
        Assert.Equal(78, review.Widen(forecasts[0]).Lower!.Value, 12);
    }

    [Fact]
    public void Compute_TooManyPeople_IsRefused()
        => Assert.Throws<ArgumentException>("Periods", () => RollingPlan.Compute(Plan([Period(1e12, 5)])));

    internal static RollingPlanInput Plan(IReadOnlyList<PlanPeriodInput> periods) => new()
    {
        Periods = periods,
        HoursPerCase = Exact(1),
        HoursPerPerson = 160,
        CostPerPerson = Money.Of(1_000, Eur),
        StaffBefore = 5,
    };

    internal static PlanPeriodInput Period(double volume, int planned) => new() { Name = "month", Volume = Exact(volume), PlannedStaff = planned };

    private static Estimate Exact(double value) => Estimate.WithoutInterval(value, UndefinedReason.MissingInput, 0.95, IntervalMethod.None);

    /// <summary>A volume that is only known roughly in one month of two says nothing of all of them.</summary>
    [Fact]
    public void Compute_VolumeKnownExactlyInOneMonth_HasNoBarOfVolume()
    {
        var rough = Period(800, 5) with { Volume = Estimate.Of(800, 300, 1000, 0.9, IntervalMethod.StudentT) };

        Assert.DoesNotContain(PlanInput.Volume, RollingPlan.Compute(Plan([rough, Period(800, 5)])).Tornado.Select(bar => bar.Input));
    }

    /// <summary>Regret is what the old plan leaves undone at the end, and pays, beyond the new one.</summary>
    [Property]
    public Property Compute_AnyPlan_RegretIsTheOldPlansMoreThanTheNew() => Prop.ForAll(
        Gen.Choose(0, 4_000).SelectMany(cases => Gen.Choose(0, 12).Select(staff => (Cases: cases, Staff: staff))).ArrayOf(4).ToArbitrary(), periods =>
    {
        var result = RollingPlan.Compute(Plan([.. periods.Select(period => Period(period.Cases, period.Staff))]));
        return result.RegretCases == result.OldPeriods[3].Backlog - result.Periods[3].Backlog
            && result.RegretCost == result.OldCost - result.Cost;
    });
}
