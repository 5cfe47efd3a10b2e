using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Reporting;

/// <summary>Heat chart: a row for each item, a column for each period; the stronger, the fuller. What was not measured stays empty.</summary>
public static class HeatChart
{
    private const double RowHeight = 20;
    private const double Right = 860;
    private const int Steps = 10;
    private const int DatesShown = 8;

    /// <summary>The picture as SVG.</summary>
    /// <param name="rows">Fractions by the first day of their period.</param>
    /// <param name="columns">The first days of the periods, in order.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <exception cref="ArgumentNullException">Rows, one of them, columns or the caption is null.</exception>
    public static string Draw(IReadOnlyList<HeatRow> rows, IReadOnlyList<LocalDate> columns, ChartCaption caption)
    {
        var (all, dates) = (FrozenList.Copy(Guard.NotNull(rows), nameof(rows)), FrozenList.Copy(Guard.NotNull(columns), nameof(columns)));
        var left = LabelText.Room(all.Select(r => r.Label));
        const double top = Legend.RowHeight + 6;
        var bottom = top + (all.Count * RowHeight);
        var svg = new SvgWriter(880, bottom + 26, Guard.NotNull(caption));
        DrawScale(svg, left, caption.Words);
        var width = (Right - left) / Math.Max(1, dates.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var y = top + (i * RowHeight);
            svg.Text(left - 10, y + 14, LabelText.Label(all[i].Label), "label", "end");
            var values = all[i].Values.GroupBy(v => v.Date).ToDictionary(g => g.Key, g => g.Last().Value);
            for (var j = 0; j < dates.Count; j++)
            {
                if (values.TryGetValue(dates[j], out var value))
                {
                    var tip = $"{all[i].Label}, {PeriodText.Of(dates[j])}: {caption.Words.Percent(value)}";
                    svg.Rect(left + (j * width), y + 1, Math.Max(1, width - 1), RowHeight - 2, Css(value), tip);
                }
            }
        }

        var every = Math.Max(1, (dates.Count + DatesShown - 1) / DatesShown);
        for (var j = 0; j < dates.Count; j += every)
        {
            svg.Text(left + (j * width), bottom + 18, PeriodText.Of(dates[j]), "tick");
        }

        return svg.ToString();
    }

    // The number is in the tip: the scale need tell no more than an eye does.
    private static string Css(double value)
    {
        var step = value <= 0 ? 0 : Math.Max(1, (int)Math.Min(Steps, Math.Ceiling(value * Steps)));
        return FormattableString.Invariant($"heat h{step}");
    }

    private static void DrawScale(SvgWriter svg, double left, ChartWords words)
    {
        svg.Text(left - 10, 15, words.Percent(0, 0), "tick", "end");
        for (var step = 0; step <= Steps; step++)
        {
            svg.Rect(left + (step * 16), 4, 15, 14, Css((double)step / Steps));
        }

        svg.Text(left + ((Steps + 1) * 16) + 6, 15, "≥ " + words.Percent(1, 0), "tick");
    }
}
