namespace AfterSales.Metrics.Reporting;

/// <summary>Labels and numbers as short as a picture needs them, measured as wide as they are drawn.</summary>
internal static class LabelText
{
    private const double Wide = 13;
    private const double Capital = 9.6;
    private const double Small = 8.1;
    private const double Narrow = 5.2;
    private const double LongestLabel = 290;

    /// <summary>The width of a text of 13 pixels in the widest font of charts: letters by their kind, Chinese, Japanese and Korean ones as wide as high.
    /// A label is never wider than its room; in most fonts it is a little narrower.</summary>
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
    public static Func<double, string> ShortLike(IEnumerable<double> values, ChartWords words)
    {
        var most = values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var (unit, name) = UnitOf(most, words);
        var format = most / unit >= 1000 ? "#,##0" : unit > 1 && most / unit < 10 ? "#,##0.00" : "#,##0.0";
        return value => NumberText.Text(value / unit, format) + name;
    }

    /// <summary>Writes the ticks of one axis alike: all in the unit of the largest, with no more decimals than they need.</summary>
    public static Func<double, string> Ticks(Axis axis, ChartWords words)
    {
        var (unit, name) = UnitOf(axis.Ticks.Select(Math.Abs).DefaultIfEmpty(0).Max(), words);
        return value => value == 0 ? "0" : NumberText.Text(value / unit, "#,##0.###") + name;
    }

    private static double WidthAt(string text, int index) => CellWidth.At(text, index) switch
    {
        0 => 0,
        2 => Wide,
        _ when "mwMW%@—…".Contains(text[index]) => Wide,
        _ when "ijlftrI.,:;'’|!()[] ".Contains(text[index]) => Narrow,
        _ => char.IsUpper(text, index) ? Capital : Small,
    };

    private static (double Unit, string Name) UnitOf(double most, ChartWords words)
        => NumberText.UnitOf(most, words.Units) is { } unit ? (unit.Size, unit.Name) : (1, string.Empty);
}
