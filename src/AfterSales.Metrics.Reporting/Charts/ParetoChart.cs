using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Pareto chart: bars from the largest down, and the line of what they add up to so far.</summary>
public static class ParetoChart
{
    private const double RowHeight = 26;
    private const double Right = 780;
    private const int ItemsShown = 14;

    /// <summary>The items of a Pareto analysis, the fourteen largest by themselves and the others in one.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Draw(ParetoResult pareto, ChartCaption caption)
    {
        var ranked = Guard.NotNull(pareto).Ranked;
        var shown = ranked.Count <= ItemsShown + 1 ? ranked.Count : ItemsShown;
        var bars = ranked.Take(shown)
            .Select(i => new ParetoBar { Label = i.Name, Value = (double)i.Amount.Amount, CumulativeShare = i.CumulativeShare.Value }).ToList();
        if (shown < ranked.Count)
        {
            bars.Add(new ParetoBar
            {
                Label = FormattableString.Invariant($"{ranked.Count - shown} {Guard.NotNull(caption).Words.More}"),
                Value = (double)ranked.Skip(shown).Sum(i => i.Amount.Amount),
                CumulativeShare = 1,
            });
        }

        return Draw(bars, caption);
    }

    /// <summary>The picture as SVG.</summary>
    /// <exception cref="ArgumentNullException">Bars, one of them or the caption is null.</exception>
    public static string Draw(IReadOnlyList<ParetoBar> bars, ChartCaption caption)
    {
        var (rows, words) = (FrozenList.Copy(Guard.NotNull(bars), nameof(bars)), Guard.NotNull(caption).Words);
        var left = Rows.Room(rows.Select(r => r.Label), caption.Unit);
        var text = LabelText.ShortLike(rows.Select(r => r.Value), words);
        var legend = new Legend(left, Right + 90).Add(LegendSign.Box, "bar", words.Value)
            .AddIf(rows.Any(r => r.Value < 0), LegendSign.Box, "credit", words.Credit)
            .AddIf(rows.Any(r => r.CumulativeShare is not null), LegendSign.Line, "line", words.CumulativeShare);
        var top = legend.Height + 34;
        var bottom = top + (rows.Count * RowHeight);
        var svg = new SvgWriter(880, bottom + 30, caption);
        legend.Draw(svg);
        var amounts = Axis.Covering(rows.Select(r => r.Value), left, Right);
        var shares = Axis.Between(0, 1, left, Right, 4);
        foreach (var tick in shares.Ticks)
        {
            svg.Line(shares.At(tick), top - 6, shares.At(tick), bottom, "grid");
            svg.Text(shares.At(tick), top - 12, words.Percent(tick, 0), "tick line-ink", "middle");
        }

        var ticks = LabelText.Ticks(amounts, words);
        foreach (var tick in amounts.Ticks)
        {
            svg.Text(amounts.At(tick), bottom + 18, ticks(tick), "tick", "middle");
        }

        Rows.Unit(svg, left, bottom, caption.Unit);
        for (var i = 0; i < rows.Count; i++)
        {
            var (label, amount, y) = (rows[i].Label, rows[i].Value, top + (i * RowHeight));
            var (zero, end) = (amounts.At(0), amounts.At(amount));
            svg.Text(left - 10, y + 14, LabelText.Label(label), "label", "end");
            svg.Rect(Math.Min(zero, end), y + 3, Math.Abs(end - zero), RowHeight - 8, amount < 0 ? "credit" : "bar", $"{label}: {text(amount)}");
            svg.Text(Right + 12, y + 14, text(amount), "value");
        }

        var line = rows.Select((row, i) => (row, Y: top + (i * RowHeight) + (RowHeight / 2) - 1)).Where(p => p.row.CumulativeShare is not null)
            .Select(p => (X: shares.At(Math.Max(0, Math.Min(1, p.row.CumulativeShare!.Value))), p.Y, p.row)).ToList();
        svg.Path(line.Select(p => (p.X, p.Y)), "line");
        foreach (var (x, y, row) in line)
        {
            svg.Dot(x, y, 3, "dot", $"{row.Label}, {words.CumulativeShare}: {words.Percent(row.CumulativeShare!.Value)}");
        }

        return svg.ToString();
    }
}
