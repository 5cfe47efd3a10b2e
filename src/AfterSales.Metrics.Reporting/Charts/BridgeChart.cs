namespace AfterSales.Metrics.Cli.Charts;

/// <summary>From one total to the other, step by step: each bar begins where the one above it ends.</summary>
internal static class BridgeChart
{
    private const double RowHeight = 26;
    private const double Right = 780;

    public static string Draw(
        string id, string title, string description, string beforeName, double before, IReadOnlyList<(string Label, double Change)> steps, string afterName,
            double after)
    {
        var left = ChartText.LabelWidth(steps.Select(s => s.Label).Append(beforeName).Append(afterName));
        var height = 40 + ((steps.Count + 2) * RowHeight);
        var svg = new SvgWriter(880, height, id, title, description);
        var text = ChartText.ShortLike(steps.Select(s => s.Change).Append(before).Append(after));
        var levels = new List<double> { before };
        foreach (var (_, change) in steps)
        {
            levels.Add(levels[^1] + change);
        }

        // The steps are what matters: when they are small beside the totals, the axis does not begin at zero, and its ticks say so.
        var (low, high) = (levels.Append(after).Min(), levels.Append(after).Max());
        var axis = high - low < 0.3 * Math.Abs(high) && low > 0
            ? Axis.Around(low, high, left, Right)
            : Axis.Covering(levels.Append(after), left, Right);
        var ticks = ChartText.Ticks(axis);
        foreach (var tick in axis.Ticks)
        {
            svg.Line(axis.At(tick), 8, axis.At(tick), height - 24, "grid");
            svg.Text(axis.At(tick), height - 6, ticks(tick), "tick", "middle");
        }

        Total(0, beforeName, before);
        for (var i = 0; i < steps.Count; i++)
        {
            var (label, change) = steps[i];
            Bar(i + 1, label, levels[i], levels[i + 1], change > 0 ? "bar over" : "bar credit", (change > 0 ? "+" : string.Empty) + text(change));
            svg.Line(axis.At(levels[i]), 10 + ((i + 1) * RowHeight) - 3, axis.At(levels[i]), 10 + ((i + 1) * RowHeight) + 5, "tie");
        }

        Total(steps.Count + 1, afterName, after);
        return svg.ToString();

        // A bar that does not begin at zero lies about its size; a mark does not.
        void Total(int row, string label, double value)
        {
            if (axis.Minimum <= 0)
            {
                Bar(row, label, 0, value, "bar", text(value));
                return;
            }

            var y = 10 + (row * RowHeight);
            svg.Text(left - 10, y + 16, ChartText.Label(label), "label", "end");
            svg.Line(axis.At(value), y + 3, axis.At(value), y + RowHeight - 1, "mark", $"{label}: {text(value)}");
            svg.Text(Right + 12, y + 16, text(value), "value");
        }

        void Bar(int row, string label, double from, double to, string css, string value)
        {
            var y = 10 + (row * RowHeight);
            var (x1, x2) = (axis.At(Math.Min(from, to)), axis.At(Math.Max(from, to)));
            svg.Text(left - 10, y + 16, ChartText.Label(label), "label", "end");
            svg.Rect(x1, y + 5, Math.Max(1, x2 - x1), RowHeight - 8, css, $"{label}: {value}");
            svg.Text(Right + 12, y + 16, value, "value");
        }
    }
}
