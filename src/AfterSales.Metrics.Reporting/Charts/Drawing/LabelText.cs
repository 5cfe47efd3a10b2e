namespace AfterSales.Metrics.Reporting;

/// <summary>Labels and numbers as short as a picture needs them, measured as wide as they are drawn.</summary>
internal static class LabelText
{
    private const double Wide = 13;
    private const double Capital = 9.2;
    private const double Small = 6.9;
    private const double LongestLabel = 38 * Small;

    /// <summary>The width of a text of 13 pixels in the fonts of charts: letters by their kind, Chinese, Japanese and Korean ones as wide as high.</summary>
    public static double Width(string text)
    {
        var width = 0.0;
        for (var i = 0; i < text.Length; i += CellWidth.Length(text, i))
        {
            width += WidthAt(text, i);
        }

        return width;
    }

    /// <summary>The room for labels, by the widest.</summary>
    public static double Room(IEnumerable<string> labels) => 20 + labels.Select(l => Width(Label(l))).DefaultIfEmpty(0).Max();

    /// <summary>A label cut to the room there is.</summary>
    public static string Label(string text) => Cut(text, LongestLabel);

    /// <summary>A text cut to a width; no character is cut in half.</summary>
    public static string Cut(string text, double width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var (end, used) = (0, Wide);
        while (end < text.Length && used + WidthAt(text, end) <= width)
        {
            used += WidthAt(text, end);
            end += CellWidth.Length(text, end);
        }

        return text.Substring(0, end).TrimEnd() + "…";
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

    private static double WidthAt(string text, int index) => CellWidth.At(text, index) switch
    {
        0 => 0,
        2 => Wide,
        _ => char.IsUpper(text, index) ? Capital : Small,
    };

    private static (double Unit, string Name) UnitOf(IEnumerable<double> values) => values.Select(Math.Abs).DefaultIfEmpty(0).Max() switch
    {
        >= 1e9 => (1e9, " bn"),
        >= 1e6 => (1e6, " M"),
        >= 1e4 => (1e3, " k"),
        _ => (1, string.Empty),
    };
}
