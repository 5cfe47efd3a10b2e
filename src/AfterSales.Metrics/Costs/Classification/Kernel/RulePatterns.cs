using AfterSales.Metrics.Internal;
using NodaTime;

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

    public CostClassificationResult ToResult(Currency currency, IReadOnlyList<ClassifiedEntry> entries, IReadOnlyList<ClassifiedGroup> groups)
        => new RulePatternTotals(rules, sets.ToArray(), SumsOfSets(), currency).ToResult(entries, groups);

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
        if (candidates.Indices.Length > 0)
        {
            (LocalDate, LocalDate)? day = entry.Date is { } date ? (date, date) : null;
            var found = Find(candidates, entry.Department, entry.Activity, entry.Object, day);
            for (var i = 0; i < found; i++)
            {
                met[count] = met[i];
                count += rules.IsMetBy(met[i], entry) ? 1 : 0;
            }

            return SetOf(met.AsSpan(0, count));
        }

        for (var i = 0; i < candidates.Rules.Length; i++)
        {
            if (rules.IsMetBy(candidates.Rules[i], entry))
            {
                bits |= 1UL << i;
                met[count++] = candidates.Rules[i];
            }
        }

        return PatternOf(candidates, bits, count);
    }

    public int PatternOf(CostKey key, CostSign side)
    {
        var account = key.Account ?? NoAccount();
        var candidates = CandidatesOf(account);
        if (candidates.Settled >= 0)
        {
            return candidates.Settled;
        }

        var (tried, count) = (Tried(candidates, account, key), 0);
        for (var i = 0; i < tried; i++)
        {
            met[count] = met[i];
            count += rules.IsMetBy(met[i], key, side) ? 1 : 0;
        }

        return SetOf(met.AsSpan(0, count));
    }

    public FrozenList<CostDecision> Decisions(int pattern) => decisions[pattern] ??= rules.DecisionsOf(sets[pattern]);

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
        var cells = new CostCells(4);
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
        var found = node.Ranked(rules);
        return candidatesOf[node.Home] = node.IsSettled(rules) ? new RuleCandidates { Rules = [], Settled = SetOf(found) }
            : found.Length > RuleCandidates.MostTried ? new RuleCandidates { Rules = [], Settled = -1, Indices = node.Indices(rules) }
            : new RuleCandidates { Rules = found, Settled = -1 };
    }

    /// <summary>The rules that a group of lines may meet, best first; they stand in <see cref="met"/>.</summary>
    private int Tried(RuleCandidates candidates, string account, CostKey key)
    {
        if (candidates.Indices.Length > 0 && Array.TrueForAll(candidates.Indices, index => index.IsTold(key)))
        {
            (LocalDate, LocalDate)? dates = key.Period is { } period ? (period.Start, period.End) : null;
            return Find(candidates, key.Department, key.Activity, key.Object, dates);
        }

        // What is not told is said of the first rule that asks for it.
        var all = candidates.Indices.Length == 0 ? candidates.Rules : rules.Prefixes.Find(account).Ranked(rules);
        all.CopyTo(met, 0);
        return all.Length;
    }

    /// <summary>The rules that may be met by what they ask of texts and dates, best first; they stand in <see cref="met"/>.</summary>
    private int Find(RuleCandidates candidates, string? department, string? activity, string? item, (LocalDate First, LocalDate Last)? dates)
    {
        var count = 0;
        foreach (var index in candidates.Indices)
        {
            index.Find(department, activity, item, dates, met, ref count);
        }

        Array.Sort(met, 0, count);
        for (var i = 0; i < count; i++)
        {
            met[i] = rules.RuleAt(met[i]);
        }

        return count;
    }

    /// <summary>The set of an account's candidates whose bits are set: found by its rules once, and remembered.</summary>
    private int PatternOf(RuleCandidates candidates, ulong bits, int count)
    {
        if (bits == candidates.LastMet)
        {
            return candidates.LastPattern;
        }

        if (!candidates.Patterns.TryGetValue(unchecked((long)bits), out var pattern))
        {
            pattern = SetOf(met.AsSpan(0, count));
            candidates.Patterns.Add(unchecked((long)bits), pattern);
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
