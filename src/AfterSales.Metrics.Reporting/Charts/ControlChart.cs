using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Trends;
using NodaTime;

namespace AfterSales.Metrics.Reporting;

/// <summary>Control chart: a figure by period between its control limits; signals are large, a period that still runs is hollow and beyond the line.</summary>
public static class ControlChart
{
    private const double Right = 690;
    private const double RightWithoutLimits = 850;
    private const double Height = 246;
    private const int TicksShown = 12;

    /// <summary>An individuals chart of a dated series.</summary>
    /// <param name="series">The series, which has dates.</param>
    /// <param name="chart">What <see cref="IndividualsChart"/> found in it.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <param name="format">How a number reads; null writes it short.</param>
    /// <param name="least">What the figure cannot fall below, 0 of a share: a lower limit below it is none. Null: it can.</param>
    /// <exception cref="ArgumentException">The series has no dates, or fewer values than the chart has points.</exception>
    public static string Draw(
        Series series, IndividualsChartResult chart, ChartCaption caption, Func<double, string>? format = null, double? least = null)
    {
        var signals = new HashSet<int>(Guard.NotNull(chart).Signals.Select(s => s.Position));
        var points = new ControlPoint[Guard.NotNull(series).Count];
        if (series.Unit is null || chart.Points.Count > points.Length)
        {
            throw Guard.Mistake(nameof(series), $"{nameof(series)} must have dates and the values the chart was made of; it has {points.Length} values.");
        }

        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new ControlPoint
            {
                Date = series.PeriodAt(i + 1)!.Start,
                Value = series.Values[i],
                Kind = series.End == SeriesEnd.Partial && i == points.Length - 1 ? ControlPointKind.Partial
                    : signals.Contains(i + 1) ? ControlPointKind.Signal : ControlPointKind.Quiet,
            };
        }

        // The limits of the last phase are those that the next period is held against.
        var phase = chart.Phases.Count > 0 ? chart.Phases[chart.Phases.Count - 1] : null;
        var limits = phase is { Center.Value: { } center, Lower.Value: { } lower, Upper.Value: { } upper }
            ? new ControlLimits { Center = center, Lower = lower < least ? null : lower, Upper = upper }
            : null;
        return Draw(points, limits, caption, format);
    }

    /// <summary>The picture as SVG.</summary>
    /// <param name="points">In order of date.</param>
    /// <param name="limits">Center and limits; null without.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <param name="format">How a number reads; null writes it short.</param>
    /// <exception cref="ArgumentNullException">Points, one of them or the caption is null.</exception>
    public static string Draw(IReadOnlyList<ControlPoint> points, ControlLimits? limits, ChartCaption caption, Func<double, string>? format = null)
    {
        var (all, words) = (FrozenList.Copy(Guard.NotNull(points), nameof(points)), Guard.NotNull(caption).Words);
        var legend = new Legend(Columns.LeastRoom, Right)
            .AddIf(all.Any(p => p.Kind == ControlPointKind.Signal), LegendSign.Dot, "dot", words.Signal)
            .AddIf(all.Any(p => p.Kind == ControlPointKind.Partial), LegendSign.Dot, "hollow", words.Partial);
        var top = Math.Max(Legend.RowHeight, legend.Height) + 8;
        var bottom = top + Height;
        var svg = new SvgWriter(880, bottom + 34, caption);
        var axis = AxisOf(all, limits, bottom, top);
        var text = format ?? LabelText.ShortLike(axis.Ticks, words);
        var (left, right) = (Columns.Room(axis, text), limits is null ? RightWithoutLimits : Right);
        legend.Draw(svg, left);
        Columns.Ticks(svg, axis, left, right, text, caption.Unit);
        DrawLimits(svg, axis, limits, words, text, left);
        Func<LocalDate, string> name = IsYearly(all) ? date => date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : PeriodText.Month;
        var step = Math.Max(1, (all.Count + TicksShown - 1) / TicksShown);
        for (var i = (all.Count - 1) % step; i < all.Count; i += step)
        {
            svg.Text(X(i), bottom + 20, name(all[i].Date), "tick", "middle");
        }

        foreach (var stretch in Stretches(all))
        {
            svg.Path(stretch.Select(i => (X(i), axis.At(all[i].Value!.Value))), "line series0");
        }

        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Value is { } value)
            {
                var (radius, css, note) = all[i].Kind switch
                {
                    ControlPointKind.Signal => (5.5, "dot", $", {words.Signal}"),
                    ControlPointKind.Partial => (4.5, "hollow", $", {words.Partial}"),
                    _ => (3, "bar", string.Empty),
                };
                svg.Dot(X(i), axis.At(value), radius, css, $"{name(all[i].Date)}: {text(value)}{note}");
            }
        }

        return svg.ToString();

        double X(int i) => all.Count == 1 ? (left + right) / 2 : left + ((right - left) * i / (all.Count - 1));
    }

    private static bool IsYearly(FrozenList<ControlPoint> points)
        => points.Count > 1 && points.All(p => p.Date is { Month: 1, Day: 1 }) && points.Select(p => p.Date.Year).Distinct().Count() == points.Count;

    private static Axis AxisOf(FrozenList<ControlPoint> points, ControlLimits? limits, double bottom, double top)
    {
        var values = points.Select(p => p.Value).OfType<double>().ToList();
        if (limits is not null)
        {
            values.AddRange([limits.Lower ?? limits.Center, limits.Upper]);
        }

        var (minimum, maximum) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(0).Max());
        var air = 0.05 * (maximum - minimum);
        return air <= 0 ? Axis.Covering(values, bottom, top) : Axis.Between(minimum - air, maximum + air, bottom, top);
    }

    private static void DrawLimits(SvgWriter svg, Axis axis, ControlLimits? limits, ChartWords words, Func<double, string> text, double left)
    {
        if (limits is null)
        {
            return;
        }

        var lowest = double.MinValue;
        (double? At, string Name, string Css)[] lines =
            [(limits.Upper, words.UpperLimit, "limit"), (limits.Center, words.Center, "tie"), (limits.Lower, words.LowerLimit, "limit")];
        foreach (var (at, name, css) in lines)
        {
            if (at is not { } value)
            {
                continue;
            }

            svg.Line(left, axis.At(value), Right, axis.At(value), css);
            lowest = Math.Max(axis.At(value) + 4, lowest + 14);
            svg.Text(Right + 10, lowest, $"{name} {text(value)}", "tick");
        }
    }

    /// <summary>Periods in a row that have a value and are over: a gap and a running period break the line.</summary>
    private static IEnumerable<List<int>> Stretches(FrozenList<ControlPoint> points)
    {
        var stretch = new List<int>();
        for (var i = 0; i <= points.Count; i++)
        {
            if (i < points.Count && points[i] is { Value: not null, Kind: not ControlPointKind.Partial })
            {
                stretch.Add(i);
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
    }
}
