namespace AfterSales.Metrics.Cli.Charts;

/// <summary>A bar from the value at each driver's low to that at its high, about the value expected.</summary>
internal static class TornadoChart
{
    private const double RowHeight = 28;
    private const double Right = 720;

    public static string Draw(string id, string title, string description, double value, IReadOnlyList<(string Label, double AtLow, double AtHigh)> rows)
    {
        var left = ChartText.LabelWidth(rows.Select(r => r.Label));
        var height = 40 + (rows.Count * RowHeight);
        var svg = new SvgWriter(880, height, id, title, description);
        var all = rows.SelectMany(r => new[] { r.AtLow, r.AtHigh }).Append(value).ToList();
        var axis = Axis.Covering(all, left, Right);
        var text = ChartText.ShortLike(all);
        var ticks = ChartText.Ticks(axis);
        foreach (var tick in axis.Ticks)
        {
            svg.Line(axis.At(tick), 8, axis.At(tick), height - 24, tick == 0 ? "grid zero" : "grid");
            svg.Text(axis.At(tick), height - 6, ticks(tick), "tick", "middle");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (label, atLow, atHigh) = rows[i];
            var y = 10 + (i * RowHeight);
            svg.Text(left - 10, y + 17, ChartText.Label(label), "label", "end");
            Bar(atLow, y, "bar over", $"{label} at its low: {text(atLow)}");
            Bar(atHigh, y, "bar", $"{label} at its high: {text(atHigh)}");
            svg.Text(Right + 12, y + 17, $"{text(atLow)} to {text(atHigh)}", "value");
        }

        svg.Line(axis.At(value), 4, axis.At(value), height - 24, "mark", $"expected: {text(value)}");
        return svg.ToString();

        void Bar(double end, double y, string css, string tip)
        {
            var (from, to) = (axis.At(Math.Min(value, end)), axis.At(Math.Max(value, end)));
            svg.Rect(from, y + 5, to - from, RowHeight - 9, css, tip);
        }
    }
}
