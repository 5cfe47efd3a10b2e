using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>
/// The loop through a process: a year of events shows what is done again and for whom cases wait, the proposal is worth what that costs, and the events of the
/// half-year after validate it. Events, rates and targets are given; every figure is computed.
/// </summary>
public class ProcessLoopSamples
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly DepartmentRates Rates = new()
    {
        Currency = Eur,
        PerHour = new Dictionary<string, decimal> { ["Front desk"] = 38, ["Workshop"] = 52.5m },
    };

    [Fact]
    public void TheLoop_ThroughAProcess()
    {
        // Every third case comes back to the workshop's diagnosis, because the front desk did not ask enough.
        CaseEvent[][] year = [.. Enumerable.Range(0, 12).Select(month => MonthOf(month, againOfThousand: 350))];
        var before = ProcessTally.Of(year.SelectMany(month => month));

        var rework = ProcessRework.Compute(before);
        var cost = ProcessCost.Compute(before, Rates);
        var hours = before.ToGroups().Cells.Aggregate(TotalTime.Zero, (sum, cell) => sum + cell.RepeatTouch).TotalHours;
        var finding = ProposalRules.HandOffs(new HandOffInput
        {
            Cases = before.Cases,
            HandOffs = rework.Repeats,
            ReferencePerCase = 0.1m,
            Time = Duration.FromHours(hours / rework.Repeats),
            CostPerHour = Money.Of(cost.Rework / (decimal)hours, cost.Currency),
        });
        var proposal = finding.ToProposal("ask at the front desk", "Front desk", cost: Money.Of(2_500, "EUR"), ProposalKind.Rework)!;

        Assert.Equal(("Diagnose", "Workshop"), (ProcessTimes.Compute(before).Bottleneck, ProcessTimes.Compute(before).BottleneckDepartment));
        Assert.True(finding.Effect.Amount > proposal.Cost.Amount && finding.Effect.Amount < cost.Rework);

        // Ranked against the pool of what doing things again costs, so that nothing is saved twice.
        var pool = new SavingsPool { Id = "rework", Amount = MoneyRounding.Default.Round((double)cost.Rework, Eur) };
        var ranking = ProposalRanking.Compute([proposal with { Pool = pool.Id }], [pool]);
        Assert.Equal(ProposalStatus.Chosen, ranking.Proposals.Single().Status);

        // The half-year after: fewer cases come back. The effect is what the cost of rework fell below its own past.
        CaseEvent[][] half = [.. Enumerable.Range(12, 6).Select(month => MonthOf(month, againOfThousand: 90))];
        var after = ProcessTally.Of(half.SelectMany(month => month));
        var effect = RealizedEffect.Measure(new() { Series = [.. year.Concat(half).Select(ReworkCost)], FirstAfter = 13 });
        Assert.Equal(EffectMethod.InterruptedSeries, effect.Choice.Method);

        // The register: of half a year's claim only what is proven counts, as freed capacity.
        var claim = MoneyRounding.Default.Round((double)finding.Effect.Amount / 2, Eur);
        var register = InitiativeRegister.Evaluate([Initiative(proposal, claim, effect)], new YearMonth(2026, 7), Eur);
        var standing = register.Initiatives.Single();
        Assert.Equal(InitiativeProof.Proven, standing.Proof);
        Assert.True(standing.Validated.Amount > 0 && standing.Validated.Amount <= claim.Amount);

        // The second look at the process: what changed, why it is quicker, and that it is no chance.
        var change = ProcessChange.Compute(before, after);
        var screened = ChangeScreening.Compute([new()
        {
            Name = "Cases with a step done again", Direction = FigureDirection.LowerIsBetter,
            Before = Measurement.Of(rework.ReworkCases), After = Measurement.Of(ProcessRework.Compute(after).ReworkCases),
        }]);
        Assert.Equal(ChangeDirection.Better, screened.Figures.Single().Direction);
        Assert.True(change.ToExplanation().Change.Value < 0);
        Assert.True(ProcessCost.Compute(after, Rates).ReworkShare.Value < cost.ReworkShare.Value);
    }

    private static double ReworkCost(CaseEvent[] month) => (double)ProcessCost.Compute(ProcessTally.Of(month), Rates).Rework;

    private static SavingsInitiative Initiative(Proposal proposal, Money claim, RealizedEffectResult effect) => new()
    {
        Name = proposal.Id,
        Figure = "rework cost",
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

    /// <summary>The world of the sample: 120 cases a month, of which so many of a thousand are diagnosed again after the customer was asked.</summary>
    private static CaseEvent[] MonthOf(int month, int againOfThousand) => [.. Enumerable.Range(0, 120).SelectMany(i =>
    {
        var luck = unchecked((uint)((month * 977) + i) * 2_654_435_761u) >> 12;
        var time = Instant.FromUtc(2025, 1, 1, 8, 0) + Duration.FromDays((month * 30) + (i % 28));
        var (name, events) = ($"{month:00}-{i:000}", new List<CaseEvent>());
        Add("Receive", "Front desk", 0, 10);
        Add("Diagnose", "Workshop", 180 + (luck % 120), 40);
        if (luck % 1_000 < againOfThousand)
        {
            Add("Ask customer", "Front desk", 30, 10);
            Add("Diagnose", "Workshop", 240, 30);
        }

        Add("Repair", "Workshop", 60 + (luck % 60), 50 + (luck % 40));
        Add("Return", "Front desk", 20, 5);
        return events;

        void Add(string step, string department, long wait, long minutes)
        {
            var start = time + Duration.FromMinutes(wait);
            time = start + Duration.FromMinutes(minutes);
            events.Add(new CaseEvent { Case = name, Step = step, Department = department, Start = start, End = time });
        }
    })];
}
