using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Tornado chart: a bar from the value at each driver's low to that at its high, about the value expected.</summary>
public static class TornadoChart
{
    private const double RowHeight = 28;
    private const double Right = 700;

    /// <summary>The bars of a sensitivity analysis that have both values.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The analysis has no value.</exception>
    public static string Draw(TornadoResult tornado, ChartCaption caption)
        => Draw(
            Guard.NotNull(tornado).Base.Value ?? throw Guard.Mistake(nameof(tornado), $"{nameof(tornado)} must have a value; it has none."),
            [.. tornado.Bars.Where(b => b.AtLow.IsDefined && b.AtHigh.IsDefined)
                .Select(b => new TornadoRow { Label = b.Driver.Name, AtLow = b.AtLow.Value!.Value, AtHigh = b.AtHigh.Value!.Value })],
            caption);

    /// <summary>The picture as SVG.</summary>
    /// <param name="expected">The value with every driver as expected.</param>
    /// <param name="rows">The drivers, in the order to be drawn.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <exception cref="ArgumentNullException">Rows, one of them or the caption is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The expected value is NaN or infinite.</exception>
    public static string Draw(double expected, IReadOnlyList<TornadoRow> rows, ChartCaption caption)
    {
        var (drivers, words) = (FrozenList.Copy(Guard.NotNull(rows), nameof(rows)), Guard.NotNull(caption).Words);
        var left = Rows.Room(drivers.Select(r => r.Label), caption.Unit);
        var all = drivers.SelectMany(r => new[] { r.AtLow, r.AtHigh }).Append(Guard.Finite(expected)).ToList();
        var (axis, text) = (Axis.Covering(all, left, Right), LabelText.ShortLike(all, words));
        var legend = new Legend(left, 870).Add(LegendSign.Box, "over", words.AtLow).Add(LegendSign.Box, "bar", words.AtHigh)
            .Add(LegendSign.Upright, "mark", words.Expected);
        var top = legend.Height + 10;
        var bottom = top + (drivers.Count * RowHeight);
        var svg = new SvgWriter(880, bottom + 30, caption);
        legend.Draw(svg);
        Rows.Ticks(svg, axis, top - 2, bottom + 6, LabelText.Ticks(axis, words), left, caption.Unit);
        for (var i = 0; i < drivers.Count; i++)
        {
            var (row, y) = (drivers[i], top + (i * RowHeight));
            svg.Text(left - 10, y + 17, LabelText.Label(row.Label), "label", "end");
            Bar(row.AtLow, y, "over", $"{row.Label} {words.AtLow}: {text(row.AtLow)}");
            Bar(row.AtHigh, y, "bar", $"{row.Label} {words.AtHigh}: {text(row.AtHigh)}");
            svg.Text(Right + 12, y + 17, $"{text(row.AtLow)} {words.To} {text(row.AtHigh)}", "value");
        }

        svg.Line(axis.At(expected), top - 6, axis.At(expected), bottom + 6, "mark", $"{words.Expected}: {text(expected)}");
        return svg.ToString();

        void Bar(double end, double y, string css, string tip)
        {
            var (from, to) = (axis.At(Math.Min(expected, end)), axis.At(Math.Max(expected, end)));
            svg.Rect(from, y + 5, to - from, RowHeight - 9, css, tip);
        }
    }
}
