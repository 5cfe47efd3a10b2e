using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Bar chart: one horizontal bar for each item, with a mark where one is given: spent against budget, claims against their limit.</summary>
public static class BarChart
{
    private const double RowHeight = 26;
    private const double Right = 780;

    /// <summary>The picture as SVG.</summary>
    /// <exception cref="ArgumentNullException">Bars, one of them or the caption is null.</exception>
    public static string Draw(IReadOnlyList<ChartBar> bars, ChartCaption caption, BarChartOptions? options = null)
    {
        var (rows, words, chosen) = (FrozenList.Copy(Guard.NotNull(bars), nameof(bars)), Guard.NotNull(caption).Words, options ?? BarChartOptions.Default);
        var left = Rows.Room(rows.Select(r => r.Label), caption.Unit);
        var axis = Axis.Covering(rows.Select(r => r.Value).Concat(rows.Select(r => r.Mark ?? 0)).Append(chosen.Line ?? 0), left, Right);
        var format = chosen.Format ?? LabelText.ShortLike(rows.Select(r => r.Value), words);
        var legend = new Legend(left, Right + 90)
            .AddIf(HasLegend(rows, chosen), LegendSign.Box, "bar", words.Value)
            .AddIf(rows.Any(r => r.Value < 0 && !IsOver(r, chosen)) && rows.Any(r => r.Value > 0), LegendSign.Box, "credit", words.Credit)
            .AddIf(rows.Any(r => IsOver(r, chosen)), LegendSign.Box, "over", words.Beyond)
            .AddIf(rows.Any(r => r.Mark is not null), LegendSign.Upright, "mark", words.Mark)
            .AddIf(chosen.Line is not null, LegendSign.Upright, "limit", words.Limit);
        var top = legend.Height + 10;
        var bottom = top + (rows.Count * RowHeight);
        var svg = new SvgWriter(880, bottom + 30, caption);
        legend.Draw(svg);
        Rows.Ticks(svg, axis, top - 2, bottom + 6, chosen.Format ?? LabelText.Ticks(axis, words), left, caption.Unit);
        for (var i = 0; i < rows.Count; i++)
        {
            Draw(svg, axis, rows[i], top + (i * RowHeight), IsOver(rows[i], chosen), rows[i].Text ?? format(rows[i].Value));
        }

        if (chosen.Line is { } limit)
        {
            svg.Line(axis.At(limit), top - 6, axis.At(limit), bottom + 6, "limit");
        }

        return svg.ToString();

        void Draw(SvgWriter picture, Axis scale, ChartBar row, double y, bool isOver, string text)
        {
            var (zero, end) = (scale.At(0), scale.At(row.Value));
            picture.Text(left - 10, y + 16, LabelText.Label(row.Label), "label", "end");
            picture.Rect(
                Math.Min(zero, end), y + 5, Math.Abs(end - zero), RowHeight - 8, isOver ? "over" : row.Value < 0 ? "credit" : "bar", $"{row.Label}: {text}");
            if (row.Mark is { } at)
            {
                picture.Line(scale.At(at), y + 1, scale.At(at), y + RowHeight - 1, "mark", $"{row.Label}, {words.Mark}: {format(at)}");
            }

            picture.Text(Right + 12, y + 16, text, "value");
        }
    }

    private static bool HasLegend(FrozenList<ChartBar> rows, BarChartOptions options)
        => options.Line is not null || rows.Any(r => r.Mark is not null) || (rows.Any(r => r.Value < 0) && rows.Any(r => r.Value > 0));

    private static bool IsOver(ChartBar row, BarChartOptions options)
        => row.Mark is { } mark ? options.Marks == MarkMeaning.Limit && row.Value > mark : row.Value > options.Line;
}
