using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>
/// The loop closed once: a half-year evaluated, proposals ranked, one accepted with another budget and another staffing, the next half-year's records, the
/// effect validated, the register, the next plan. Records, prices and targets are given; every figure is computed.
/// </summary>
public class EvaluationLoopSamples
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly ReportingPeriod Autumn = ReportingPeriod.Of(new LocalDate(2025, 7, 1), new LocalDate(2025, 12, 31));
    private static readonly ReportingPeriod Spring = ReportingPeriod.Of(new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 30));

    [Fact]
    public void TheLoop_FromOneEvaluationToTheNext()
    {
        // The year before: North solves fewer cases at the first visit than it should; South is as it will stay.
        ServiceCase[] before = [.. ServiceCase.Of(new LocalDate(2025, 1, 1), 12, "North", 680), .. ServiceCase.Of(new LocalDate(2025, 1, 1), 12, "South", 700)];
        var first = Figures(before.Where(c => Autumn.Contains(c.Date)));
        var kept = EvaluationRecord.Of(Autumn, first);

        // What to do: typed proposals, no saving twice, within a budget for change.
        var north = before.Where(c => c.Region == "North").ToArray();
        var finding = FindFirstTimeFix(north);
        var proposals = Propose(north, finding);
        var pool = new SavingsPool { Id = "repeat visits", Amount = RepeatCost(north) };
        var ranking = ProposalRanking.Compute(proposals, [pool], new() { Budget = Money.Of(12_000, Eur) });
        var accepted = ranking.Proposals.First(p => p.Status == ProposalStatus.Chosen);
        Assert.Equal((ProposalKind.FirstTimeFix, 1), (accepted.Proposal.Kind, accepted.Rank));
        Assert.True(ranking.Totals.Benefit <= (double)pool.Amount.Amount);

        // Accepted: the budget is allocated anew with the training as a floor, and people are planned by the hours that a case took.
        var (oldBudget, newBudget) = (Allocate(north, Money.Zero(Eur)), Allocate(north, accepted.Proposal.Cost));
        var firstPlan = Plan(north, north.Length / 12, planned: null);
        var present = firstPlan.Periods[0].Staff;
        Assert.Equal(oldBudget.Lines.Sum(l => l.Amount.Amount), newBudget.Lines.Sum(l => l.Amount.Amount));
        Assert.True(newBudget.Lines[^1].Amount.Amount >= accepted.Proposal.Cost.Amount);

        // The half-year after: new records. The effect is what North gained beyond South.
        ServiceCase[] after = [.. ServiceCase.Of(new LocalDate(2026, 1, 1), 6, "North", 850), .. ServiceCase.Of(new LocalDate(2026, 1, 1), 6, "South", 700)];
        ServiceCase[] all = [.. before, .. after];
        var effect = RealizedEffect.Measure(new()
        {
            Series = MonthlyRepeatCost(all.Where(c => c.Region == "North")),
            Control = MonthlyRepeatCost(all.Where(c => c.Region == "South")),
            FirstAfter = 13,
        });
        Assert.Equal((EffectMethod.DifferenceInDifferences, 0), (effect.Choice.Method, effect.Choice.Weaknesses.Count));

        // The register: of the claim only what is proven counts.
        var claim = MoneyRounding.Default.Round(accepted.Proposal.Benefit!.Value!.Value / 2, Eur);
        var register = InitiativeRegister.Evaluate([Initiative(accepted.Proposal, claim, effect)], new YearMonth(2026, 7), Eur);
        var standing = register.Initiatives.Single();
        Assert.Equal((InitiativeStage.Check, InitiativeProof.Proven), (standing.Stage, standing.Proof));
        Assert.True(standing.Validated.Amount > 0 && standing.Validated.Amount <= claim.Amount);
        Assert.Contains(standing.Verdict, new[] { InitiativeVerdict.Continue, InitiativeVerdict.Extend });

        // The second evaluation, against the first as it was kept: what changed, and why.
        var second = Figures(after);
        var compared = EvaluationHistory.Compare(Spring, second, EvaluationRecord.Parse(kept.ToText()));
        var changes = ChangeScreening.Compute([.. second.Zip(first, Change)]);
        Assert.Empty(compared.DefinitionChanges);
        Assert.Equal(ChangeDirection.Better, changes.Figures.Single(c => c.Figure.Name == "First-time fix").Direction);
        var why = CostBridge.Compute(Items(before.Where(c => Autumn.Contains(c.Date))), Items(after)).ToExplanation();
        Assert.Equal(why.Change.Value, why.Parts.Sum(part => part.Amount));
        Assert.Equal(
            compared.Evaluation.Domains.Single(d => d.Domain == EvaluationDomain.Costs).Figures[0].AgainstPrevious.Difference.Amount!.Value.Amount,
            why.Change.Value);
        Assert.Equal(ScorecardVerdict.Below, Score(first).Verdict);
        Assert.Equal(ScorecardVerdict.Met, Score(second).Verdict);

        // The next plan: fewer repeats are fewer hours, and so fewer people.
        var nextPlan = Plan([.. after.Where(c => c.Region == "North")], after.Count(c => c.Region == "North") / 6, planned: present);
        Assert.All(nextPlan.Periods.Skip(1), period => Assert.True(period.Staff < present && period.Backlog == 0));
        Assert.True(nextPlan.RegretCost.Amount > 0);
    }

    [Fact]
    public void ProposalsToRegister()
    {
        Money Euros(decimal amount) => Money.Of(amount, "EUR");

        var finding = ProposalRules.FirstTimeFix(new FirstTimeFixInput
        {
            Cases = 1_440,
            Fixed = 979,
            Target = 0.85,
            RepeatsPerCase = 1.2,
            CostOfRepeat = Euros(95),
        });
        var ranking = ProposalRanking.Compute(
            [
                finding.ToProposal("train technicians", "Field", cost: Euros(9_000))! with { Pool = "repeat visits" },
                new Proposal
                {
                    Id = "diagnose by phone", Kind = ProposalKind.Rework, Owner = "Hotline", Cost = Euros(4_000), Pool = "repeat visits",
                    Benefit = Estimate.Of(21_000, 6_000, 36_000, 0.95, IntervalMethod.StudentT),
                },
            ],
            [new SavingsPool { Id = "repeat visits", Amount = Euros(52_000) }]);

        Assert.Equal(["train technicians", "diagnose by phone"], ranking.Proposals.Select(p => p.Proposal.Id));
        Assert.True(ranking.Totals.DoubleCounted > 10_000);    // what the plain sum would have saved twice

        var register = InitiativeRegister.Evaluate(
            [
                new SavingsInitiative
                {
                    Name = "train technicians", Figure = "repeat visits", Claimed = Euros(13_000), Cost = Euros(9_000), MonthsMeasured = 6,
                    Start = new YearMonth(2026, 1), CheckFrom = new YearMonth(2026, 6), Deadline = new YearMonth(2026, 9), Until = new YearMonth(2027, 1),
                    Effect = Measurement.Of(Estimate.Of(11_400, 7_900, 14_900, 0.95, IntervalMethod.StudentT)),
                },
            ],
            asOf: new YearMonth(2026, 7),
            Currency.Of("EUR"));

        var standing = register.Initiatives[0];
        Assert.Equal((InitiativeProof.Proven, 11_400m), (standing.Proof, standing.Validated.Amount));    // not the 13,000 claimed
        Assert.Equal(InitiativeVerdict.Continue, standing.Verdict);
        Assert.Equal(2_400m, register.HardNet.Amount);
    }

    private static DefinedFigure[] Figures(IEnumerable<ServiceCase> period)
    {
        var cases = period.ToArray();
        var cost = Items(cases).Aggregate(Money.Zero(Eur), (sum, item) => sum + item.Amount);
        var satisfied = CustomerSatisfactionScore.Compute([.. cases.Select(c => c.Answer)], CustomerSatisfactionScoreOptions.OneToFive).SatisfiedShare;
        return
        [
            Defined(EvaluationDomain.Costs, "Visit cost", "visit-cost", FigureDirection.LowerIsBetter, Measurement.Of(cost)),
            Defined(EvaluationDomain.Service, "First-time fix", "ftf", FigureDirection.HigherIsBetter, Measurement.Of(Fix(cases))),
            Defined(EvaluationDomain.Satisfaction, "Satisfied share", "csat", FigureDirection.HigherIsBetter, Measurement.Of(satisfied)),
        ];
    }

    private static DefinedFigure Defined(EvaluationDomain domain, string name, string definition, FigureDirection direction, Measurement value) => new()
    {
        Key = new() { Domain = domain, Name = name, Definition = definition },
        Figure = new() { Domain = domain, Name = name, Direction = direction, Current = value },
    };

    private static ChangeFigure Change(DefinedFigure now, DefinedFigure before) => new()
    {
        Name = now.Key.Name,
        Direction = now.Figure.Direction,
        Before = before.Figure.Current,
        After = now.Figure.Current,
    };

    private static ScorecardResult Score(DefinedFigure[] figures) => Scorecard.Compute(
    [
        new()
        {
            Name = "Process",
            Figures =
            [
                new()
                {
                    Name = figures[1].Key.Name,
                    Value = figures[1].Figure.Current,
                    Attainment = AttainmentRule.Capped(0.5, 0.75),
                    MustHave = new() { Threshold = 0.6, Side = MustHaveSide.AtLeast },
                },
            ],
        },
        new() { Name = "Customer",
            Figures = [new() { Name = figures[2].Key.Name, Value = figures[2].Figure.Current, Attainment = AttainmentRule.Capped(0, 0.7) }] },
    ]);

    private static Estimate Fix(IReadOnlyCollection<ServiceCase> cases) => Proportion.Compute(cases.Count(c => c.Visits == 1), cases.Count);

    private static FirstTimeFixFinding FindFirstTimeFix(ServiceCase[] cases)
    {
        var repeats = cases.Sum(c => c.Visits - 1);
        return ProposalRules.FirstTimeFix(new()
        {
            Cases = cases.Length,
            Fixed = cases.Count(c => c.Visits == 1),
            Target = 0.85,
            RepeatsPerCase = Figure.Ratio(repeats, cases.Count(c => c.Visits > 1)).Value!.Value,
            CostOfRepeat = Money.Of(Figure.PerUnit(RepeatCost(cases).Amount, repeats).Value!.Value, Eur),
        });
    }

    private static Proposal[] Propose(ServiceCase[] cases, FirstTimeFixFinding finding)
    {
        var plan = Plan(cases, cases.Length / 12, planned: null);
        var staffing = ProposalRules.Staffing(plan.Periods[0].Required, plan.Periods[0].Staff, Money.Of(4_200, Eur)).ToProposal("staff", "Field",
            Money.Zero(Eur));
        var driver = ProposalRules.CostDrivers(
            [.. Items(cases).Select(item => new CostDriverItem { Name = item.Name, Actual = item.Amount, Target = item.Amount * 0.9m })], realizable: 0.05m);
        Proposal?[] all =
        [
            finding.ToProposal("train technicians", "Field", Money.Of(9_000, Eur))! with { Pool = "repeat visits" },
            .. driver.Select(d => d.ToProposal($"bring down {d.Item.Name}", "Field", Money.Of(2_500, Eur))),
            staffing,
        ];
        return [.. all.OfType<Proposal>()];
    }

    private static BudgetAllocationResult Allocate(ServiceCase[] cases, Money training) => BudgetAllocation.Allocate(
        Items(cases).Aggregate(Money.Zero(Eur), (sum, item) => sum + item.Amount),
        [
            .. Items(cases).Select(item => new BudgetLine { Name = item.Name, Weight = item.Amount.Amount }),
            new BudgetLine { Name = "Training", Weight = 0, Minimum = training.Amount },
        ]);

    private static RollingPlanResult Plan(ServiceCase[] cases, int casesPerMonth, int? planned)
    {
        var months = cases.GroupBy(c => (c.Date.Year, c.Date.Month)).OrderBy(g => g.Key).Select(g => (double)g.Count()).ToArray();
        var forecast = NaiveForecast.Mean(months, new ForecastOptions { Horizon = 3 });
        var hours = Figure.Ratio(cases.Sum(c => c.Visits) * 2L, (long)cases.Length).Value!.Value;    // two hours a visit
        var needed = (int)Math.Ceiling(casesPerMonth * hours / 42);    // of the 56 hours a month that each has for such cases, a quarter is lost
        return RollingPlan.Compute(new()
        {
            Periods = [.. forecast.Periods.Select((volume, i) => new PlanPeriodInput { Name = $"month {i + 1}", Volume = volume,
                PlannedStaff = planned ?? needed })],
            HoursPerCase = Estimate.WithoutInterval(hours, UndefinedReason.MissingInput, 0.95, IntervalMethod.None),
            HoursPerPerson = 56,
            Shrinkage = 0.25m,
            CostPerPerson = Money.Of(1_500, Eur),
            StaffBefore = planned ?? needed,
            FrozenPeriods = 1,
        });
    }

    private static SavingsInitiative Initiative(Proposal proposal, Money claim, RealizedEffectResult effect) => new()
    {
        Name = proposal.Id,
        Figure = proposal.Pool!,
        Savings = proposal.Savings,
        Claimed = claim,
        Effect = Measurement.Of(effect.ToSaving(FigureDirection.LowerIsBetter)),
        Start = new(2026, 1),
        CheckFrom = new(2026, 6),
        Deadline = new(2026, 9),
        Until = new(2027, 1),
        Cost = proposal.Cost,
        MonthsMeasured = effect.Periods,
    };

    private static CostItem[] Items(IEnumerable<ServiceCase> cases)
    {
        var tally = CostTally.Of(cases.SelectMany(c => c.ToEntries(Eur)), Eur, CostAttributes.Activity | CostAttributes.Account);
        var ledger = CostClassification.Classify(
            tally, CostRuleSet.Of([CostRule.ForAccounts("61", CostClass.Labor)]));
        return [.. CostBreakdown.Compute(ledger, CostAxis.By(CostAttributes.Activity)).ToItems()];
    }

    private static Money RepeatCost(IEnumerable<ServiceCase> cases)
        => CostTally.Of(cases.SelectMany(c => c.ToEntries(Eur)).Where(e => e.Account == "6190"), Eur, CostAttributes.Activity).ToTotal().Net;

    private static double[] MonthlyRepeatCost(IEnumerable<ServiceCase> cases)
        => [.. cases.GroupBy(c => (c.Date.Year, c.Date.Month)).OrderBy(month => month.Key).Select(month => (double)RepeatCost(month).Amount)];

    /// <summary>A case as the service desk keeps it; the world of the sample, in which so many of a thousand cases are solved at the first visit.</summary>
    private sealed record ServiceCase(string Id, LocalDate Date, string Region, int Visits, int Answer)
    {
        public static IEnumerable<ServiceCase> Of(LocalDate from, int months, string region, int fixedOfThousand)
            => Enumerable.Range(0, months).SelectMany(month => Enumerable.Range(0, 120).Select(i =>
            {
                var date = from.PlusMonths(month).PlusDays(i % 28);
                var (luck, mood) = (Mixed(date, i, region, 7_919), Mixed(date, i, region, 104_729));
                var visits = luck < fixedOfThousand ? 1 : luck % 5 == 0 ? 3 : 2;
                return new ServiceCase($"{region}-{date:uuuuMMdd}-{i}", date, region, visits, visits == 1 ? 3 + (mood % 3 == 0 ? 1 : mood % 3)
                    : 1 + (mood % 4));
            }));

        public IEnumerable<CostEntry> ToEntries(Currency currency) => Enumerable.Range(0, Visits).Select(visit => new CostEntry
        {
            Date = Date,
            Account = visit == 0 ? "6110" : "6190",
            Activity = visit == 0 ? "First visits" : "Repeat visits",
            Amount = Money.Of(95, currency),
            Department = "Field",
            Case = Id,
        });

        private static int Mixed(LocalDate date, int i, string region, int factor)
        {
            var mixed = unchecked((uint)((date.Year * 372) + (date.Month * 31) + (i * 977) + (region[0] * 13)) * 2_654_435_761u);
            return (int)((mixed >> 7) * (ulong)factor % 1_000);
        }
    }
}
