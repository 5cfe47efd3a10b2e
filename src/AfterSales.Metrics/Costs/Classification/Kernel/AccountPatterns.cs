using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Groups that tell nothing but an account, under rules that ask for nothing else: the rules a group meets are those of the longest prefix its account has,
/// so that no sets need be looked up, and of the groups none is an object until somebody looks.
/// </summary>
internal static class AccountPatterns
{
    /// <param name="accounts">The account of each slot.</param>
    /// <param name="cells">What its lines add up to, short and kept by nobody else.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="rules">Rules without further conditions.</param>
    public static CostClassificationResult Classify(string[] accounts, CostCells cells, Currency currency, CostRuleSet rules)
    {
        var (setOf, setAt, met) = (new int[accounts.Length], new int[rules.Prefixes.Homes], new List<int[]>());
        var (sums, groups) = (new CostCells(4), 0);
        for (var slot = 0; slot < accounts.Length; slot++)
        {
            if (!cells.HasLines(slot))
            {
                setOf[slot] = -1;
                continue;
            }

            var node = rules.Prefixes.Find(accounts[slot]);
            if (setAt[node.Home] == 0)
            {
                met.Add(node.Ranked(rules));
                sums.NewSlot();
                setAt[node.Home] = met.Count;
            }

            setOf[slot] = setAt[node.Home] - 1;
            sums.Merge(setOf[slot], cells, slot);
            groups++;
        }

        var sets = met.ToArray();
        var list = groups == 0 ? (IReadOnlyList<ClassifiedGroup>)FrozenList<ClassifiedGroup>.Empty
            : new AccountGroups(groups, accounts, cells, setOf, sets, currency, rules);
        return new RulePatternTotals(rules, sets, SumsOf(sums), currency).ToResult(FrozenList<ClassifiedEntry>.Empty, list);
    }

    private static CostSums[] SumsOf(CostCells cells)
    {
        var sums = new CostSums[cells.Count];
        for (var set = 0; set < sums.Length; set++)
        {
            sums[set] = cells.SumsOf(set);
        }

        return sums;
    }
}
