using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Classified lines as columns: the lines and the set of rules each met. A line with its decisions is an object only when it is looked at.</summary>
internal sealed class ClassifiedLines
{
    public ClassifiedLines(CostEntry[] entries, int[] patterns, RulePatterns rules)
    {
        (Entries, Patterns) = (entries, patterns);
        Decisions = [.. Enumerable.Range(0, rules.Count).Select(rules.Decisions)];
        View = new ComputedList<ClassifiedEntry>(entries.Length, line => new ClassifiedEntry { Entry = Entries[line], Decisions = Decisions[Patterns[line]] }) { Source = this };
    }

    public CostEntry[] Entries { get; }

    /// <summary>The set of rules each line met.</summary>
    public int[] Patterns { get; }

    /// <summary>The decisions of each set.</summary>
    public FrozenList<CostDecision>[] Decisions { get; }

    /// <summary>The lines as a result shows them.</summary>
    public ComputedList<ClassifiedEntry> View { get; }
}
