using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>Sparkline: a figure's run as small as a word, its last value a dot; a period that still runs is hollow.</summary>
public static class Sparkline
{
    private const double Width = 120;
    private const double Height = 28;
    private const double Air = 5;

    /// <summary>The picture as SVG.</summary>
    /// <param name="points">In order of date.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <exception cref="ArgumentNullException">Points, one of them or the caption is null.</exception>
    public static string Draw(IReadOnlyList<ControlPoint> points, ChartCaption caption)
    {
        var all = FrozenList.Copy(Guard.NotNull(points), nameof(points));
        var svg = new SvgWriter(Width, Height, Guard.NotNull(caption));
        var known = all.Select((p, i) => (p, i)).Where(k => k.p.Value is not null).ToList();
        if (known.Count == 0)
        {
            return svg.ToString();
        }

        var (low, high) = (known.Min(k => k.p.Value!.Value), known.Max(k => k.p.Value!.Value));
        var whole = known.Where(k => k.p.Kind != ControlPointKind.Partial).ToList();
        svg.Path(whole.Select(k => (X(k.i), Y(k.p.Value!.Value))), "line series0");
        foreach (var (point, place) in known.Where(k => k.p.Kind == ControlPointKind.Signal))
        {
            svg.Dot(X(place), Y(point.Value!.Value), 2.5, "over");
        }

        if (whole.Count > 0)
        {
            var (last, at) = whole[whole.Count - 1];
            svg.Dot(X(at), Y(last.Value!.Value), 3, last.Kind == ControlPointKind.Signal ? "over" : "bar");
        }

        foreach (var (point, place) in known.Where(k => k.p.Kind == ControlPointKind.Partial))
        {
            svg.Dot(X(place), Y(point.Value!.Value), 2.5, "hollow");
        }

        return svg.ToString();

        double X(int i) => all.Count == 1 ? Width / 2 : Air + ((Width - (2 * Air)) * i / (all.Count - 1));

        double Y(double value) => low == high ? Height / 2 : Height - Air - ((value - low) / (high - low) * (Height - (2 * Air)));
    }
}
