using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class ProposalRankingProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly SavingsPool[] Pools =
        [ProposalRankingTests.Pool("x", 1_000), ProposalRankingTests.Pool("y", 300), ProposalRankingTests.Pool("empty", 0)];

    private static readonly Gen<Proposal> AnyProposal =
        from benefit in Gen.Frequency((1, Gen.Constant<int?>(null)), (8, Gen.Choose(-50, 900).Select<int, int?>(n => n)))
        from half in Gen.Choose(0, 300)
        from cost in Gen.Choose(0, 300)
        from pool in Gen.Elements(null, "x", "y", "empty")
        from only in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("g", "h")))
        from need in Gen.Frequency((4, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 7).Select<int, int?>(n => n)))
        from isBlocked in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select ProposalRankingTests.Of("p", benefit ?? 0, cost) with
        {
            Benefit = benefit is not { } b ? null : half == 0 ? ProposalRankingTests.Of("p", b, 0).Benefit
                : Estimate.Of(b, b - half, b + half, 0.95, IntervalMethod.Score),
            Pool = pool,
            ExclusiveGroup = only,
            Needs = need is { } n ? [$"p{n}"] : [],
            IsBlockedByData = isBlocked,
        };

    private static readonly Gen<Proposal[]> Proposals = AnyProposal.ListOf().Select(list =>
    {
        var count = Math.Min(8, list.Count);
        return list.Take(8).Select((p, i) => p with { Id = $"p{i}", Needs = [.. p.Needs.Where(need => need[1] - '0' < count)] }).ToArray();
    });

    [Property]
    public Property Compute_AnyProposals_NoPoolIsSavedTwice() => Prop.ForAll(Proposals.ToArbitrary(), proposals =>
    {
        var result = ProposalRanking.Compute(proposals, Pools);
        return result.Pools.All(pool =>
        {
            var drawn = result.Proposals.Where(p => p.Status == ProposalStatus.Chosen && p.Proposal.Pool == pool.Pool.Id).Sum(p => p.MarginalBenefit!.Value);
            var amount = (double)pool.Pool.Amount.Amount;
            return pool.Left >= 0 && drawn <= amount + 1e-9 && Math.Abs(drawn + pool.Left - amount) < 1e-9;
        });
    });

    [Property]
    public Property Compute_AnyProposals_BenefitAndDoubleCountedAreThePlainSum() => Prop.ForAll(Proposals.ToArbitrary(), proposals =>
    {
        var totals = ProposalRanking.Compute(proposals, Pools).Totals;
        return Math.Abs(totals.Benefit + totals.DoubleCounted - totals.SumWithoutOverlap) < 1e-9;
    });

    [Property]
    public Property Compute_AnyProposals_ChosenAreFairToEachOther() => Prop.ForAll(Proposals.ToArbitrary(), proposals =>
    {
        var result = ProposalRanking.Compute(proposals, Pools, new() { Budget = Money.Of(400, Eur) });
        var chosen = result.Proposals.Where(p => p.Status == ProposalStatus.Chosen).ToArray();
        var ids = chosen.Select(p => p.Proposal.Id).ToHashSet();
        return chosen.Sum(p => p.Proposal.Cost.Amount) <= 400
            && chosen.All(p => p.Proposal.Needs.All(ids.Contains) && p.MarginalNet > 0)
            && chosen.Where(p => p.Proposal.ExclusiveGroup is not null).GroupBy(p => p.Proposal.ExclusiveGroup).All(group => group.Count() == 1);
    });

    [Property]
    public Property Compute_SmallSets_AgreeWithTheRuleAppliedByHand() => Prop.ForAll(Proposals.ToArbitrary(), proposals =>
    {
        var result = ProposalRanking.Compute(proposals, Pools, new() { Budget = Money.Of(400, Eur) });
        var chosen = ByHand([.. result.Proposals.Select(p => p.Proposal)], 400);
        return result.Proposals.Where(p => p.Status == ProposalStatus.Chosen).Select(p => p.Proposal.Id).ToHashSet().SetEquals(chosen);
    });

    [Property]
    public Property Compute_SmallSets_NeverBeatTheBestOfAllSets() => Prop.ForAll(Proposals.ToArbitrary(), proposals =>
    {
        var result = ProposalRanking.Compute(proposals, Pools, new() { Budget = Money.Of(400, Eur) });
        return result.Totals.Independent.Value <= Best([.. result.Proposals.Select(p => p.Proposal)], 400) + 1e-9;
    });

    [Property]
    public Property Compute_ProposalsInAnyOrder_SameTotalsWithoutTies() => Prop.ForAll(Proposals.ToArbitrary(), proposals =>
    {
        var apart = proposals.Select((p, i) => p with { Cost = p.Cost + Money.Of(i * 0.01m, Eur) }).ToArray();
        var isTied = apart.Where(p => p.Benefit is not null).GroupBy(p => p.Benefit!.Value).Any(group => group.Count() > 1)
            || apart.GroupBy(p => (p.Benefit?.Value ?? 0) - (double)p.Cost.Amount).Any(group => group.Count() > 1);
        return isTied || ProposalRanking.Compute(apart, Pools).Totals.Equals(ProposalRanking.Compute(apart.Reverse().ToArray(), Pools).Totals);
    });

    /// <summary>The rule as its documentation states it, nothing kept from one look to the next: what is left of a pool is multiplied out each time.</summary>
    private static HashSet<string> ByHand(Proposal[] ranked, decimal budget)
    {
        var chosen = new List<Proposal>();
        while (true)
        {
            var before = chosen.Count;
            foreach (var proposal in ranked.Where(p => p.Benefit?.Value is not null && !p.IsBlockedByData))
            {
                if (!chosen.Contains(proposal)
                    && (proposal.ExclusiveGroup is null || chosen.All(c => c.ExclusiveGroup != proposal.ExclusiveGroup))
                    && proposal.Needs.All(need => chosen.Any(c => c.Id == need))
                    && Marginal(proposal, chosen) - (double)proposal.Cost.Amount > 1e-9
                    && chosen.Sum(c => c.Cost.Amount) + proposal.Cost.Amount <= budget)
                {
                    chosen.Add(proposal);
                }
            }

            if (chosen.Count == before || !ranked.Any(p => !chosen.Contains(p) && p.Needs.Count > 0))
            {
                return [.. chosen.Select(p => p.Id)];
            }
        }
    }

    private static double Marginal(Proposal proposal, IEnumerable<Proposal> before)
    {
        var benefit = proposal.Benefit!.Value!.Value;
        if (Pools.SingleOrDefault(pool => pool.Id == proposal.Pool) is not { } named)
        {
            return benefit;
        }

        var amount = (double)named.Amount.Amount;
        return amount == 0 ? 0 : before.Where(p => p.Pool == proposal.Pool).Aggregate(amount, (left, p) => left * (1 - Share(p))) * Share(proposal);

        double Share(Proposal p) => Math.Min(1, p.Benefit!.Value!.Value / amount);
    }

    /// <summary>The best net of all sets that needs, groups and budget allow, a pool shared in rank order.</summary>
    private static double Best(Proposal[] ranked, decimal budget)
    {
        var best = 0.0;
        for (var set = 0; set < 1 << ranked.Length; set++)
        {
            var members = ranked.Where((_, i) => (set >> i & 1) == 1).ToArray();
            if (members.Any(p => p.Benefit?.Value is null || p.IsBlockedByData || !p.Needs.All(need => members.Any(m => m.Id == need)))
                || members.Sum(p => p.Cost.Amount) > budget
                || members.Where(p => p.ExclusiveGroup is not null).GroupBy(p => p.ExclusiveGroup).Any(group => group.Count() > 1))
            {
                continue;
            }

            // The order in which shares are taken changes no total: what is left of a pool is the product of the parts not taken.
            best = Math.Max(best, members.Select((p, i) => Marginal(p, members.Take(i)) - (double)p.Cost.Amount).Sum());
        }

        return best;
    }
}
