using System.Text.Json;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Evaluation;
using static AfterSales.Metrics.Tests.Evaluation.EvaluationVectors;

namespace AfterSales.Metrics.Tests.Evaluation;

public class ProposalRulesTests
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void ReferenceCases_Agree()
    {
        foreach (var (name, inputs, expected) in Cases("proposals_ranking.json", "rule", "ranking"))
        {
            var check = new CaseCheck(name, expected, Tolerance);
            Run(inputs, check);
            check.AssertAllSeen();
        }
    }

    [Fact]
    public void FirstTimeFix_MoreFixedThanCases_IsRefused()
        => Assert.Throws<ArgumentOutOfRangeException>("Fixed", () => ProposalRules.FirstTimeFix(Fix(1, 2)));

    [Fact]
    public void FirstTimeFix_NotProven_IsNoProposal()
    {
        Assert.Null(ProposalRules.FirstTimeFix(Fix(20, 15)).ToProposal("ftf", "Field", Money.Zero(Eur)));
        Assert.NotNull(ProposalRules.FirstTimeFix(Fix(400, 280)).ToProposal("ftf", "Field", Money.Zero(Eur)));
    }

    [Theory]
    [InlineData(79, ProposalRuleStatus.NotProven)]
    [InlineData(80, ProposalRuleStatus.None)]
    [InlineData(81, ProposalRuleStatus.None)]
    public void FirstTimeFix_OnAndBesideTheTarget(long solved, ProposalRuleStatus status)
        => Assert.Equal(status, ProposalRules.FirstTimeFix(Fix(100, solved) with { Target = 0.8 }).Status);

    /// <summary>A mistake is one whether or not there is something to propose: a test that finds nothing to do must not hide it.</summary>
    [Theory]
    [InlineData("", "Field", "id")]
    [InlineData("ftf", " ", "owner")]
    public void ToProposal_BlankName_IsRefusedThoughNothingIsProposed(string id, string owner, string argument)
    {
        var finding = ProposalRules.FirstTimeFix(Fix(20, 15));

        Assert.Throws<ArgumentException>(argument, () => finding.ToProposal(id, owner, Money.Zero(Eur)));
        Assert.Throws<ArgumentException>(argument, () => ProposalRules.Staffing(17, 17, Money.Of(4_200, Eur)).ToProposal(id, owner, Money.Zero(Eur)));
    }

    [Fact]
    public void Reserve_Proposal_HasNoBenefit()
        => Assert.Null(ProposalRules.Reserve(Estimate.Of(500, 450, 560, 0.95, IntervalMethod.Lognormal), Money.Of(400, Eur)).ToProposal("r",
            "Finance")!.Benefit);

    [Theory]
    [InlineData(10, 12, 12, ProposalRuleStatus.DataFirst)]
    [InlineData(10, 12, 10, ProposalRuleStatus.None)]
    [InlineData(10, 12, 13, ProposalRuleStatus.None)]
    [InlineData(12, 10, 11, ProposalRuleStatus.DataFirst)]
    [InlineData(12, 10, 12, ProposalRuleStatus.None)]
    [InlineData(12, 12, 12, ProposalRuleStatus.None)]
    public void DataFirst_TargetOnAndBesideTheBounds(double worst, double best, double target, ProposalRuleStatus status)
        => Assert.Equal(status, ProposalRules.DataFirst(worst, best, target));

    [Theory]
    [InlineData(6, 10, 4, FigureDirection.HigherIsBetter, 0.7, ProposalRuleStatus.DataFirst)]
    [InlineData(6, 10, 4, FigureDirection.HigherIsBetter, 0.42, ProposalRuleStatus.None)]
    [InlineData(6, 10, 5, FigureDirection.HigherIsBetter, 0.4, ProposalRuleStatus.None)]
    [InlineData(6, 10, 10, FigureDirection.HigherIsBetter, 0.8, ProposalRuleStatus.DataFirst)]
    [InlineData(6, 10, 10, FigureDirection.HigherIsBetter, 0.81, ProposalRuleStatus.None)]
    [InlineData(6, 10, 10, FigureDirection.LowerIsBetter, 0.8, ProposalRuleStatus.None)]
    [InlineData(6, 10, 10, FigureDirection.LowerIsBetter, 0.5, ProposalRuleStatus.DataFirst)]
    [InlineData(0, 0, 3, FigureDirection.HigherIsBetter, 0.5, ProposalRuleStatus.NoBasis)]
    public void DataFirst_ShareWithRecordsApart_TargetOnAndBesideTheBounds(
        long part, long all, long apart, FigureDirection direction, double target, ProposalRuleStatus status)
        => Assert.Equal(status, ProposalRules.DataFirst("a", FigureBounds.OfShare(part, all, apart), direction, target).Status);

    [Fact]
    public void DataFirst_AsProposal_HasNoBenefitAndIsRankedLast()
    {
        var finding = ProposalRules.DataFirst("First-time fix rate", FigureBounds.OfShare(6, 10, 4), FigureDirection.HigherIsBetter, 0.7);
        var proposal = finding.ToProposal("records", "Support", Money.Of(100, "EUR"))!;

        Assert.Null(proposal.Benefit);
        Assert.Equal((ProposalKind.DataQuality, "Support"), (proposal.Kind, proposal.Owner));
        Assert.Equal(("First-time fix rate", 0.6, 0.7),
            (proposal.Evidence[0].Figure, proposal.Evidence[0].Value.Number.Value, proposal.Evidence[0].Target!.Number.Value));
        Assert.Equal(ProposalStatus.NotEstimated, ProposalRanking.Compute([proposal], []).Proposals[0].Status);
        Assert.Null((finding with { Status = ProposalRuleStatus.None }).ToProposal("records", "Support", Money.Of(100, "EUR")));
    }

    [Fact]
    public void DataFirst_SideWithoutBound_DecidesNothing()
    {
        var open = FigureBounds.OfRatio(1, 1, [UncertainRecord.InOrOut(0, 2)]) with { Lower = Metrics.Figure.Undefined<double>(UndefinedReason.Unbounded) };

        Assert.Equal(ProposalRuleStatus.DataFirst, ProposalRules.DataFirst("a", open, FigureDirection.HigherIsBetter, 0.5).Status);
        Assert.Equal(ProposalRuleStatus.DataFirst, ProposalRules.DataFirst("a", open, FigureDirection.LowerIsBetter, 0.5).Status);
        Assert.Throws<ArgumentOutOfRangeException>(() => ProposalRules.DataFirst("a", open, FigureDirection.Neither, 0.5));
    }

    [Fact]
    public void Codeburn862_Rtk2805_Gortex715_FreedPeople_AreSoftAndNotRealized()
    {
        var finding = ProposalRules.Staffing(17, 20, Money.Of(4_200, Eur));

        Assert.Equal(SavingsKind.Soft, finding.ToProposal("staff", "Field", Money.Zero(Eur))!.Savings);
        Assert.Equal(12_600, finding.Saving.Amount);
    }

    [Fact]
    public void CostDrivers_ItemOverTarget_BecomesAProposalWithItsEvidence()
    {
        var proposal = ProposalRules.CostDrivers(
            [new() { Name = "parts", Actual = Money.Of(5_000, Eur), Target = Money.Of(4_000, Eur) }], realizable: 0.5m)
            .Single().ToProposal("parts", "Repair", Money.Of(100, Eur));

        Assert.Equal((500, "parts"), (proposal.Benefit!.Value, proposal.Evidence.Single().Figure));
    }

    [Fact]
    public void Stock_LevelBelowReorderPoint_IsRefused()
        => Assert.Throws<ArgumentException>("items", () => ProposalRules.Stock(
            [new() { Name = "fan", Position = 1, ReorderPoint = 5, OrderUpTo = 4, UnitCost = Money.Of(1, Eur) }], 0.2m, Eur));

    [Fact]
    public void HandOffs_Repeats_AreProposedAsRework()
    {
        var finding = ProposalRules.HandOffs(new()
        {
            Cases = 10,
            HandOffs = 30,
            ReferencePerCase = 1,
            Time = Duration.FromMinutes(30),
            CostPerHour = Money.Of(60, Eur),
        });

        Assert.Equal((ProposalKind.Rework, 600), (finding.ToProposal("r", "Repair", Money.Zero(Eur), ProposalKind.Rework)!.Kind, finding.Effect.Amount));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => finding.ToProposal("r", "Repair", Money.Zero(Eur), ProposalKind.Stock));
    }

    [Theory]
    [InlineData(1.9, 1)]
    [InlineData(2, 0)]
    [InlineData(2.1, 0)]
    public void SatisfactionDrivers_OnAndBesideTheTarget(double performance, int found)
        => Assert.Equal(found, ProposalRules.SatisfactionDrivers(
            [new() { Name = "x", Importance = Estimate.Of(1, 0.5, 2, 0.95, IntervalMethod.None), Performance = performance, Target = 2 }]).Count);

    [Theory]
    [InlineData(-1e101, 2)]
    [InlineData(0.5, 1e101)]
    public void SatisfactionDrivers_LimitOfImportanceBeyondItsDomain_IsRefused(double lower, double upper)
        => Assert.Throws<ArgumentException>("drivers", () => ProposalRules.SatisfactionDrivers(
            [new() { Name = "x", Importance = Estimate.Of(1, lower, upper, 0.95, IntervalMethod.None), Performance = 1, Target = 2 }]));

    [Fact]
    public void SatisfactionDrivers_ImportanceUndefined_IsRefused()
        => Assert.Throws<ArgumentException>("drivers", () => ProposalRules.SatisfactionDrivers(
            [new() { Name = "x", Importance = Estimate.Undefined(UndefinedReason.NoData, 0.95, IntervalMethod.None), Performance = 1, Target = 2 }]));

    [Fact]
    public void Reallocation_NothingLacks_ProposesNothing()
        => Assert.Null(ProposalRules.Reallocation(
            [new() { Name = "a", Budget = Money.Of(10, Eur), Forecast = Money.Of(5, Eur) }], Eur).ToProposal("m", "Finance"));

    private static FirstTimeFixInput Fix(long cases, long solved) => new()
    {
        Cases = cases,
        Fixed = solved,
        Target = 0.8,
        RepeatsPerCase = 1,
        CostOfRepeat = Money.Of(95, Eur),
    };

    private static void Run(JsonElement i, CaseCheck check)
    {
        switch (i.GetProperty("rule").GetString())
        {
            case "cost_driver":
                CostDrivers(i, check);
                break;
            case "satisfaction_driver":
                SatisfactionDrivers(i, check);
                break;
            case "first_time_fix":
                FirstTimeFix(i, check);
                break;
            case "handoff":
                var hand = ProposalRules.HandOffs(new()
                {
                    Cases = i.GetProperty("cases").GetInt64(),
                    HandOffs = i.GetProperty("handoffs").GetInt64(),
                    ReferencePerCase = i.GetProperty("reference_per_case").Exact(),
                    Time = Duration.FromMinutes(i.GetProperty("minutes").GetInt64()),
                    CostPerHour = Euro(i, "rate"),
                });
                check.Number("per_case", hand.PerCase.Value);
                check.Number("excess", (double)hand.Excess);
                check.Number("effect", (double)hand.Effect.Amount);
                check.Text("status", Snake(hand.Status));
                break;
            case "staffing":
                var staff = ProposalRules.Staffing(i.GetProperty("required").GetInt32(), i.GetProperty("present").GetInt32(), Euro(i, "cost_per_person"));
                var proposal = staff.ToProposal("staff", "Field", Money.Zero(Eur));
                check.Number("change", staff.Change);
                check.Number("cost", (double)staff.Cost.Amount);
                check.Number("saving", (double)staff.Saving.Amount);
                check.Text("status", staff.Change < 0 ? "release" : staff.Change > 0 ? "hire" : Snake(staff.Status));
                check.Text("savings_kind", staff.Saving.Amount > 0 ? Snake(proposal!.Savings) : null);
                break;
            case "reserve":
                var reserve = ProposalRules.Reserve(EvaluationVectors.Estimate(i.GetProperty("estimate"))!, Euro(i, "held"));
                check.Number("adjustment", reserve.Adjustment.Value);
                check.Number("cash_effect", (double)reserve.CashEffect.Amount);
                check.Text("status", reserve.Status == ProposalRuleStatus.None ? "none" : reserve.Adjustment.Value > 0 ? "strengthen" : "release");
                break;
            case "reallocate":
                var moved = ProposalRules.Reallocation([.. i.GetProperty("lines").EnumerateArray().Select((line, n) => new ReallocationLine
                {
                    Name = $"line {n}",
                    Budget = Euro(line, "budget"),
                    Forecast = Euro(line, "forecast"),
                    Keep = Find(line, "keep")?.Exact() ?? 0,
                })], Eur);
                check.Number("surplus", (double)moved.Surplus.Amount);
                check.Number("shortage", (double)moved.Shortage.Amount);
                check.Number("moved", (double)moved.Moved.Amount);
                check.Number("unmet", (double)moved.Unmet.Amount);
                check.Text("status", Snake(moved.Status));
                break;
            case "stock":
                Stock(i, check);
                break;
            case "data_first":
                var status = ProposalRules.DataFirst(i.GetProperty("worst").GetDouble(), i.GetProperty("best").GetDouble(),
                    i.GetProperty("target").GetDouble());
                check.Text("status", Snake(status));
                check.Flag("decided", status == ProposalRuleStatus.None);
                break;
            case var rule:
                Assert.Fail($"No rule is called {rule}.");
                break;
        }
    }

    private static void CostDrivers(JsonElement i, CaseCheck check)
    {
        var found = ProposalRules.CostDrivers([.. i.GetProperty("items").EnumerateArray().Select(item => new CostDriverItem
        {
            Name = item.GetProperty("name").GetString()!,
            Actual = Euro(item, "actual"),
            Target = Find(item, "target") is { } target ? Money.Of(target.Exact(), Eur) : null,
        })], i.GetProperty("threshold").Exact(), i.GetProperty("realizable").Exact());
        var parts = check.Parts("proposals");
        Assert.Equal(parts.Count, found.Count);
        for (var n = 0; n < parts.Count; n++)
        {
            parts[n].Text("name", found[n].Item.Name);
            parts[n].Number("share", found[n].Share);
            parts[n].Number("over", (double)found[n].Over.Amount);
            parts[n].Number("effect", (double)found[n].Effect.Amount);
            parts[n].AssertAllSeen();
        }
    }

    private static void SatisfactionDrivers(JsonElement i, CaseCheck check)
    {
        var found = ProposalRules.SatisfactionDrivers([.. i.GetProperty("drivers").EnumerateArray().Select(driver => new SatisfactionDriverItem
        {
            Name = driver.GetProperty("name").GetString()!,
            Importance = Number(driver, "lower") is { } lower
                ? Estimate.Of(driver.GetProperty("importance").GetDouble(), lower, driver.GetProperty("upper").GetDouble(), 0.95, IntervalMethod.BootstrapBca)
                : Estimate.WithoutInterval(driver.GetProperty("importance").GetDouble(), UndefinedReason.MissingInput, 0.95, IntervalMethod.None),
            Performance = driver.GetProperty("performance").GetDouble(),
            Target = driver.GetProperty("target").GetDouble(),
        })], i.GetProperty("realizable").GetDouble());
        var parts = check.Parts("proposals");
        Assert.Equal(parts.Count, found.Count);
        for (var n = 0; n < parts.Count; n++)
        {
            parts[n].Text("name", found[n].Driver.Name);
            parts[n].Number("gap", found[n].Gap);
            parts[n].Number("gain", found[n].Gain.Value);
            parts[n].Number("gain_lower", found[n].Gain.Lower);
            parts[n].Number("gain_upper", found[n].Gain.Upper);
            parts[n].AssertAllSeen();
        }
    }

    private static void FirstTimeFix(JsonElement i, CaseCheck check)
    {
        var found = ProposalRules.FirstTimeFix(new()
        {
            Cases = i.GetProperty("cases").GetInt64(),
            Fixed = i.GetProperty("fixed").GetInt64(),
            Target = i.GetProperty("target").GetDouble(),
            RepeatsPerCase = i.GetProperty("repeats").GetDouble(),
            CostOfRepeat = Euro(i, "cost_per_repeat"),
        });
        check.Text("status", Snake(found.Status));
        check.Number("effect", found.Effect.Value);
        check.Number("effect_lower", found.Effect.Lower);
        check.Number("effect_upper", found.Effect.Upper);
        check.Reason("reason", found.Rate.Reason);
        if (check.Part("rate") is { } rate)
        {
            rate.Number("value", found.Rate.Value);
            rate.Number("lower", found.Rate.Lower);
            rate.Number("upper", found.Rate.Upper);
            rate.AssertAllSeen();
        }
    }

    private static void Stock(JsonElement i, CaseCheck check)
    {
        var found = ProposalRules.Stock([.. i.GetProperty("items").EnumerateArray().Select(item => new StockedPart
        {
            Name = item.GetProperty("name").GetString()!,
            Position = item.GetProperty("position").Exact(),
            ReorderPoint = item.GetProperty("reorder_point").Exact(),
            OrderUpTo = item.GetProperty("order_up_to").Exact(),
            UnitCost = Euro(item, "unit_cost"),
        })], i.GetProperty("carrying_rate").Exact(), Eur);
        var parts = check.Parts("items");
        Assert.Equal(parts.Count, found.Items.Count);
        for (var n = 0; n < parts.Count; n++)
        {
            parts[n].Text("name", found.Items[n].Item.Name);
            parts[n].Text("action", Snake(found.Items[n].Action));
            parts[n].Number("quantity", (double)found.Items[n].Quantity);
            parts[n].Number("value", (double)found.Items[n].Value.Amount);
            parts[n].AssertAllSeen();
        }

        check.Number("released_once", (double)found.ReleasedOnce.Amount);
        check.Number("carrying_saving_per_year", (double)found.CarryingSavingPerYear.Amount);
        check.Text("savings_kind", found.ToProposal("stock", "Parts", Money.Zero(Eur)) is { } proposal ? Snake(proposal.Savings) : null);
    }

    private static Money Euro(JsonElement element, string key) => Money.Of(element.GetProperty(key).Exact(), Eur);

    /// <summary>Hand-offs that take a day and a half each: 36 hours.</summary>
    [Fact]
    public void HandOffs_LongerThanADay_CostTheirHours()
    {
        var finding = ProposalRules.HandOffs(new HandOffInput
        {
            Cases = 10,
            HandOffs = 12,
            ReferencePerCase = 1,
            Time = Duration.FromHours(36),
            CostPerHour = Money.Of(10, Eur),
        });

        Assert.Equal(Money.Of(2 * 36 * 10, Eur), finding.Effect);
    }

    [Theory]
    [InlineData("USD", "EUR")]
    [InlineData("EUR", "USD")]
    public void CostDrivers_AnotherCurrency_Throws(string actual, string target)
    {
        var first = new CostDriverItem { Name = "a", Actual = Money.Of(1, Eur), Target = null };
        var other = new CostDriverItem { Name = "b", Actual = Money.Of(0, Currency.Of(actual)), Target = Money.Of(0, Currency.Of(target)) };

        Assert.Throws<CurrencyMismatchException>(() => ProposalRules.CostDrivers([first, other]));
    }

    [Theory]
    [InlineData(69_999, 1)]
    [InlineData(70_000, 0)]
    [InlineData(70_001, 0)]
    public void CostDrivers_OnAndBesideTheTarget(int target, int findings) => Assert.Equal(findings, ProposalRules.CostDrivers(
        [new() { Name = "Freight", Actual = Money.Of(70_000, Eur), Target = Money.Of(target, Eur) }]).Count);

    [Fact]
    public void Rules_NothingToJudge_ProposeNothing()
    {
        Assert.Empty(ProposalRules.CostDrivers([]));
        Assert.Empty(ProposalRules.SatisfactionDrivers([]));
        Assert.Equal(ProposalRuleStatus.NoBasis, ProposalRules.Stock([], 0.2m, Eur).Status);
    }

    [Theory]
    [InlineData(1.1e28)]
    [InlineData(-1.1e28)]
    public void Reserve_EstimateBeyondDecimal_Throws(double beyond) => Assert.Throws<ArgumentOutOfRangeException>("needed",
        () => ProposalRules.Reserve(Estimate.WithoutInterval(beyond, UndefinedReason.SmallSample, 0.95, IntervalMethod.StudentT), Money.Of(1, Eur)));

    [Fact]
    public void SatisfactionDrivers_LimitsOfImportanceAtTheEndsOfItsDomain_AreTaken() => Assert.Single(ProposalRules.SatisfactionDrivers(
        [new() { Name = "x", Importance = Estimate.Of(1, -1e100, 1e100, 0.95, IntervalMethod.None), Performance = 1, Target = 2 }]));

    /// <summary>Above what is ordered up to a part is too many; at or below the point of reordering, too few; between both, and where nothing is lacking,
    /// right.</summary>
    [Property]
    public Property Stock_AnyPart_IsWhatItsLevelsSay() => Prop.ForAll(
        Gen.Choose(0, 6).ArrayOf(3).ToArbitrary(), levels =>
    {
        var (position, reorder, upTo) = (levels[0], Math.Min(levels[1], levels[2]), Math.Max(levels[1], levels[2]));
        var finding = ProposalRules.Stock([new()
        {
            Name = "belt",
            Position = position,
            ReorderPoint = reorder,
            OrderUpTo = upTo,
            UnitCost = Money.Of(2, Eur),
        }], 0.25m, Eur);
        var expected = position == upTo ? StockAction.None
            : position > upTo ? StockAction.Reduce
            : position <= reorder ? StockAction.Order : StockAction.None;
        var item = finding.Items[0];
        var released = expected == StockAction.Reduce ? 2m * (position - upTo) : 0;
        return item.Action == expected && item.Quantity == (expected == StockAction.None ? 0 : upTo - position)
            && item.Value.Amount == 2 * Math.Abs(item.Quantity) && finding.ReleasedOnce.Amount == released
            && finding.CarryingSavingPerYear.Amount == released / 4
            && finding.Status == (released > 0 ? ProposalRuleStatus.Proposed : ProposalRuleStatus.None);
    });

    [Theory]
    [InlineData(9, ProposalRuleStatus.None)]
    [InlineData(10, ProposalRuleStatus.None)]
    [InlineData(11, ProposalRuleStatus.Proposed)]
    public void HandOffs_OnAndBesideTheReference(long handOffs, ProposalRuleStatus status) => Assert.Equal(status, ProposalRules.HandOffs(new HandOffInput
    {
        Cases = 10,
        HandOffs = handOffs,
        ReferencePerCase = 1,
        Time = Duration.FromHours(1),
        CostPerHour = Money.Of(10, Eur),
    }).Status);

    [Theory]
    [InlineData(449, ProposalRuleStatus.Proposed)]
    [InlineData(450, ProposalRuleStatus.None)]
    [InlineData(560, ProposalRuleStatus.None)]
    [InlineData(561, ProposalRuleStatus.Proposed)]
    public void Reserve_HeldOnAndBesideTheLimits(int held, ProposalRuleStatus status) => Assert.Equal(
        status, ProposalRules.Reserve(Estimate.Of(500, 450, 560, 0.95, IntervalMethod.Lognormal), Money.Of(held, Eur)).Status);

    /// <summary>Class A ends where the items before reach the share: at eighty of a hundred the next is no more of it.</summary>
    [Theory]
    [InlineData(79, 2)]
    [InlineData(80, 1)]
    [InlineData(81, 1)]
    public void CostDrivers_ItemsBeforeOnAndBesideTheShare(int first, int findings) => Assert.Equal(findings, ProposalRules.CostDrivers(
        [Over("large", first), Over("small", 100 - first)]).Count);

    private static CostDriverItem Over(string name, int amount) => new() { Name = name, Actual = Money.Of(amount, Eur), Target = Money.Zero(Eur) };
}
