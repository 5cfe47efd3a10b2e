namespace AfterSales.Metrics.Cli.Charts;

/// <summary>One horizontal bar for each item, with a mark where one is given: budget against actual, utilization against the whole.</summary>
internal static class BarChart
{
    private const double RowHeight = 26;
    private const double Right = 800;

    /// <param name="tickText">How a tick of the axis reads; null writes amounts.</param>
    /// <param name="rows">Label, value, the mark it is held against, and the value in words.</param>
    public static string Draw(
        string id,
        string title,
        string description,
        IReadOnlyList<(string Label, double Value, double? Mark, string Text)> rows,
        Func<double, string>? tickText = null,
        double? line = null,
        MarkMeaning marks = MarkMeaning.Limit)
    {
        var left = ChartText.LabelWidth(rows.Select(r => r.Label));
        var height = 40 + (rows.Count * RowHeight);
        var svg = new SvgWriter(880, height, id, title, description);
        var axis = Axis.Covering(rows.Select(r => r.Value).Concat(rows.Select(r => r.Mark ?? 0)).Append(line ?? 0), left, Right);
        var ticks = tickText ?? ChartText.Ticks(axis);
        foreach (var tick in axis.Ticks)
        {
            svg.Line(axis.At(tick), 8, axis.At(tick), height - 24, "grid");
            svg.Text(axis.At(tick), height - 6, ticks(tick), "tick", "middle");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (label, value, mark, text) = rows[i];
            var y = 10 + (i * RowHeight);
            var (zero, end) = (axis.At(0), axis.At(value));
            var isOver = mark is { } m ? marks == MarkMeaning.Limit && value > m : line is { } l && value > l;
            svg.Text(left - 10, y + 16, ChartText.Label(label), "label", "end");
            svg.Rect(
                Math.Min(zero, end), y + 5, Math.Abs(end - zero), RowHeight - 8, isOver ? "bar over" : value < 0 ? "bar credit" : "bar", $"{label}: {text}");
            if (mark is { } at)
            {
                svg.Line(axis.At(at), y + 1, axis.At(at), y + RowHeight - 1, "mark");
            }

            svg.Text(Right + 12, y + 16, text, "value");
        }

        if (line is { } limit)
        {
            svg.Line(axis.At(limit), 4, axis.At(limit), height - 24, "limit");
        }

        return svg.ToString();
    }
}

/// <summary>What the mark of a bar is: a bar beyond a limit stands out, one beyond a mere comparison does not.</summary>
internal enum MarkMeaning
{
    Limit,
    Comparison,
}
