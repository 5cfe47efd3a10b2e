using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Flow chart: the steps of a process one below the other, and the lines between them as wide as what goes along. What goes on runs at the right and
/// down, what comes back or is done again at the left and up.</summary>
public static class FlowChart
{
    private const double RowHeight = 46;
    private const double BoxHeight = 26;
    private const double Middle = 440;
    private const double Reach = 190;
    private const int Points = 24;

    /// <summary>The picture as SVG.</summary>
    /// <param name="links">What went from step to step; of several between the same steps each is drawn.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <exception cref="ArgumentNullException">The links, one of them or the caption is null.</exception>
    public static string Draw(IReadOnlyList<FlowLink> links, ChartCaption caption)
    {
        var all = FrozenList.Copy(Guard.NotNull(links), nameof(links)).Where(l => l.From is not null || l.To is not null).ToList();
        var words = Guard.NotNull(caption).Words;
        var rows = Rows(all);
        var (begins, ends) = (all.Any(l => l.From is null), all.Any(l => l.To is null));
        var half = Math.Min(150, (rows.Keys.Select(LabelText.Width).DefaultIfEmpty(0).Max() / 2) + 14);
        var drawn = all.Select(l => (Link: l, From: l.From is null ? -1 : rows[l.From], To: l.To is null ? rows.Count : rows[l.To])).ToList();
        var legend = new Legend(20, 860)
            .AddIf(drawn.Any(l => l.To > l.From), LegendSign.Line, "flow", words.Onward)
            .AddIf(drawn.Any(l => l.To <= l.From), LegendSign.Line, "flow back", words.Back);
        var top = legend.Height + 12 + (begins ? RowHeight : 0);
        var svg = new SvgWriter(880, top + ((rows.Count - 1 + (ends ? 1 : 0)) * RowHeight) + BoxHeight + 12, caption);
        legend.Draw(svg);
        var picture = new FlowPicture(svg, top, half, rows.Count, all.Select(l => l.Value).DefaultIfEmpty(0).Max());
        foreach (var (link, from, to) in drawn.OrderBy(l => l.Link.Value))
        {
            picture.Link(from, to, link.Value, Tip(link, words));
        }

        foreach (var row in rows)
        {
            var y = top + (row.Value * RowHeight);
            svg.Rect(Middle - half, y, 2 * half, BoxHeight, "hollow", row.Key);
            svg.Text(Middle, y + 18, LabelText.Cut(row.Key, (2 * half) - 12), "label", "middle");
        }

        if (begins)
        {
            svg.Text(Middle, top - RowHeight + 18, words.Begin, "tick count", "middle");
        }

        if (ends)
        {
            svg.Text(Middle, top + (rows.Count * RowHeight) + 18, words.End, "tick count", "middle");
        }

        picture.Numbers(drawn.OrderByDescending(l => l.Link.Value).Select(l => (l.From, l.To, l.Link.Value)));
        return svg.ToString();
    }

    /// <summary>The row of each step.</summary>
    private static Dictionary<string, int> Rows(List<FlowLink> links)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in links.SelectMany(l => new[] { l.From, l.To }))
        {
            if (name is not null && !codes.ContainsKey(name))
            {
                codes.Add(name, codes.Count);
            }
        }

        var inner = links.Where(l => l.From is not null && l.To is not null).Select(l => (codes[l.From!], codes[l.To!], l.Value)).ToList();
        var order = StepOrder.Of(codes.Count, inner);
        return codes.ToDictionary(c => c.Key, c => Array.IndexOf(order, c.Value), StringComparer.Ordinal);
    }

    private static string Tip(FlowLink link, ChartWords words)
        => $"{link.From ?? words.Begin} → {link.To ?? words.End}: {NumberText.Text(link.Value, "#,##0.###")}"
            + (link.Detail.Length > 0 ? ", " + link.Detail : string.Empty);

    /// <summary>Where lines run, and how wide they are.</summary>
    private sealed class FlowPicture(SvgWriter svg, double top, double half, int rows, double most)
    {
        private readonly List<(double X, double Y)> taken = [];

        public void Link(int from, int to, double value, string tip)
        {
            var back = to <= from;
            svg.Path(Line(from, to), FormattableString.Invariant($"flow{(back ? " back" : string.Empty)} w{Width(value)}"), tip);
        }

        /// <summary>The numbers that find room, the largest first; all others are in the tips.</summary>
        public void Numbers(IEnumerable<(int From, int To, double Value)> links)
        {
            foreach (var (from, to, value) in links)
            {
                var (back, line) = (to <= from, Line(from, to));
                var (x, y) = line[line.Count / 2];
                var text = NumberText.Text(value, "#,##0.###");
                var (place, room) = (back ? x - 8 : x + 8, LabelText.Width(text));
                if (place - room < 4 || place + room > 876 || taken.Exists(t => Math.Abs(t.X - place) < room + 4 && Math.Abs(t.Y - y) < 13))
                {
                    continue;
                }

                taken.Add((place, y));
                svg.Text(place, y + 4, text, "tick count", back ? "end" : "start");
            }
        }

        private int Width(double value) => most <= 0 ? 1 : Math.Max(1, (int)Math.Ceiling(value / most * ChartSheet.Widths));

        /// <summary>Down between neighbors; else half an ellipse at its side, the wider the more steps it passes.</summary>
        private List<(double X, double Y)> Line(int from, int to)
        {
            var back = to <= from;
            var (start, end) = (top + (from * RowHeight), top + (to * RowHeight));
            if (to == from + 1)
            {
                return [(Middle, start + BoxHeight), (Middle, (start + end + BoxHeight) / 2), (Middle, end)];
            }

            var (y1, y2) = back ? (start + 7, end + BoxHeight - 7) : (start + BoxHeight - 7, end + 7);
            (y1, y2) = from == to ? (start + 5, start + BoxHeight - 5) : (y1, y2);
            var wide = from == to ? 26 : 30 + (Reach * Math.Abs(to - from) / Math.Max(2, rows + 1));
            var (edge, side) = back ? (Middle - half, -1) : (Middle + half, 1);
            var (edge1, edge2) = (from < 0 ? Middle : edge, to >= rows ? Middle : edge);
            (y1, y2) = (from < 0 ? start + BoxHeight - 7 : y1, to >= rows ? end + 7 : y2);
            var line = new List<(double X, double Y)>();
            for (var i = 0; i <= Points; i++)
            {
                var (cosine, sine) = Elementary.Turn(i, 2 * Points);
                var base1 = edge1 + ((edge2 - edge1) * i / Points);
                var center = (edge + (side * wide * sine), ((y1 + y2) / 2) - ((y2 - y1) / 2 * cosine));
                line.Add((i is 0 or Points ? base1 : center.Item1, center.Item2));
            }

            return line;
        }
    }
}
