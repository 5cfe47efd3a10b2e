using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>Bars from the largest down, and the line of what they add up to so far.</summary>
internal static class ParetoChart
{
    private const double RowHeight = 26;
    private const double Right = 800;

    /// <param name="rows">Label, amount, and the share of the total reached with it, in the order to be drawn.</param>
    public static string Draw(string id, string title, string description, IReadOnlyList<(string Label, double Amount, double? CumulativeShare)> rows)
    {
        var left = ChartText.LabelWidth(rows.Select(r => r.Label));
        var text = ChartText.ShortLike(rows.Select(r => r.Amount));
        var height = 58 + (rows.Count * RowHeight);
        var svg = new SvgWriter(880, height, id, title, description);
        var amounts = Axis.Covering(rows.Select(r => r.Amount), left, Right);
        var shares = Axis.Between(0, 1, left, Right, 4);
        foreach (var tick in shares.Ticks)
        {
            svg.Line(shares.At(tick), 30, shares.At(tick), height - 24, "grid");
            svg.Text(shares.At(tick), 20, NumberText.Percent(tick, 0), "tick line-ink", "middle");
        }

        var ticks = ChartText.Ticks(amounts);
        foreach (var tick in amounts.Ticks)
        {
            svg.Text(amounts.At(tick), height - 6, ticks(tick), "tick", "middle");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (label, amount, _) = rows[i];
            var y = 34 + (i * RowHeight);
            var (zero, end) = (amounts.At(0), amounts.At(amount));
            svg.Text(left - 10, y + 14, ChartText.Label(label), "label", "end");
            svg.Rect(Math.Min(zero, end), y + 3, Math.Abs(end - zero), RowHeight - 8, amount < 0 ? "bar credit" : "bar", $"{label}: {text(amount)}");
            svg.Text(Right + 12, y + 14, text(amount), "value");
        }

        var points = rows.Select(
            (r, i) => (X: r.CumulativeShare is { } s ? shares.At(Math.Clamp(s, 0, 1)) : double.NaN, Y: 34 + (i * RowHeight) + (RowHeight / 2) - 1))
            .Where(p => !double.IsNaN(p.X))
            .ToList();
        svg.Path(points, "line");
        foreach (var (x, y) in points)
        {
            svg.Dot(x, y, 3, "dot");
        }

        return svg.ToString();
    }
}
