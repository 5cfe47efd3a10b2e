using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// The sets of rules that lines meet. A ledger has millions of lines but few such sets, and a set decides everything: the classes, which rule named them,
/// which were
/// overruled, and which contradicted each other. So lines are added up by set, and all else is added up from the sets.
/// </summary>
internal sealed partial class RulePatterns(CostRuleSet rules)
{
    private readonly AccountPrefixes accounts = new(rules);

    /// <summary>A set is a path: from the set without the next rule, by that rule.</summary>
    private readonly Dictionary<(int Set, int Rule), int> longer = [];

    private readonly List<int[]> sets = [[]];
    private readonly List<FrozenList<CostDecision>?> decisions = [null];
    private readonly CostCells cells = NewCells();

    /// <summary>Number of sets.</summary>
    public int Count => sets.Count;

    public void Add(int pattern, decimal amount) => cells.Add(pattern, amount);

    public void Add(int pattern, in CostSums lines) => cells.Add(pattern, lines);

    public int PatternOf(CostEntry entry)
    {
        var candidates = CandidatesOf(entry.Account);
        if (candidates.Settled >= 0)
        {
            return candidates.Settled;
        }

        var (pattern, met) = (0, 0UL);
        var isShort = candidates.Rules.Length <= 64;
        for (var i = 0; i < candidates.Rules.Length; i++)
        {
            if (rules.IsMetBy(candidates.Rules[i], entry))
            {
                met |= isShort ? 1UL << i : 0;
                pattern = isShort ? 0 : Longer(pattern, candidates.Rules[i]);
            }
        }

        return isShort ? PatternOf(candidates, met) : pattern;
    }

    public int PatternOf(CostKey key, CostSign side)
    {
        var candidates = CandidatesOf(key.Account ?? NoAccount());
        if (candidates.Settled >= 0)
        {
            return candidates.Settled;
        }

        var pattern = 0;
        foreach (var rule in candidates.Rules)
        {
            if (rules.IsMetBy(rule, key, side))
            {
                pattern = Longer(pattern, rule);
            }
        }

        return pattern;
    }

    public FrozenList<CostDecision> Decisions(int pattern) => decisions[pattern] ??= FrozenList.Own(rules.Dimensions.Select(dimension =>
    {
        var rule = Deciding(pattern, dimension);
        return new CostDecision { Dimension = dimension, RuleIndex = rule, Class = rule is { } index ? rules.Rules[index].ClassIn(dimension) : null };
    }).ToArray());

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

    private int? Deciding(int pattern, CostDimension dimension)
    {
        foreach (var rule in sets[pattern])
        {
            if (rules.Rules[rule].ClassIn(dimension) is not null)
            {
                return rule;
            }
        }

        return null;
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
        var node = accounts.Find(account);
        return node.Candidates ?? NewCandidates(node);
    }

    private RuleCandidates NewCandidates(AccountPrefixes.Node node)
    {
        var found = rules.Candidates(node.Prefix, out var isSettled);
        return node.Candidates = new RuleCandidates { Rules = found, Settled = isSettled ? found.Aggregate(0, Longer) : -1 };
    }

    /// <summary>The set of an account's candidates whose bits are set: found by its rules once, and remembered.</summary>
    private int PatternOf(RuleCandidates candidates, ulong met)
    {
        if (met == candidates.LastMet)
        {
            return candidates.LastPattern;
        }

        if (!candidates.Patterns.TryGetValue(met, out var pattern))
        {
            for (var i = 0; i < candidates.Rules.Length; i++)
            {
                pattern = ((met >> i) & 1) != 0 ? Longer(pattern, candidates.Rules[i]) : pattern;
            }

            candidates.Patterns.Add(met, pattern);
        }

        (candidates.LastMet, candidates.LastPattern) = (met, pattern);
        return pattern;
    }

    private int Longer(int set, int rule)
    {
        if (!longer.TryGetValue((set, rule), out var next))
        {
            next = sets.Count;
            sets.Add([.. sets[set], rule]);
            decisions.Add(null);
            longer.Add((set, rule), next);
            cells.NewSlot();
        }

        return next;
    }
}
