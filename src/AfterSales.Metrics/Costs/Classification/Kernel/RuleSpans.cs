using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>Rules that ask for the same texts, by the dates they are in force: sorted by the first day, with the latest last day of each part of the list, so
/// that parts that are over are passed by.</summary>
internal sealed class RuleSpans
{
    private readonly int[] undated;
    private readonly int[] dated;
    private readonly LocalDate[] first;
    private readonly LocalDate[] last;
    private readonly LocalDate[] latest;

    public RuleSpans(CostRuleSet rules, List<int> alike)
    {
        undated = [.. alike.Where(rule => !rules.Rules[rule].HasDates).Select(rules.RankOf)];
        var spans = alike.Where(rule => rules.Rules[rule].HasDates).OrderBy(rule => rules.Rules[rule].From ?? LocalDate.MinIsoValue).ToArray();
        dated = [.. spans.Select(rules.RankOf)];
        first = [.. spans.Select(rule => rules.Rules[rule].From ?? LocalDate.MinIsoValue)];
        last = [.. spans.Select(rule => rules.Rules[rule].To ?? LocalDate.MaxIsoValue)];
        latest = new LocalDate[spans.Length];
        Latest(0, spans.Length);
    }

    /// <summary>Adds the ranks of the rules without dates, and of those that have a day in common with these.</summary>
    public void Find((LocalDate First, LocalDate Last)? dates, int[] ranks, ref int count)
    {
        foreach (var rank in undated)
        {
            ranks[count++] = rank;
        }

        if (dates is var (from, to))
        {
            Find(0, dated.Length, from, to, ranks, ref count);
        }
    }

    private void Find(int low, int high, LocalDate from, LocalDate to, int[] ranks, ref int count)
    {
        while (low < high)
        {
            var middle = Middle(low, high);
            if (latest[middle] < from)
            {
                return;
            }

            Find(low, middle, from, to, ranks, ref count);
            if (first[middle] > to)
            {
                return;
            }

            if (last[middle] >= from)
            {
                ranks[count++] = dated[middle];
            }

            low = middle + 1;
        }
    }

    /// <summary>The latest last day of a part of the list, which is kept at its middle.</summary>
    private LocalDate Latest(int low, int high)
    {
        if (low >= high)
        {
            return LocalDate.MinIsoValue;
        }

        var middle = Middle(low, high);
        return latest[middle] = LocalDate.Max(last[middle], LocalDate.Max(Latest(low, middle), Latest(middle + 1, high)));
    }

    private static int Middle(int low, int high) => low + ((high - low) / 2);
}
