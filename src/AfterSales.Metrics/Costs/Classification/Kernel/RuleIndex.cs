using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Rules by what they ask of a line: those that ask for the same texts are found by one look, and among them those in force by a search of their dates. So a
/// line costs what it meets, not what there is.
/// </summary>
internal sealed class RuleIndex
{
    private readonly List<(bool Department, bool Activity, bool Object)> shapes = [];
    private readonly List<Dictionary<Texts, RuleSpans>> places = [];

    public RuleIndex(CostRuleSet rules, IReadOnlyList<int> own)
    {
        var gathered = new List<Dictionary<Texts, List<int>>>();
        foreach (var index in own)
        {
            var rule = rules.Rules[index];
            var shape = (rule.Department is not null, rule.Activity is not null, rule.Object is not null);
            var at = shapes.IndexOf(shape);
            if (at < 0)
            {
                at = shapes.Count;
                shapes.Add(shape);
                gathered.Add(new Dictionary<Texts, List<int>>(new TextsComparer(rules.Names)));
            }

            var key = new Texts(rule.Department, rule.Activity, rule.Object);
            if (!gathered[at].TryGetValue(key, out var alike))
            {
                gathered[at].Add(key, alike = []);
            }

            alike.Add(index);
            AsksForDates |= rule.HasDates;
            HasPredicates |= rule.Predicate is not null;
        }

        foreach (var group in gathered)
        {
            var spans = new Dictionary<Texts, RuleSpans>(group.Count, group.Comparer);
            foreach (var pair in group)
            {
                spans.Add(pair.Key, new RuleSpans(rules, pair.Value));
            }

            places.Add(spans);
        }
    }

    public bool AsksForDates { get; }

    public bool HasPredicates { get; }

    /// <summary>Whether a group of lines tells all that the rules ask for.</summary>
    public bool IsTold(CostKey key)
        => !HasPredicates && (!AsksForDates || key.Period is not null)
            && shapes.TrueForAll(s => (!s.Department || key.Department is not null) && (!s.Activity || key.Activity is not null)
                && (!s.Object || key.Object is not null));

    /// <summary>Adds the ranks of the rules whose texts are these and whose dates have a day in common with those; no dates, and only rules without.</summary>
    public void Find(string? department, string? activity, string? item, (LocalDate First, LocalDate Last)? dates, int[] ranks, ref int count)
    {
        for (var i = 0; i < shapes.Count; i++)
        {
            var (byDepartment, byActivity, byObject) = shapes[i];
            if ((byDepartment && department is null) || (byActivity && activity is null) || (byObject && item is null))
            {
                continue;
            }

            var key = new Texts(byDepartment ? department : null, byActivity ? activity : null, byObject ? item : null);
            if (places[i].TryGetValue(key, out var spans))
            {
                spans.Find(dates, ranks, ref count);
            }
        }
    }

    private readonly struct Texts(string? department, string? activity, string? item)
    {
        public string? Department { get; } = department;

        public string? Activity { get; } = activity;

        public string? Object { get; } = item;
    }

    private sealed class TextsComparer(StringComparer names) : IEqualityComparer<Texts>
    {
        public bool Equals(Texts left, Texts right)
            => names.Equals(left.Department, right.Department) && names.Equals(left.Activity, right.Activity) && names.Equals(left.Object, right.Object);

        public int GetHashCode(Texts texts) => unchecked((((Hash(texts.Department) * 31) + Hash(texts.Activity)) * 31) + Hash(texts.Object));

        private int Hash(string? text) => text is null ? 0 : names.GetHashCode(text);
    }
}
