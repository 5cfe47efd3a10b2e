namespace AfterSales.Metrics.Cli.Charts;

/// <summary>Points of two kinds on two axes of one scale: what lies in one direction from the middle belongs together.</summary>
internal static class MapChart
{
    private const double Size = 420;
    private const double Middle = 440;

    /// <param name="points">Name, place, and whether it is one of those that are described.</param>
    public static string Draw(string id, string title, string description, IReadOnlyList<(string Name, double X, double Y, bool IsSubject)> points)
    {
        var svg = new SvgWriter(880, Size + 20, id, title, description);
        var reach = points.Max(p => Math.Max(Math.Abs(p.X), Math.Abs(p.Y))) is var most and > 0 ? most * 1.15 : 1;
        var (across, down) = (Axis.Between(-reach, reach, Middle - (Size / 2), Middle + (Size / 2)), Axis.Between(-reach, reach, Size + 10, 10));
        svg.Line(across.At(-reach), down.At(0), across.At(reach), down.At(0), "grid zero");
        svg.Line(across.At(0), down.At(-reach), across.At(0), down.At(reach), "grid zero");
        foreach (var (name, x, y, isSubject) in points)
        {
            svg.Dot(across.At(x), down.At(y), isSubject ? 6 : 3.5, isSubject ? "dot" : "bar", name);
            svg.Text(across.At(x) + 9, down.At(y) + 4, ChartText.Cut(name, 28), isSubject ? "value" : "tick");
        }

        return svg.ToString();
    }
}
