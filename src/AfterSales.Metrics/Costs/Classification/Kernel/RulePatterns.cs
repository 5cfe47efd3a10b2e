using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// The sets of rules that lines meet. A ledger has millions of lines but few such sets, and a set decides everything: the classes, which rule named them,
/// which were
/// overruled, and which contradicted each other. So lines are added up by set, and all else is added up from the sets.
/// </summary>
internal sealed class RulePatterns(CostRuleSet rules)
{
    private readonly RuleCandidates?[] candidatesOf = new RuleCandidates?[rules.Prefixes.Homes];
    private readonly RuleSets sets = new();
    private readonly int[] met = new int[rules.Rules.Count];
    private readonly int[] probe = new int[rules.Rules.Count];
    private readonly List<FrozenList<CostDecision>?> decisions = [null];
    private readonly CostCells cells = NewCells();

    /// <summary>Number of sets.</summary>
    public int Count => sets.Count;

    public void Add(int pattern, decimal amount) => cells.Add(pattern, amount);

    public void Add(int pattern, in CostSums lines) => cells.Add(pattern, lines);

    public CostClassificationResult ToResult(Currency currency, IReadOnlyList<ClassifiedEntry> entries, List<ClassifiedGroup> groups)
        => new RulePatternTotals(rules, sets, SumsOfSets(), currency).ToResult(entries, groups);

    private CostSums[] SumsOfSets()
    {
        var sums = new CostSums[sets.Count];
        for (var set = 0; set < sums.Length; set++)
        {
            sums[set] = cells.SumsOf(set);
        }

        return sums;
    }

    public int PatternOf(CostEntry entry)
    {
        var candidates = CandidatesOf(entry.Account);
        if (candidates.Settled >= 0)
        {
            return candidates.Settled;
        }

        var (bits, count) = (0UL, 0);
        var isShort = candidates.Rules.Length <= 64;
        for (var i = 0; i < candidates.Rules.Length; i++)
        {
            if (rules.IsMetBy(candidates.Rules[i], entry))
            {
                bits |= isShort ? 1UL << i : 0;
                met[count++] = candidates.Rules[i];
            }
        }

        return isShort ? PatternOf(candidates, bits, count) : SetOf(met.AsSpan(0, count));
    }

    public int PatternOf(CostKey key, CostSign side)
    {
        var candidates = CandidatesOf(key.Account ?? NoAccount());
        if (candidates.Settled >= 0)
        {
            return candidates.Settled;
        }

        var count = 0;
        foreach (var rule in candidates.Rules)
        {
            if (rules.IsMetBy(rule, key, side))
            {
                met[count++] = rule;
            }
        }

        return SetOf(met.AsSpan(0, count));
    }

    public FrozenList<CostDecision> Decisions(int pattern) => decisions[pattern] ??= NewDecisions(sets[pattern]);

    private FrozenList<CostDecision> NewDecisions(int[] set)
    {
        var found = new CostDecision[rules.Dimensions.Count];
        for (var dimension = 0; dimension < found.Length; dimension++)
        {
            var rule = rules.Deciding(set, dimension);
            var classes = rules.ClassesIn(dimension);
            found[dimension] = new CostDecision { Dimension = classes.Dimension, RuleIndex = rule, Class = rule is { } index ? classes.ClassOf(index) : null };
        }

        return FrozenList.Own(found);
    }

    /// <summary>What stands for the account of groups that do not tell it, as long as no rule asks.</summary>
    private string NoAccount()
    {
        for (var i = 0; i < rules.Rules.Count; i++)
        {
            if (rules.Rules[i].AccountPrefix.Length > 0)
            {
                throw CostRuleSet.Untold(i, "asks for the account");
            }
        }

        return string.Empty;
    }

    private static CostCells NewCells()
    {
        // The empty set: a line that meets no rule.
        var cells = new CostCells();
        cells.NewSlot();
        return cells;
    }

    private RuleCandidates CandidatesOf(string account)
    {
        var node = rules.Prefixes.Find(account);
        return candidatesOf[node.Home] ?? NewCandidates(node);
    }

    private RuleCandidates NewCandidates(AccountPrefixes.Node node)
    {
        var found = rules.InRankOrder(node.Rules(), out var isSettled);
        return candidatesOf[node.Home] = new RuleCandidates { Rules = found, Settled = isSettled ? SetOf(found) : -1 };
    }

    /// <summary>The set of an account's candidates whose bits are set: found by its rules once, and remembered.</summary>
    private int PatternOf(RuleCandidates candidates, ulong bits, int count)
    {
        if (bits == candidates.LastMet)
        {
            return candidates.LastPattern;
        }

        if (!candidates.Patterns.TryGetValue(bits, out var pattern))
        {
            pattern = SetOf(met.AsSpan(0, count));
            candidates.Patterns.Add(bits, pattern);
        }

        (candidates.LastMet, candidates.LastPattern) = (bits, pattern);
        return pattern;
    }

    private int SetOf(ReadOnlySpan<int> found)
    {
        var set = sets.Of(found, probe);
        if (set == decisions.Count)
        {
            decisions.Add(null);
            cells.NewSlot();
        }

        return set;
    }
}
