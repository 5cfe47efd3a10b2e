using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>Rules with the same conditions, dates in common and a class in the same dimension: looked for among those whose conditions are the same, by
/// their dates.</summary>
internal sealed class RuleRepeats(StringComparer names)
{
    private readonly Dictionary<string, int> texts = new(names);
    private readonly Dictionary<Func<CostEntry, bool>, int> predicates = [];
    private readonly Dictionary<Conditions, List<Span>> known = [];

    /// <summary>Adds a rule, and tells the first that it repeats; null when it repeats none.</summary>
    public int? Add(CostRule rule, int index)
    {
        int? repeated = null;
        var (from, to) = (rule.From ?? LocalDate.MinIsoValue, rule.To ?? LocalDate.MaxIsoValue);
        foreach (var item in rule.Classes)
        {
            var conditions = new Conditions(
                item.Dimension, CodeOf(rule.AccountPrefix), CodeOf(rule.Department), CodeOf(rule.Activity), CodeOf(rule.Object), CodeOf(rule.Predicate),
                rule.Sign,
                rule.Priority, rule.HasDates);
            if (!known.TryGetValue(conditions, out var spans))
            {
                known.Add(conditions, spans = []);
            }

            // None has a day in common with another, so that those before the place are over before those behind it begin.
            var place = PlaceOf(spans, from);
            for (var i = Math.Max(place - 1, 0); i < spans.Count && spans[i].From <= to; i++)
            {
                if (spans[i].To >= from && !(repeated <= spans[i].Rule))
                {
                    repeated = spans[i].Rule;
                }
            }

            spans.Insert(place, new Span(from, to, index));
        }

        return repeated;
    }

    private int CodeOf(string? text)
    {
        if (text is null)
        {
            return -1;
        }

        if (!texts.TryGetValue(text, out var code))
        {
            texts.Add(text, code = texts.Count);
        }

        return code;
    }

    private int CodeOf(Func<CostEntry, bool>? predicate)
    {
        if (predicate is null)
        {
            return -1;
        }

        if (!predicates.TryGetValue(predicate, out var code))
        {
            predicates.Add(predicate, code = predicates.Count);
        }

        return code;
    }

    /// <summary>The place of the first span that begins behind a day.</summary>
    private static int PlaceOf(List<Span> spans, LocalDate day)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = spans[middle].From <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private readonly record struct Span(LocalDate From, LocalDate To, int Rule);

    /// <summary>A class: a dictionary by a value of our own is compiled for the first rules of a process.</summary>
    private sealed record Conditions(
        CostDimension Dimension, int Prefix, int Department, int Activity, int Object, int Predicate, CostSign? Sign, int Priority, bool HasDates);
}
