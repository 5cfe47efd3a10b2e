using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>The rules of a classification, checked once.</summary>
/// <remarks>
/// <para>In each dimension, among the rules that a line meets, the one decides that has the higher <see cref="CostRule.Priority"/>; then the longer
/// <see cref="CostRule.AccountPrefix"/>; then more further conditions; then the earlier place in the list.
/// So the order of the list matters only where two rules of the same rank name different classes for a line, and each such case is reported
/// (<see cref="CostRuleConflict"/>).</para>
/// <para>Two rules with the same conditions, dates in common and a class in the same dimension contradict or repeat each other: an exception.</para>
/// </remarks>
public sealed partial class CostRuleSet
{
    private readonly CostRule[] rules;

    private CostRuleSet(CostRule[] rules, CodeComparison comparison)
    {
        this.rules = rules;
        Rules = FrozenList.Copy<CostRule>(rules);
        Comparison = comparison;
        Dimensions = FrozenList.Own(rules.SelectMany(rule => rule.Classes).Select(item => item.Dimension).Distinct().ToArray());
        ruleAt = Rank(rules);
        rankOf = PlacesOf(ruleAt);
        names = NamesOf(comparison);
        classes = [.. Dimensions.Select(dimension => new DimensionClasses(rules, dimension))];
        Prefixes = new AccountPrefixes(this);
        AsksAccountsOnly = Array.TrueForAll(rules, rule => rule.FurtherConditions == 0);
    }

    /// <summary>The rules, as given.</summary>
    public IReadOnlyList<CostRule> Rules { get; }

    /// <summary>How codes and names are compared.</summary>
    public CodeComparison Comparison { get; }

    /// <summary>The dimensions the rules classify in, in the order they first name them.</summary>
    public IReadOnlyList<CostDimension> Dimensions { get; }

    /// <summary>Checks rules and keeps them.</summary>
    /// <param name="rules">The rules; none leaves every line unclassified in no dimension.</param>
    /// <param name="comparison">How codes and names are compared.</param>
    /// <returns>The rule set.</returns>
    /// <exception cref="ArgumentException">A rule is null, ends before it begins, or repeats the conditions of another one in a dimension.</exception>
    public static CostRuleSet Of(IEnumerable<CostRule> rules, CodeComparison comparison = CodeComparison.Ordinal)
    {
        var list = Guard.Each(rules).ToArray();
        Guard.Defined(comparison);
        Guard.NoneNull<CostRule>(list, nameof(rules));
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i].From is { } from && list[i].To is { } to && to < from)
            {
                throw Guard.Item(nameof(rules), Guard.Text($"must not end before they begin, on {from}"), i, to);
            }
        }

        CheckRepeats(list, NamesOf(comparison));
        return new CostRuleSet(list, comparison);
    }

    /// <summary>How many rules, in which dimensions.</summary>
    /// <returns>As <c>12 rules in Traceability, Element</c>.</returns>
    public override string ToString() => $"{rules.Length} rules in {string.Join(", ", Dimensions)}";

    private static StringComparer NamesOf(CodeComparison comparison)
        => comparison == CodeComparison.Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private static void CheckRepeats(CostRule[] rules, StringComparer names)
    {
        var repeats = new RuleRepeats(names);
        for (var i = 0; i < rules.Length; i++)
        {
            if (repeats.Add(rules[i], i) is { } other && SharedDimension(rules[i], rules[other]) is { } dimension)
            {
                var (one, two) = (rules[i].ClassIn(dimension)!.Name, rules[other].ClassIn(dimension)!.Name);
                throw new ArgumentException(
                    $"Rules must not have equal conditions and a class in the same dimension; rules[{i}] has the conditions of rules[{other}]"
                    + $" (account prefix \"{rules[i].AccountPrefix}\"), and both name a class of {dimension}: {one}, {two}.",
                    nameof(rules));
            }
        }
    }

    private static CostDimension? SharedDimension(CostRule left, CostRule right)
        => left.Classes.Select(item => item.Dimension).FirstOrDefault(dimension => right.ClassIn(dimension) is not null);
}
