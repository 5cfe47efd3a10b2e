using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// The sets of rules that lines meet. A ledger has millions of lines but few such sets, and a set decides everything: the classes, which rule named them, which were
/// overruled, and which contradicted each other. So lines are added up by set, and all else is added up from the sets.
/// </summary>
internal sealed partial class RulePatterns(CostRuleSet rules)
{
    private readonly Dictionary<string, Candidates> byAccount = new(StringComparer.Ordinal);

    /// <summary>A set is a path: from the set without the next rule, by that rule.</summary>
    private readonly Dictionary<(int Set, int Rule), int> longer = [];

    private readonly List<int[]> sets = [[]];
    private readonly List<FrozenList<CostDecision>?> decisions = [null];
    private CostSums[] sums = new CostSums[16];

    public ref CostSums Sums(int pattern) => ref sums[pattern];

    public int PatternOf(CostEntry entry)
    {
        var candidates = CandidatesOf(entry.Account);
        if (candidates.Settled >= 0)
        {
            return candidates.Settled;
        }

        var pattern = 0;
        foreach (var rule in candidates.Rules)
        {
            if (rules.IsMetBy(rule, entry))
            {
                pattern = Longer(pattern, rule);
            }
        }

        return pattern;
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

    private Candidates CandidatesOf(string account)
    {
        if (!byAccount.TryGetValue(account, out var candidates))
        {
            var found = rules.Candidates(account, out var isSettled);
            candidates = new Candidates { Rules = found, Settled = isSettled ? found.Aggregate(0, Longer) : -1 };
            byAccount.Add(account, candidates);
        }

        return candidates;
    }

    private int Longer(int set, int rule)
    {
        if (!longer.TryGetValue((set, rule), out var next))
        {
            next = sets.Count;
            sets.Add([.. sets[set], rule]);
            decisions.Add(null);
            longer.Add((set, rule), next);
            if (next == sums.Length)
            {
                Array.Resize(ref sums, 2 * next);
            }
        }

        return next;
    }

    private sealed class Candidates
    {
        public required int[] Rules { get; init; }

        /// <summary>The set, when the account alone decides it; −1 when the lines differ.</summary>
        public required int Settled { get; init; }
    }
}
