using System.Text.Json;
using AfterSales.Metrics.Evaluation;
using static AfterSales.Metrics.Tests.Evaluation.EvaluationVectors;

namespace AfterSales.Metrics.Tests.Evaluation;

public class ProposalRankingTests
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void Compute_ReferenceCases_Agree()
    {
        foreach (var (name, inputs, expected) in Cases("proposals_ranking.json", "ranking", "rule"))
        {
            var result = Compute(inputs);
            var check = new CaseCheck(name, expected, Tolerance);
            var proposals = check.Parts("proposals");
            Assert.Equal(proposals.Count, result.Proposals.Count);
            for (var i = 0; i < proposals.Count; i++)
            {
                Check(proposals[i], result.Proposals[i]);
            }

            Check(check.Part("totals")!, result.Totals);
            var pools = check.Parts("pools");
            Assert.Equal(pools.Count, result.Pools.Count);
            for (var i = 0; i < pools.Count; i++)
            {
                pools[i].Text("id", result.Pools[i].Pool.Id);
                pools[i].Number("left", result.Pools[i].Left);
                pools[i].AssertAllSeen();
            }

            check.AssertAllSeen();
        }
    }

    [Fact]
    public void Compute_ReferenceMistakes_AreRefused()
    {
        var count = 0;
        foreach (var (name, inputs) in Errors("proposals_ranking.json", "ranking"))
        {
            Assert.True(Record.Exception(() => Compute(inputs)) is ArgumentException, name);
            count++;
        }

        Assert.Equal(Reference.Cases("proposals_ranking.json", "error_cases").Count(), count);
    }

    [Fact]
    public void Compute_TwoCurrencies_AreRefused()
        => Assert.Throws<CurrencyMismatchException>(() => ProposalRanking.Compute(
            [Of("a", 10, 1), Of("b", 10, 1) with { Cost = Money.Of(1, Currency.Of("USD")) }], []));

    [Fact]
    public void Compute_ExactlyNoGain_IsNoGain()
        => Assert.Equal(ProposalStatus.NoGain, ProposalRanking.Compute([Of("a", 0.3, 0.3m)], []).Proposals[0].Status);

    [Fact]
    public void Compute_BenefitsOfTwoLevels_HaveTotalsWithoutLimits()
    {
        var result = ProposalRanking.Compute(
        [
            Of("a", 10, 1) with { Benefit = Estimate.Of(10, 9, 11, 0.95, IntervalMethod.Score) },
            Of("b", 10, 1) with { Benefit = Estimate.Of(10, 9, 11, 0.9, IntervalMethod.Score) },
        ], []);

        Assert.Equal((18, UndefinedReason.OutsideDomain), (result.Totals.Independent.Value, result.Totals.Independent.Reason));
    }

    [Fact]
    public void KubecostDocs1090_Kubecost1563_SavingsOfOneCost_AreNotTheirSum()
    {
        // Three ways to save 40 % each of one bill of 1,000: not 120 %, but 1 − 0.6³ of it.
        var result = ProposalRanking.Compute([.. "abc".Select(id => Of(id.ToString(), 400, 0) with { Pool = "bill" })], [Pool("bill", 1_000)]);

        Assert.Equal(784, result.Totals.Benefit, 9);
        Assert.Equal((1_200, 416), (result.Totals.SumWithoutOverlap, Math.Round(result.Totals.DoubleCounted, 9)));
    }

    [Fact]
    public void Litellm38817_Cudly1100_PolicyTemplates1293_WhatIsCountedTwice_IsShown()
    {
        var result = ProposalRanking.Compute([Of("rightsize", 600, 0) with { Pool = "vm" }, Of("switch off", 1_000, 0) with { Pool = "vm" }],
            [Pool("vm", 1_000)]);

        Assert.Equal((1_000, 0), (result.Totals.Benefit, result.Pools[0].Left));
        Assert.Equal((ProposalStatus.NoGain, 600), (result.Proposals[1].Status, result.Proposals[1].Overlap));
    }

    [Fact]
    public void Compute_BudgetOfAnotherCurrency_IsTheCallersMistake()
        => Assert.Throws<CurrencyMismatchException>(() => ProposalRanking.Compute(
            [Of("a", 1, 0)], [], new ProposalRankingOptions { Budget = Money.Of(5, Currency.Of("USD")) }));

    internal static Proposal Of(string id, double benefit, decimal cost) => new()
    {
        Id = id,
        Kind = ProposalKind.CostDriver,
        Owner = "Repair",
        Benefit = Estimate.WithoutInterval(benefit, UndefinedReason.MissingInput, 0.95, IntervalMethod.None),
        Cost = Money.Of(cost, Eur),
    };

    internal static SavingsPool Pool(string id, decimal amount) => new() { Id = id, Amount = Money.Of(amount, Eur) };

    private static void Check(CaseCheck check, RankedProposal proposal)
    {
        check.Text("id", proposal.Proposal.Id);
        check.Number("net", proposal.Net.Value);
        check.Number("net_lower", proposal.Net.Lower);
        check.Number("net_upper", proposal.Net.Upper);
        check.Number("chance", proposal.Chance.Value);
        check.Number("value_of_knowing", proposal.ValueOfKnowing.Value);
        check.Number("rank", proposal.Rank);
        check.Text("status", Snake(proposal.Status));
        check.Reason("reason", proposal.Net.Value is null ? proposal.Net.Reason : null);
        check.Number("marginal_benefit", proposal.MarginalBenefit);
        check.Number("overlap", proposal.Overlap);
        check.Number("marginal_net", proposal.MarginalNet);
        check.Text("by", proposal.Because.Count > 0 ? proposal.Because[0] : null);
        check.Texts("missing", proposal.Because);
        check.AssertAllSeen();
    }

    private static void Check(CaseCheck check, ProposalTotals totals)
    {
        check.Number("benefit", totals.Benefit);
        check.Number("cost", (double)totals.Cost.Amount);
        check.Number("net", totals.Independent.Value);
        check.Number("lower_independent", totals.Independent.Lower);
        check.Number("upper_independent", totals.Independent.Upper);
        check.Number("lower_together", totals.Together.Lower);
        check.Number("upper_together", totals.Together.Upper);
        check.Number("sum_without_overlap", totals.SumWithoutOverlap);
        check.Number("double_counted", totals.DoubleCounted);
        check.AssertAllSeen();
    }

    private static ProposalRankingResult Compute(JsonElement inputs)
    {
        var options = new ProposalRankingOptions
        {
            Order = Text(inputs, "order") == "prudent" ? ProposalOrder.Prudent : ProposalOrder.ExpectedNet,
            Budget = Find(inputs, "budget") is { } budget ? Money.Of(budget.Exact(), Eur) : null,
        };
        SavingsPool[] pools = [.. Find(inputs,
            "pools")?.EnumerateArray().Select(p => Pool(p.GetProperty("id").GetString()!, p.GetProperty("amount").Exact())) ?? []];
        return ProposalRanking.Compute([.. inputs.GetProperty("proposals").EnumerateArray().Select(p => new Proposal
        {
            Id = p.GetProperty("id").GetString()!,
            Kind = Kind(p.GetProperty("kind").GetString()!),
            Owner = p.GetProperty("owner").GetString()!,
            Benefit = EvaluationVectors.Estimate(Find(p, "benefit")),
            Cost = Money.Of(p.GetProperty("cost").Exact(), Eur),
            Pool = Text(p, "pool"),
            ExclusiveGroup = Text(p, "exclusive"),
            Needs = [.. Find(p, "needs")?.EnumerateArray().Select(n => n.GetString()!) ?? []],
            IsBlockedByData = Find(p, "blocked_by_data")?.GetBoolean() ?? false,
        })], pools, options);
    }

    private static ProposalKind Kind(string kind) => kind switch
    {
        "handoff" => ProposalKind.HandOff,
        "reallocate" => ProposalKind.ReallocateBudget,
        _ => Enum.GetValues<ProposalKind>().Single(value => Snake(value) == kind),
    };

    /// <summary>An interval without width at a level whose quantile is 0.</summary>
    [Fact]
    public void Compute_LevelNextToZero_KnowsTheSign()
    {
        var benefit = Estimate.Of(0, 0, 0, 5e-324, IntervalMethod.StudentT);
        var proposal = new Proposal { Id = "A", Kind = ProposalKind.ReallocateBudget, Owner = "O", Benefit = benefit, Cost = Money.Of(1m, Currency.Of("EUR")) };

        var ranked = Assert.Single(ProposalRanking.Compute([proposal], []).Proposals);

        Assert.Equal((0.0, 0.0), (ranked.Chance.Value, ranked.ValueOfKnowing.Value));
    }

    /// <summary>Where there is nothing to rank the budget says of which currency nothing is.</summary>
    [Fact]
    public void Compute_NothingButABudget_IsInItsCurrency() => Assert.Equal(Currency.Of("USD"),
        ProposalRanking.Compute([], [], new ProposalRankingOptions { Budget = Money.Of(5, "USD") }).Totals.Cost.Currency);
}
