using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>Numbers and labels as short as a picture needs them.</summary>
internal static class ChartText
{
    private const int LongestLabel = 38;

    /// <summary>1,234 as 1.2 k, 271,151,506 as 271.2 M; a minus is a minus sign.</summary>
    public static string Short(double value)
    {
        var (scaled, unit) = Math.Abs(value) switch
        {
            >= 1e9 => (value / 1e9, " bn"),
            >= 1e6 => (value / 1e6, " M"),
            >= 1e4 => (value / 1e3, " k"),
            _ => (value, string.Empty),
        };
        return NumberText.Text(scaled, Math.Abs(scaled) >= 100 || scaled == Math.Truncate(scaled) ? "#,##0" : "#,##0.#") + unit;
    }

    /// <summary>Writes numbers of one picture alike: all in the unit of the largest.</summary>
    public static Func<double, string> ShortLike(IEnumerable<double> values)
    {
        var all = values.ToList();
        var (unit, name) = UnitOf(all);
        var format = all.Select(Math.Abs).DefaultIfEmpty(0).Max() / unit >= 1000 ? "#,##0" : "#,##0.0";
        return value => NumberText.Text(value / unit, format) + name;
    }

    /// <summary>Writes the ticks of one axis alike: all in the unit of the largest, with no more decimals than they need.</summary>
    public static Func<double, string> Ticks(Axis axis)
    {
        var (unit, name) = UnitOf(axis.Ticks);
        return value => value == 0 ? "0" : NumberText.Text(value / unit, "#,##0.###") + name;
    }

    /// <summary>The room for labels, by the longest; letters of the page's fonts are at most so wide on average.</summary>
    public static double LabelWidth(IEnumerable<string> labels)
        => 20 + labels.Select(l => Label(l).Sum(c => char.IsUpper(c) ? 9.2 : 6.9)).DefaultIfEmpty(0).Max();

    /// <summary>A label cut to the room there is.</summary>
    public static string Label(string text) => Cut(text, LongestLabel);

    /// <summary>A text cut to a number of characters.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1).TrimEnd(), "…");

    private static (double Unit, string Name) UnitOf(IEnumerable<double> values) => values.Select(Math.Abs).DefaultIfEmpty(0).Max() switch
    {
        >= 1e9 => (1e9, " bn"),
        >= 1e6 => (1e6, " M"),
        >= 1e4 => (1e3, " k"),
        _ => (1, string.Empty),
    };
}
