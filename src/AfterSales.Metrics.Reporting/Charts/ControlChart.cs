using NodaTime;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>A figure month by month between its control limits; signals are filled, a month that still runs is hollow and beyond the line.</summary>
internal static class ControlChart
{
    private const double Left = 70;
    private const double Right = 690;
    private const double Top = 14;
    private const double Bottom = 260;

    /// <summary>One month: its value, null where there is none.</summary>
    internal sealed record Point(LocalDate Month, double? Value, bool IsSignal, bool IsPartial, string Tip);

    /// <param name="id">Of the picture.</param>
    /// <param name="title">The finding.</param>
    /// <param name="description">What is drawn.</param>
    /// <param name="points">At least one of which has a value.</param>
    /// <param name="limits">Center, lower and upper limit; null without.</param>
    /// <param name="format">How a number reads.</param>
    public static string Draw(
        string id, string title, string description, IReadOnlyList<Point> points, (double Center, double Lower, double Upper)? limits,
        Func<double, string> format)
    {
        var svg = new SvgWriter(880, 300, id, title, description);
        var values = points.Select(p => p.Value).OfType<double>().ToList();
        List<double> all = limits is { } l ? [.. values, l.Lower, l.Upper] : values;
        var (minimum, maximum) = (all.Min(), all.Max());
        var axis = minimum == maximum ? Axis.Covering(all, Bottom, Top) : Axis.Between(
            minimum - (0.05 * (maximum - minimum)), maximum + (0.05 * (maximum - minimum)), Bottom, Top);
        foreach (var tick in axis.Ticks)
        {
            svg.Line(Left, axis.At(tick), Right, axis.At(tick), "grid");
            svg.Text(Left - 8, axis.At(tick) + 4, format(tick), "tick", "end");
        }

        if (limits is { } known)
        {
            (double, string, string)[] lines =
                [(known.Upper, "upper limit", "limit"), (known.Center, "center", "tie"), (known.Lower, "lower limit", "limit")];
            foreach (var (value, name, css) in lines)
            {
                svg.Line(Left, axis.At(value), Right, axis.At(value), css);
                svg.Text(Right + 10, axis.At(value) + 4, $"{name} {format(value)}", "tick");
            }
        }

        var step = Math.Max(1, (points.Count + 11) / 12);
        for (var i = 0; i < points.Count; i += step)
        {
            svg.Text(X(i), Bottom + 20, points[i].Month.ToString("uuuu'-'MM", System.Globalization.CultureInfo.InvariantCulture), "tick", "middle");
        }

        foreach (var stretch in Stretches(points))
        {
            svg.Path(stretch.Select(i => (X(i), axis.At(points[i].Value!.Value))), "line series0");
        }

        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is { } value)
            {
                svg.Dot(X(i), axis.At(value), points[i].IsSignal ? 5.5 : 3, points[i].IsSignal ? "dot" : points[i].IsPartial ? "credit" : "bar", points[i].Tip);
            }
        }

        return svg.ToString();

        double X(int i) => points.Count == 1 ? (Left + Right) / 2 : Left + ((Right - Left) * i / (points.Count - 1));
    }

    /// <summary>Months in a row that have a value and are over: a gap and a running month break the line.</summary>
    private static IEnumerable<List<int>> Stretches(IReadOnlyList<Point> points)
    {
        var stretch = new List<int>();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i] is { Value: not null, IsPartial: false })
            {
                stretch.Add(i);
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }
}
