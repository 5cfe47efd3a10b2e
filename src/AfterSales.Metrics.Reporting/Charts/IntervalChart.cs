using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>A dot for each estimate with its interval as a line: overlapping lines warn against reading too much into the order.</summary>
internal static partial class IntervalChart
{
    private const double RowHeight = 24;
    private const double Right = 760;

    public static string Draw(
        string id,
        string title,
        string description,
        IReadOnlyList<(string Label, Estimate Estimate)> rows,
        double minimum,
        double maximum,
        Func<double, string> format)
    {
        var left = ChartText.LabelWidth(rows.Select(r => r.Label));
        var height = 40 + (rows.Count * RowHeight);
        var svg = new SvgWriter(880, height, id, title, description);
        var axis = Axis.Between(minimum, maximum, left, Right);
        foreach (var tick in axis.Ticks)
        {
            svg.Line(axis.At(tick), 8, axis.At(tick), height - 24, "grid");

            // Ticks are round: their decimals would say nothing.
            svg.Text(axis.At(tick), height - 6, DecimalsOfNothing().Replace(format(tick), string.Empty), "tick", "middle");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (label, estimate) = rows[i];
            var y = 10 + (i * RowHeight) + (RowHeight / 2);
            svg.Text(left - 10, y + 4, ChartText.Label(label), "label", "end");
            if (estimate.Value is not { } value)
            {
                svg.Text(left + 6, y + 4, Report.Words.Of(estimate.Reason!.Value), "tick");
                continue;
            }

            if (estimate is { Lower: { } lower, Upper: { } upper })
            {
                var (from, to) = (axis.At(Math.Max(minimum, lower)), axis.At(Math.Min(maximum, upper)));
                svg.Line(from, y, to, y, "whisker", $"{label}: {format(lower)} to {format(upper)}");
                svg.Line(from, y - 4, from, y + 4, "whisker").Line(to, y - 4, to, y + 4, "whisker");
            }

            svg.Dot(axis.At(value), y, 4.5, "dot", $"{label}: {format(value)}");
            svg.Text(Right + 14, y + 4, format(value), "value");
        }

        return svg.ToString();
    }

    [GeneratedRegex(@"\.0+(?![0-9])")]
    private static partial Regex DecimalsOfNothing();
}
