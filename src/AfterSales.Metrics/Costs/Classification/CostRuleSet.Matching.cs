using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <content>Which rules a line meets, best first.</content>
public sealed partial class CostRuleSet
{
    /// <summary>Each rule's place, the deciding one's first.</summary>
    private readonly int[] rankOf;

    /// <summary>The rule of each place.</summary>
    private readonly int[] ruleAt;

    private readonly StringComparer names;

    private readonly DimensionClasses[] classes;

    /// <summary>The rules by the first letters of accounts.</summary>
    internal AccountPrefixes Prefixes { get; }

    /// <summary>Whether no rule asks for anything but the account.</summary>
    internal bool AsksAccountsOnly { get; }

    internal StringComparer Names => names;

    internal int RankOf(int rule) => rankOf[rule];

    internal int RuleAt(int rank) => ruleAt[rank];

    /// <summary>Rules as they rank, best first.</summary>
    internal int[] InRankOrder(List<int> found)
    {
        var candidates = found.ToArray();
        Array.Sort(Array.ConvertAll(candidates, rule => rankOf[rule]), candidates);
        return candidates;
    }

    /// <summary>The first of the rules that names a class in a dimension; null when none does.</summary>
    internal int? Deciding(int[] met, int dimension)
    {
        var numbers = classes[dimension].Numbers;
        foreach (var rule in met)
        {
            if (numbers[rule] >= 0)
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>What a set of rules decides, in each dimension.</summary>
    internal FrozenList<CostDecision> DecisionsOf(int[] met)
    {
        var found = new CostDecision[classes.Length];
        for (var dimension = 0; dimension < found.Length; dimension++)
        {
            var (rule, named) = (Deciding(met, dimension), classes[dimension]);
            found[dimension] = new CostDecision { Dimension = named.Dimension, RuleIndex = rule, Class = rule is { } index ? named.ClassOf(index) : null };
        }

        return FrozenList.Own(found);
    }

    /// <summary>The classes that the rules name in a dimension, by its place among the dimensions.</summary>
    internal DimensionClasses ClassesIn(int dimension) => classes[dimension];

    /// <summary>Whether only the order of the list decides between two rules that one line meets.</summary>
    internal bool IsTie(int left, int right)
        => rules[left].Priority == rules[right].Priority
            && rules[left].AccountPrefix.Length == rules[right].AccountPrefix.Length
            && rules[left].FurtherConditions == rules[right].FurtherConditions;

    /// <summary>Whether a line whose account fits meets the rule's further conditions.</summary>
    internal bool IsMetBy(int index, CostEntry entry)
    {
        var rule = rules[index];
        return Meets(rule.Department, entry.Department)
            && Meets(rule.Activity, entry.Activity)
            && Meets(rule.Object, entry.Object)
            && (rule.Sign is not { } sign || sign == entry.Sign)
            && (!rule.HasDates || (entry.Date is { } date && !(date < rule.From) && !(date > rule.To)))
            && (rule.Predicate is null || rule.Predicate(entry));
    }

    /// <summary>Whether the lines of one side of a group, whose account fits, meet the rule's further conditions.</summary>
    /// <exception cref="ArgumentException">The group does not tell what the rule asks for.</exception>
    internal bool IsMetBy(int index, CostKey key, CostSign side)
    {
        var rule = rules[index];
        if (rule.Predicate is not null)
        {
            throw Untold(index, "has a predicate, which needs the lines themselves");
        }

        return (rule.Sign is not { } sign || sign == side)
            && Meets(rule.Department, key.Department, index, nameof(CostKey.Department))
            && Meets(rule.Activity, key.Activity, index, nameof(CostKey.Activity))
            && Meets(rule.Object, key.Object, index, nameof(CostKey.Object))
            && (!rule.HasDates || Meets(rule, key.Period, index));
    }

    /// <summary>The rules, the deciding one first.</summary>
    private static int[] Rank(CostRule[] rules)
    {
        var places = Enumerable.Range(0, rules.Length).ToArray();
        Array.Sort(places, (left, right) =>
        {
            var (a, b) = (rules[left], rules[right]);
            var order = b.Priority.CompareTo(a.Priority);
            order = order != 0 ? order : b.AccountPrefix.Length.CompareTo(a.AccountPrefix.Length);
            order = order != 0 ? order : b.FurtherConditions.CompareTo(a.FurtherConditions);
            return order != 0 ? order : left.CompareTo(right);
        });
        return places;
    }

    private static int[] PlacesOf(int[] ranked)
    {
        var ranks = new int[ranked.Length];
        for (var place = 0; place < ranked.Length; place++)
        {
            ranks[ranked[place]] = place;
        }

        return ranks;
    }

    private bool Meets(string? asked, string? told) => asked is null || ReferenceEquals(asked, told) || (told is not null && names.Equals(asked, told));

    private bool Meets(string? asked, string? told, int index, string attribute)
        => asked is null || names.Equals(asked, told ?? throw Untold(index, $"asks for {attribute}"));

    private static bool Meets(CostRule rule, ReportingPeriod? period, int index)
    {
        if (period is null)
        {
            throw Untold(index, "asks for dates");
        }

        var (isOutside, isInside) = (period.End < rule.From || period.Start > rule.To, !(period.Start < rule.From) && !(period.End > rule.To));
        return isInside || (isOutside ? false : throw Untold(index, $"begins or ends within {period.Dates}"));
    }

    internal static ArgumentException Untold(int index, string what)
        => new($"Rules must ask only for what the groups of the tally tell apart; rules[{index}] {what}.");
}
