using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Map: points of two kinds on two axes of one scale; what lies in one direction from the middle belongs together.</summary>
public static class MapChart
{
    private const double Across = 640;
    private const double Highest = 420;
    private const double Lowest = 140;
    private const double Middle = 440;
    private const double Top = Legend.RowHeight + 14;
    private const double TextHeight = 14;
    private const double LongestName = 190;
    private const double Air = 1.15;

    /// <summary>The picture as SVG.</summary>
    /// <exception cref="ArgumentNullException">Points, one of them or the caption is null.</exception>
    public static string Draw(IReadOnlyList<MapPoint> points, ChartCaption caption)
    {
        var (all, words) = (FrozenList.Copy(Guard.NotNull(points), nameof(points)), Guard.NotNull(caption).Words);
        var (wide, high) = (Most(all.Select(p => p.X)), Most(all.Select(p => p.Y)));

        // One scale for both axes, or directions would not be those of the data; the picture is as high as the points need.
        var reach = Math.Max(wide, high * (Across / Highest)) * Air;
        var scale = Across / 2 / (reach is > 0 and < double.MaxValue ? reach : 1);
        var (halfWidth, halfHeight) = (Across / 2, Math.Max(Lowest / 2, Math.Min(Highest / 2, high * Air * scale)));
        var center = Top + halfHeight;
        var svg = new SvgWriter(880, center + halfHeight + 10, caption);
        new Legend(Middle - halfWidth, 860)
            .AddIf(all.Any(p => p.Kind == MapPointKind.Subject), LegendSign.Dot, "dot", words.Subject)
            .AddIf(all.Any(p => p.Kind == MapPointKind.Attribute), LegendSign.SmallDot, "bar", words.Attribute)
            .Draw(svg);
        svg.Line(Middle - halfWidth, center, Middle + halfWidth, center, "grid zero").Line(Middle, center - halfHeight, Middle, center + halfHeight, "grid zero");
        svg.Text(Middle + halfWidth, center + 14, words.FirstAxis, "unit", "end").Text(Middle + 6, center - halfHeight + 10, words.SecondAxis, "unit");
        var placed = all.Select(p => (Point: p, X: Middle + (p.X * scale), Y: center - (p.Y * scale))).OrderBy(p => p.Point.Kind).ToList();
        var taken = placed.Select(p => new Box(p.X - 6, p.Y - 6, p.X + 6, p.Y + 6)).ToList();
        foreach (var (point, x, y) in placed)
        {
            var isSubject = point.Kind == MapPointKind.Subject;
            svg.Dot(x, y, isSubject ? 6 : 3.5, isSubject ? "dot" : "bar", $"{point.Name}: {NumberText.Fixed(point.X, 3)}; {NumberText.Fixed(point.Y, 3)}");
            var name = LabelText.Cut(point.Name, LongestName);
            var (box, anchor, at) = Room(x, y, LabelText.Width(name), taken);
            taken.Add(box);
            svg.Text(at, box.Bottom - 3, name, isSubject ? "value count" : "tick count", anchor);
        }

        return svg.ToString();
    }

    private static double Most(IEnumerable<double> values) => values.Select(Math.Abs).DefaultIfEmpty(0).Max();

    /// <summary>Where a name meets nothing: right of its point, left, above or below; right where it meets something everywhere.</summary>
    private static (Box Box, string Anchor, double At) Room(double x, double y, double width, List<Box> taken)
    {
        (Box Box, string Anchor, double At)[] places =
        [
            (new(x + 9, y - 9, x + 9 + width, y + 7), "start", x + 9),
            (new(x - 9 - width, y - 9, x - 9, y + 7), "end", x - 9),
            (new(x - (width / 2), y - 8 - TextHeight, x + (width / 2), y - 8), "middle", x),
            (new(x - (width / 2), y + 8, x + (width / 2), y + 8 + TextHeight), "middle", x),
        ];
        var free = Array.FindIndex(places, p => p.Box.Left > 4 && p.Box.Right < 876 && !taken.Exists(p.Box.Meets));
        return places[Math.Max(0, free)];
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
