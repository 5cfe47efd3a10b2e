using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Rules of the same conditions by their dates; none is in force on a day of another.</summary>
internal sealed class RulesByDate
{
    private readonly List<CostRuleLine> lines = [];

    /// <summary>Adds a rule, unless it has a day in common with one before it: then the first of those.</summary>
    public CostRuleLine? AddOrFind(CostRuleLine line)
    {
        var (from, to) = (line.From ?? LocalDate.MinIsoValue, line.To ?? LocalDate.MaxIsoValue);
        var place = PlaceOf(from);
        CostRuleLine? earlier = null;
        for (var i = Math.Max(0, place - 1); i < lines.Count && !(lines[i].From > to); i++)
        {
            if (!(lines[i].To < from) && !(earlier?.Line <= lines[i].Line))
            {
                earlier = lines[i];
            }
        }

        if (earlier is null)
        {
            lines.Insert(place, line);
        }

        return earlier;
    }

    /// <summary>The place of the first rule that begins behind a day.</summary>
    private int PlaceOf(LocalDate day)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = !(lines[middle].From > day) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
