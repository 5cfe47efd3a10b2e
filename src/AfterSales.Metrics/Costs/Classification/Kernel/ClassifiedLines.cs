using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Classified lines as columns: the lines and the set of rules each met. A line with its decisions is an object only when it is looked at.</summary>
internal sealed class ClassifiedLines : ComputedList<ClassifiedEntry>
{
    private ClassifiedLines(CostEntry[] entries, int[] patterns, FrozenList<CostDecision>[] decisions)
        : base(entries.Length, line => new ClassifiedEntry { Entry = entries[line], Decisions = decisions[patterns[line]] })
        => (Entries, Patterns, Decisions) = (entries, patterns, decisions);

    public CostEntry[] Entries { get; }

    /// <summary>The set of rules each line met.</summary>
    public int[] Patterns { get; }

    /// <summary>The decisions of each set.</summary>
    public FrozenList<CostDecision>[] Decisions { get; }

    public static ClassifiedLines Of(CostEntry[] entries, int[] patterns, RulePatterns rules)
        => new(entries, patterns, [.. Enumerable.Range(0, rules.Count).Select(rules.Decisions)]);
}
