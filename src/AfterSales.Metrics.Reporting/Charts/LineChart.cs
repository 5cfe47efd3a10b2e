using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Reporting;

/// <summary>Line chart: one or more lines over time, each named at its end; sixteen of them are told apart by color and mark.</summary>
public static class LineChart
{
    private const double Height = 286;
    private const double Top = Legend.RowHeight + 8;
    private const double Bottom = Top + Height;

    /// <summary>The picture as SVG.</summary>
    /// <param name="lines">At least one point among them.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <param name="format">How a number reads; null writes it short.</param>
    /// <exception cref="ArgumentNullException">Lines, one of them or the caption is null.</exception>
    /// <exception cref="ArgumentException">No line has a point.</exception>
    public static string Draw(IReadOnlyList<ChartLine> lines, ChartCaption caption, Func<double, string>? format = null)
    {
        var series = FrozenList.Copy(Guard.NotNull(lines), nameof(lines)).Where(s => s.Points.Count > 0).ToList();
        var svg = new SvgWriter(880, Bottom + 36, Guard.NotNull(caption));
        var points = series.SelectMany(s => s.Points).ToList();
        Guard.NotEmpty(points.Count, nameof(lines));
        var (first, last) = (points.Min(p => p.Date), points.Max(p => p.Date));
        var days = Math.Max(1, Period.DaysBetween(first, last));
        var axis = Axis.Covering(points.Select(p => p.Value), Bottom, Top);
        var text = format ?? LabelText.ShortLike(points.Select(p => p.Value), caption.Words);
        var ticks = format ?? LabelText.Ticks(axis, caption.Words);
        var (left, right) = (Columns.Room(axis, ticks), Columns.End(series.Select(s => s.Name)) - LineEnds.BeforeName);
        Columns.Ticks(svg, axis, left, right, ticks, caption.Unit);
        foreach (var (date, name) in Columns.Dates(first, last))
        {
            svg.Line(X(date), Bottom, X(date), Bottom + 5, "grid");
            svg.Text(X(date), Bottom + 20, name, "tick", "middle");
        }

        var ends = new List<(string, int, double)>(series.Count);
        foreach (var (line, index) in series.Select((s, i) => (s, i)))
        {
            var place = line.Look ?? index;
            var css = LineEnds.Css(place);
            svg.Path(Joined(line).Select(p => (X(p.Date), axis.At(p.Value))), $"line {css}{(line.Shape == LineShape.Dashed ? " dashed" : string.Empty)}");
            foreach (var point in line.Points)
            {
                svg.Sign(LineEnds.Mark(place), X(point.Date), axis.At(point.Value), css, $"{line.Name}, {PeriodText.Of(point.Date)}: {text(point.Value)}");
            }

            ends.Add((line.Name, place, axis.At(line.Points[line.Points.Count - 1].Value)));
        }

        LineEnds.Write(svg, right, ends, Top, Bottom, Columns.LongestName);
        return svg.ToString();

        double X(LocalDate date) => left + ((double)Period.DaysBetween(first, date) / days * (right - left));
    }

    private static IEnumerable<DatedValue> Joined(ChartLine line)
    {
        for (var i = 0; i < line.Points.Count; i++)
        {
            if (i > 0 && line.Shape == LineShape.Steps)
            {
                yield return new DatedValue { Date = line.Points[i].Date, Value = line.Points[i - 1].Value };
            }

            yield return line.Points[i];
        }
    }
}
