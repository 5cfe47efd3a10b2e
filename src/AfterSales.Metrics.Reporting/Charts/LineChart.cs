using NodaTime;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>One or more lines over time, each named at its end.</summary>
internal static class LineChart
{
    private const double Left = 70;
    private const double Right = 690;
    private const double Top = 14;
    private const double Bottom = 300;

    /// <param name="series">Name, points in order of date, and whether it is drawn dashed.</param>
    public static string Draw(
        string id,
        string title,
        string description,
        IReadOnlyList<(string Name, IReadOnlyList<(LocalDate Date, double Value)> Points, bool IsDashed)> series)
    {
        var svg = new SvgWriter(880, 336, id, title, description);
        var points = series.SelectMany(s => s.Points).ToList();
        var (first, last) = (points.Min(p => p.Date), points.Max(p => p.Date));
        var days = Math.Max(1, Period.DaysBetween(first, last));
        var axis = Axis.Covering(points.Select(p => p.Value), Bottom, Top);
        var ticks = ChartText.Ticks(axis);
        foreach (var tick in axis.Ticks)
        {
            svg.Line(Left, axis.At(tick), Right, axis.At(tick), tick == 0 ? "grid zero" : "grid");
            svg.Text(Left - 8, axis.At(tick) + 4, ticks(tick), "tick", "end");
        }

        foreach (var (date, text) in DateTicks(first, last))
        {
            svg.Line(X(date), Bottom, X(date), Bottom + 5, "grid");
            svg.Text(X(date), Bottom + 20, text, "tick", "middle");
        }

        var ends = series.Select((s, i) => (s.Name, s.IsDashed, Index: i, Y: axis.At(s.Points[^1].Value))).OrderBy(e => e.Y).ToList();
        var lowest = double.MinValue;
        foreach (var (name, isDashed, index, y) in ends)
        {
            var css = $"line series{(index / 2) % 4}{(isDashed ? " dashed" : string.Empty)}";
            svg.Path(Steps(series[index].Points, isDashed).Select(p => (X(p.Date), axis.At(p.Value))), css);
            var at = Math.Max(y + 4, lowest + 15);
            lowest = at;
            svg.Text(Right + 10, at, ChartText.Cut(name, 28), $"label series{(index / 2) % 4}");
        }

        return svg.ToString();

        double X(LocalDate date) => Left + ((double)Period.DaysBetween(first, date) / days * (Right - Left));
    }

    /// <summary>Money moves on its day, not between: solid lines are stairs.</summary>
    private static IEnumerable<(LocalDate Date, double Value)> Steps(IReadOnlyList<(LocalDate Date, double Value)> points, bool isDashed)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (i > 0 && !isDashed)
            {
                yield return (points[i].Date, points[i - 1].Value);
            }

            yield return points[i];
        }
    }

    private static IEnumerable<(LocalDate Date, string Text)> DateTicks(LocalDate first, LocalDate last)
    {
        var months = Period.Between(first, last, PeriodUnits.Months).Months;
        var step = months switch { <= 8 => 1, <= 24 => 3, <= 48 => 6, <= 120 => 12, _ => 12 * ((months / 120) + 1) };
        var start = step >= 12 ? new LocalDate(first.Year, 1, 1) : new LocalDate(first.Year, first.Month, 1);
        for (var date = start; date <= last; date = date.PlusMonths(step))
        {
            if (date >= first)
            {
                yield return (date, date.ToString(step >= 12 ? "uuuu" : "uuuu'-'MM", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
