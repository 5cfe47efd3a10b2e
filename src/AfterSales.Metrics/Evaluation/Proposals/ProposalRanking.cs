using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Ranking of proposals by expected net value, no saving counted twice.</summary>
/// <remarks>
/// <para><b>Formula.</b> Net = benefit − cost, limits shifted; se = (upper − lower)/2z; chance Φ(k), k = net/se; value of knowing se·φ(k) − |net|Φ(−|k|).
/// Rank by net, or by its lower limit, descending; ties by lower cost, then input. A benefit from a pool is a share of it, at most 1, of what the better
/// ranked left: marginal = share × left; overlap = benefit − marginal. Totals over the chosen: limits scaled by marginal/benefit, distances added by the root
/// of squares (independent) and plainly (together).</para>
/// <para><b>Units.</b> Units of the currency; chance is a fraction.</para>
/// <para><b>Domain.</b> One currency; ids their own; pools and needs that are named exist.</para>
/// <para><b>Edge cases.</b> No proposals: nothing chosen, all totals 0. Without an estimate a proposal comes last, in input order, and its net is undefined
/// with <see cref="UndefinedReason.MissingInput"/> or its own reason. Without limits the chance is 1 or 0 and knowing is worth nothing. Exactly no gain is no
/// gain; exactly fitting the budget fits. A circle of needs is chosen by nobody. A benefit above its pool takes what is there. Chosen benefits of two levels,
/// or outside their limits: totals without limits, <see cref="UndefinedReason.OutsideDomain"/>.</para>
/// <para><b>Method.</b> Greedy: walks in rank order, again while something was added and someone waits for a need, and asks in this order: data first,
/// excluded, needs, no gain, over budget. Not the best set: for that see <see cref="Budgets.ProjectSelection"/>. O(proposals × walks); a walk is added only
/// by a need that ranks below what needs it.</para>
/// <para><b>Source.</b> H. Raiffa and R. Schlaifer, Applied Statistical Decision Theory, 1961 (value of knowing: unit normal loss); pools as successive
/// shares of what is left.</para>
/// </remarks>
/// <example>
/// <code>
/// Proposal Of(string id, double benefit, double error, decimal cost) =&gt; new()
/// {
///     Id = id,
///     Kind = ProposalKind.Rework,
///     Owner = "Repair",
///     Benefit = Estimate.Of(benefit, benefit - error, benefit + error, 0.95, IntervalMethod.StudentT),
///     Cost = Money.Of(cost, "EUR"),
///     Pool = "Rework",
/// };
/// var result = ProposalRanking.Compute(
///     [Of("Test bench", 60_000, 20_000, 20_000m), Of("Training", 50_000, 30_000, 10_000m)], [new() { Id = "Rework", Amount = Money.Of(80_000m, "EUR") }]);
/// var first = result.Proposals[0];
/// Console.WriteLine(
///     $"{first.Proposal.Id}: net {first.Net:F0} EUR, a gain with {first.Chance:P1}"); // Training: net 40000 [10000, 70000] EUR, a gain with 99.6 %
/// Console.WriteLine($"benefit of both {Figure.Of(result.Totals.Benefit):F0} EUR"); // benefit of both 72500 EUR
/// Console.WriteLine($"counted twice {Figure.Of(result.Totals.DoubleCounted):F0} EUR"); // counted twice 37500 EUR
/// </code>
/// </example>
public static class ProposalRanking
{
    /// <summary>Ranks proposals and chooses among them.</summary>
    /// <param name="proposals">The proposals.</param>
    /// <param name="pools">The cost pools that they name.</param>
    /// <param name="options">Order and budget; null for <see cref="ProposalRankingOptions.Default"/>.</param>
    /// <returns>All proposals by rank, the totals of the chosen, and what is left of the pools.</returns>
    /// <exception cref="ArgumentException">A list or an item is null, two have one id, or a pool or need that is named does not exist.</exception>
    /// <exception cref="CurrencyMismatchException">Costs, pools and budget differ in currency.</exception>
    /// <exception cref="OverflowException">The cost of the chosen exceeds decimal's range.</exception>
    public static ProposalRankingResult Compute(
        IReadOnlyList<Proposal> proposals, IReadOnlyList<SavingsPool> pools, ProposalRankingOptions? options = null)
    {
        Guard.NoneNull(proposals);
        Guard.NoneNull(pools);
        var chosen = options ?? ProposalRankingOptions.Default;
        var currency = proposals.Count > 0 ? proposals[0].Cost.Currency
            : pools.Count > 0 ? pools[0].Amount.Currency : chosen.Budget?.Currency ?? default;
        Check(proposals, pools, chosen, currency);
        var candidates = Ranked(proposals, chosen.Order);
        var remaining = new SavingsPools(pools);
        ProposalChoice.Walk(candidates, remaining, chosen.Budget?.Amount);
        return new ProposalRankingResult
        {
            Proposals = FrozenList.Own(candidates.Select((candidate, i) => candidate.ToRanked(i + 1)).ToArray()),
            Totals = ProposalSums.Of([.. candidates.Where(c => c.Status == ProposalStatus.Chosen)], currency),
            Pools = FrozenList.Own(pools.Select(pool => new PoolUse { Pool = pool, Left = remaining.Left(pool.Id) }).ToArray()),
            Options = chosen,
        };
    }

    private static ProposalCandidate[] Ranked(IReadOnlyList<Proposal> proposals, ProposalOrder order)
    {
        ProposalCandidate[] candidates = [.. proposals.Select((proposal, place) => new ProposalCandidate(proposal, place))];
        Array.Sort(candidates, (left, right) => Compare(left, right, order));
        return candidates;
    }

    private static int Compare(ProposalCandidate left, ProposalCandidate right, ProposalOrder order)
    {
        var (one, other) = (left.Key(order), right.Key(order));
        var ranked = (one is null).CompareTo(other is null);
        ranked = ranked != 0 || one is null ? ranked : other!.Value.CompareTo(one.Value);
        ranked = ranked != 0 || one is null ? ranked : left.Proposal.Cost.Amount.CompareTo(right.Proposal.Cost.Amount);
        return ranked != 0 ? ranked : left.Place.CompareTo(right.Place);
    }

    private static void Check(
        IReadOnlyList<Proposal> proposals, IReadOnlyList<SavingsPool> pools, ProposalRankingOptions options, Currency currency)
    {
        _ = (options.Budget ?? Money.Zero(currency)).In(currency);
        var (ids, poolIds) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < pools.Count; i++)
        {
            _ = pools[i].Amount.In(currency);
            if (!poolIds.Add(pools[i].Id))
            {
                throw Guard.Item(nameof(pools), "must have ids of their own", i, pools[i].Id);
            }
        }

        for (var i = 0; i < proposals.Count; i++)
        {
            _ = proposals[i].Cost.In(currency);
            if (!ids.Add(proposals[i].Id))
            {
                throw Guard.Item(nameof(proposals), "must have ids of their own", i, proposals[i].Id);
            }

            if (proposals[i].Pool is { } pool && !poolIds.Contains(pool))
            {
                throw Guard.Item(nameof(proposals), "must name pools that exist", i, pool);
            }
        }

        for (var i = 0; i < proposals.Count; i++)
        {
            if (proposals[i].Needs.FirstOrDefault(need => !ids.Contains(need)) is { } unknown)
            {
                throw Guard.Item(nameof(proposals), "must need proposals that exist", i, unknown);
            }
        }
    }
}
