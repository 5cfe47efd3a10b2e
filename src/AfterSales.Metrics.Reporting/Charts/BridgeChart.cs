using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Bridge (waterfall) chart: from one total to the other, step by step; each bar begins where the one above it ends.</summary>
public static class BridgeChart
{
    private const double RowHeight = 26;
    private const double Right = 770;
    private const int StepsShown = 10;

    /// <summary>The steps of a cost bridge, the ten largest by themselves and the others in one.</summary>
    /// <param name="bridge">What <see cref="CostBridge"/> found.</param>
    /// <param name="before">The name of the first total.</param>
    /// <param name="after">The name of the last total.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Draw(CostBridgeResult bridge, string before, string after, ChartCaption caption)
    {
        var all = Guard.NotNull(bridge).Steps;
        var steps = all.Take(StepsShown).Select(s => Value(s.Name, s.Change.Amount)).ToList();
        if (all.Count > StepsShown)
        {
            var rest = FormattableString.Invariant($"{all.Count - StepsShown} {Guard.NotNull(caption).Words.More}");
            steps.Add(Value(rest, all.Skip(StepsShown).Sum(s => s.Change.Amount)));
        }

        return Draw(Value(Guard.NotNull(before), bridge.Before.Amount), steps, Value(Guard.NotNull(after), bridge.After.Amount), caption);
    }

    /// <summary>The picture as SVG.</summary>
    /// <param name="before">The first total.</param>
    /// <param name="steps">What each adds, in the order to be drawn.</param>
    /// <param name="after">The last total.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <exception cref="ArgumentNullException">An argument or a step is null.</exception>
    public static string Draw(ChartValue before, IReadOnlyList<ChartValue> steps, ChartValue after, ChartCaption caption)
    {
        var (first, last, changes, words) = (
            Guard.NotNull(before), Guard.NotNull(after), FrozenList.Copy(Guard.NotNull(steps), nameof(steps)), Guard.NotNull(caption).Words);
        var left = Rows.Room(changes.Select(s => s.Label).Append(first.Label).Append(last.Label), caption.Unit);
        var text = LabelText.ShortLike(changes.Select(s => s.Value).Append(first.Value).Append(last.Value), words);
        var levels = new List<double> { first.Value };
        foreach (var step in changes)
        {
            levels.Add(levels[levels.Count - 1] + step.Value);
        }

        var legend = new Legend(left, Right + 90)
            .AddIf(changes.Any(s => s.Value > 0), LegendSign.Box, "over", words.Increase)
            .AddIf(changes.Any(s => s.Value < 0), LegendSign.Box, "credit", words.Decrease);
        var top = legend.Height + 10;
        var bottom = top + ((changes.Count + 2) * RowHeight);

        // The steps are what matters: when they are small beside the totals, the axis does not begin at zero, and its ticks say so.
        var (low, high) = (levels.Append(last.Value).Min(), levels.Append(last.Value).Max());
        var axis = high - low < 0.3 * Math.Abs(high) && low > 0 ? Axis.Around(low, high, left, Right) : Axis.Covering(levels.Append(last.Value), left, Right);
        var svg = new SvgWriter(880, bottom + 30, caption);
        legend.Draw(svg);
        Rows.Ticks(svg, axis, top - 2, bottom + 6, LabelText.Ticks(axis, words), left, caption.Unit);
        Total(0, first);
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i].Value;
            Bar(i + 1, changes[i].Label, levels[i], levels[i + 1], change > 0 ? "over" : "credit", (change > 0 ? "+" : string.Empty) + text(change));
            var y = top + ((i + 1) * RowHeight);
            svg.Line(axis.At(levels[i]), y - 3, axis.At(levels[i]), y + 5, "tie");
        }

        Total(changes.Count + 1, last);
        return svg.ToString();

        // A bar that does not begin at zero lies about its size; a mark does not.
        void Total(int row, ChartValue total)
        {
            if (axis.Minimum <= 0)
            {
                Bar(row, total.Label, 0, total.Value, "bar", text(total.Value));
                return;
            }

            var y = top + (row * RowHeight);
            svg.Text(left - 10, y + 16, LabelText.Label(total.Label), "label", "end");
            svg.Line(axis.At(total.Value), y + 3, axis.At(total.Value), y + RowHeight - 1, "mark", $"{total.Label}: {text(total.Value)}");
            svg.Text(Right + 12, y + 16, text(total.Value), "value");
        }

        void Bar(int row, string label, double from, double to, string css, string value)
        {
            var y = top + (row * RowHeight);
            var (x1, x2) = (axis.At(Math.Min(from, to)), axis.At(Math.Max(from, to)));
            svg.Text(left - 10, y + 16, LabelText.Label(label), "label", "end");
            svg.Rect(x1, y + 5, Math.Max(1, x2 - x1), RowHeight - 8, css, $"{label}: {value}");
            svg.Text(Right + 12, y + 16, value, "value");
        }
    }

    private static ChartValue Value(string label, decimal value) => new() { Label = label, Value = (double)value };
}
