namespace AfterSales.Metrics.Reporting;

/// <summary>
/// What tells lines apart, and the names behind their ends. Four colors times four marks tell sixteen lines apart, also for those who do not see the colors.
/// </summary>
internal static class LineEnds
{
    /// <summary>So many lines differ in color or mark.</summary>
    public const int Looks = Colors * 4;

    /// <summary>From the end of a line to its name: a line to lead there, and the mark.</summary>
    public const double BeforeName = 34;

    private const int Colors = 4;
    private const double RowHeight = 15;

    /// <summary>The color of the line at a place.</summary>
    public static string Css(int place) => FormattableString.Invariant($"series{place % Colors}");

    /// <summary>The mark of the line at a place, for <see cref="SvgWriter.Sign"/>.</summary>
    public static int Mark(int place) => place / Colors;

    /// <summary>A name each, led to from where its line ends and beside its mark.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="x">Where all lines end at the latest.</param>
    /// <param name="lines">Name, place and height of the end of each.</param>
    /// <param name="top">No name stands higher.</param>
    /// <param name="bottom">No name stands lower.</param>
    /// <param name="longest">Longer names are cut.</param>
    public static void Write(SvgWriter svg, double x, IReadOnlyList<(string Name, int Place, double End)> lines, double top, double bottom, double longest)
    {
        var rows = Rows([.. lines.Select(line => line.End)], top, bottom);
        for (var i = 0; i < lines.Count; i++)
        {
            var (name, place, end) = lines[i];
            svg.Line(x + 5, end, x + 18, rows[i], "tie").Sign(Mark(place), x + 24, rows[i], Css(place));
            svg.Text(x + BeforeName, rows[i] + 4, LabelText.Cut(name, longest), "label " + Css(place));
        }
    }

    /// <summary>As near to the ends as names can stand without covering one another, in the order of the ends and inside the picture.</summary>
    public static double[] Rows(IReadOnlyList<double> ends, double top, double bottom)
    {
        var row = Math.Min(RowHeight, (bottom - top) / Math.Max(ends.Count - 1, 1));
        int[] order = [.. Enumerable.Range(0, ends.Count).OrderBy(i => ends[i])];
        var rows = new double[ends.Count];
        var highest = top;
        foreach (var i in order)
        {
            rows[i] = Math.Max(ends[i], highest);
            highest = rows[i] + row;
        }

        // What was pushed below the picture pushes up again.
        var lowest = bottom;
        for (var k = order.Length - 1; k >= 0; k--)
        {
            rows[order[k]] = Math.Min(rows[order[k]], lowest);
            lowest = rows[order[k]] - row;
        }

        return rows;
    }
}
