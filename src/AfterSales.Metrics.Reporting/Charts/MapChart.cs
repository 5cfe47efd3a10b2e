using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Map: points of two kinds on two axes of one scale; what lies in one direction from the middle belongs together.</summary>
public static class MapChart
{
    private const double Size = 420;
    private const double Middle = 440;
    private const double Top = Legend.RowHeight + 10;

    /// <summary>The picture as SVG.</summary>
    /// <exception cref="ArgumentNullException">Points, one of them or the caption is null.</exception>
    public static string Draw(IReadOnlyList<MapPoint> points, ChartCaption caption)
    {
        var (all, words) = (FrozenList.Copy(Guard.NotNull(points), nameof(points)), Guard.NotNull(caption).Words);
        var svg = new SvgWriter(880, Top + Size + 10, caption);
        new Legend(Middle - (Size / 2), 860)
            .AddIf(all.Any(p => p.Kind == MapPointKind.Subject), LegendSign.Dot, "dot", words.Subject)
            .AddIf(all.Any(p => p.Kind == MapPointKind.Attribute), LegendSign.Dot, "bar", words.Attribute)
            .Draw(svg);
        var most = all.Select(p => Math.Max(Math.Abs(p.X), Math.Abs(p.Y))).DefaultIfEmpty(0).Max();
        var reach = most > 0 && most < double.MaxValue / 2 ? most * 1.15 : 1;
        var (across, down) = (Axis.Between(-reach, reach, Middle - (Size / 2), Middle + (Size / 2)), Axis.Between(-reach, reach, Top + Size, Top));
        svg.Line(across.At(-reach), down.At(0), across.At(reach), down.At(0), "grid zero");
        svg.Line(across.At(0), down.At(-reach), across.At(0), down.At(reach), "grid zero");
        foreach (var point in all)
        {
            var isSubject = point.Kind == MapPointKind.Subject;
            var (x, y) = (across.At(point.X), down.At(point.Y));
            svg.Dot(x, y, isSubject ? 6 : 3.5, isSubject ? "dot" : "bar", $"{point.Name}: {NumberText.Fixed(point.X, 3)}; {NumberText.Fixed(point.Y, 3)}");
            svg.Text(x + 9, y + 4, LabelText.Cut(point.Name, 190), isSubject ? "value" : "tick");
        }

        return svg.ToString();
    }
}
