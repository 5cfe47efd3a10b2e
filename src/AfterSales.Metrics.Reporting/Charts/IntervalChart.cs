using System.Text.RegularExpressions;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Reporting;

/// <summary>Interval chart: a dot for each estimate with its interval as a line; overlapping lines warn against reading too much into the order.</summary>
public static class IntervalChart
{
    private const double RowHeight = 24;
    private const double Right = 760;

    private static readonly Regex DecimalsOfNothing = new(@"\.0+(?![0-9])", RegexOptions.CultureInvariant);

    /// <summary>Net promoter scores of several groups, from −100 to 100 points.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Draw(IReadOnlyList<KeyValuePair<string, NetPromoterScoreResult>> scores, ChartCaption caption)
        => Draw(
            [.. Guard.NotNull(scores).Select(s => new ChartEstimate { Label = s.Key, Estimate = Guard.NotNull(s.Value, nameof(scores)).Headline })],
            -100,
            100,
            caption,
            value => NumberText.Fixed(value, 1));

    /// <summary>The picture as SVG.</summary>
    /// <param name="estimates">In the order to be drawn.</param>
    /// <param name="minimum">Where the axis begins.</param>
    /// <param name="maximum">Where the axis ends.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <param name="format">How a number reads; null writes it short.</param>
    /// <exception cref="ArgumentNullException">Estimates, one of them or the caption is null.</exception>
    /// <exception cref="ArgumentException">The maximum is not above the minimum.</exception>
    public static string Draw(
        IReadOnlyList<ChartEstimate> estimates, double minimum, double maximum, ChartCaption caption, Func<double, string>? format = null)
    {
        var (rows, words) = (FrozenList.Copy(Guard.NotNull(estimates), nameof(estimates)), Guard.NotNull(caption).Words);
        if (!(Guard.Finite(maximum) > Guard.Finite(minimum)))
        {
            throw Guard.Mistake(nameof(maximum), FormattableString.Invariant($"{nameof(maximum)} must be above the minimum, {minimum}; it is {maximum}."));
        }

        var text = format ?? (value => NumberText.Short(value, words.Units));
        var left = Rows.Room(rows.Select(r => r.Label), caption.Unit);
        var legend = new Legend(left, Right + 90).AddIf(rows.Any(r => r.Estimate.Value is not null), LegendSign.Dot, "dot", words.Estimate);
        if (rows.FirstOrDefault(r => r.Estimate is { Lower: not null, Upper: not null }) is { } known)
        {
            legend.Add(LegendSign.Line, "whisker", $"{words.Percent(known.Estimate.Level, 0)} {words.Interval}");
        }

        var top = legend.Height + 10;
        var bottom = top + (rows.Count * RowHeight);
        var svg = new SvgWriter(880, bottom + 30, caption);
        legend.Draw(svg);
        var axis = Axis.Between(minimum, maximum, left, Right);

        // Ticks are round: their decimals would say nothing.
        Rows.Ticks(svg, axis, top - 2, bottom + 6, tick => DecimalsOfNothing.Replace(text(tick), string.Empty), left, caption.Unit);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = top + (i * RowHeight) + (RowHeight / 2);
            svg.Text(left - 10, y + 4, LabelText.Label(rows[i].Label), "label", "end");
            DrawEstimate(svg, axis, rows[i], y, text, words);
        }

        return svg.ToString();
    }

    private static void DrawEstimate(SvgWriter svg, Axis axis, ChartEstimate row, double y, Func<double, string> text, ChartWords words)
    {
        var estimate = row.Estimate;
        if (estimate.Value is not { } value)
        {
            svg.Text(axis.At(axis.Minimum) + 6, y + 4, ReasonText.Of(estimate.Reason!.Value), "tick");
            return;
        }

        if (estimate is { Lower: { } lower, Upper: { } upper })
        {
            var (from, to) = (At(lower), At(upper));
            svg.Line(from, y, to, y, "whisker", $"{row.Label}: {text(lower)} {words.To} {text(upper)}");
            svg.Line(from, y - 4, from, y + 4, "whisker").Line(to, y - 4, to, y + 4, "whisker");
        }

        svg.Dot(At(value), y, 4.5, "dot", $"{row.Label}: {text(value)}");
        svg.Text(Right + 14, y + 4, text(value), "value");

        double At(double number) => axis.At(Math.Max(axis.Minimum, Math.Min(axis.Maximum, number)));
    }
}
