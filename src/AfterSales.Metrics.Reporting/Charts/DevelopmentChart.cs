using System.Globalization;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Reporting;

/// <summary>
/// Development chart: one line for each origin over its age, solid as far as it is known, dashed as far as it is expected. Sixteen
/// lines are told apart by color and mark, and each leads to its name.
/// </summary>
public static class DevelopmentChart
{
    private const double Right = 760;
    private const double LongestName = 82;
    private const double Height = 286;

    /// <summary>A claims triangle and what the chain ladder expects of it.</summary>
    /// <param name="triangle">Claims paid net, by origin and age.</param>
    /// <param name="ladder">The factors found in it.</param>
    /// <param name="origins">The names of the origins.</param>
    /// <param name="caption">What the chart says of itself.</param>
    /// <exception cref="ArgumentException">There is not one name for each origin.</exception>
    public static string Draw(ClaimTriangle triangle, ChainLadderResult ladder, IReadOnlyList<string> origins, ChartCaption caption)
    {
        var names = FrozenList.Copy(Guard.NotNull(origins), nameof(origins));
        Guard.SameLength(names.Count, Guard.NotNull(triangle).Origins.Count, nameof(origins), nameof(triangle));
        var factors = Guard.NotNull(ladder).Factors;
        return Draw([.. triangle.Origins.Select((row, i) => LineOf(names[i], row, triangle.Ages, factors))], caption);
    }

    /// <summary>The picture as SVG.</summary>
    /// <exception cref="ArgumentNullException">Lines, one of them or the caption is null.</exception>
    public static string Draw(IReadOnlyList<DevelopmentLine> lines, ChartCaption caption)
    {
        var (series, words) = (FrozenList.Copy(Guard.NotNull(lines), nameof(lines)), Guard.NotNull(caption).Words);
        var legend = new Legend(Columns.LeastRoom, Right)
            .Add(LegendSign.Line, "tie", words.Known)
            .AddIf(series.Any(s => s.Expected.Count > 0), LegendSign.Line, "tie dashed", words.Expected);
        var (top, bottom) = (legend.Height + 8, legend.Height + 8 + Height);
        var svg = new SvgWriter(880, bottom + 36, caption);
        var ages = Math.Max(1, series.Select(s => s.Known.Count + s.Expected.Count).DefaultIfEmpty(0).Max() - 1);
        var axis = Axis.Covering(series.SelectMany(s => s.Known.Concat(s.Expected)), bottom, top);
        var ticks = LabelText.Ticks(axis, words);
        var left = Columns.Room(axis, ticks);
        legend.Draw(svg, left);
        Columns.Ticks(svg, axis, left, Right, ticks, caption.Unit);
        for (var age = 0; age <= ages; age += Math.Max(1, (ages + 11) / 12))
        {
            svg.Line(X(age), bottom, X(age), bottom + 5, "grid");
            svg.Text(X(age), bottom + 20, age.ToString(CultureInfo.InvariantCulture), "tick", "middle");
        }

        svg.Text(Right + 10, bottom + 20, words.Age, "unit");
        foreach (var (item, index) in series.Select((s, i) => (s, i)))
        {
            var (css, shape) = (LineEnds.Css(index), LineEnds.Mark(index));
            svg.Path(item.Known.Select((value, age) => (X(age), axis.At(value))), $"line {css}");
            if (item is { Known.Count: > 0, Expected.Count: > 0 })
            {
                var from = item.Known.Count - 1;
                svg.Path(item.Expected.Prepend(item.Known[from]).Select((value, step) => (X(from + step), axis.At(value))), $"line {css} dashed");
            }

            for (var age = 0; age < item.Known.Count; age++)
            {
                svg.Sign(shape, X(age), axis.At(item.Known[age]), css, Tip(item.Name, age, item.Known[age]));
            }

            for (var step = 0; step < item.Expected.Count; step++)
            {
                var age = item.Known.Count + step;
                svg.Sign(shape, X(age), axis.At(item.Expected[step]), "ahead " + css, $"{Tip(item.Name, age, item.Expected[step])}, {words.Expected}");
            }
        }

        LineEnds.Write(svg, Right, [.. series.Select((line, i) => (line.Name, i, axis.At(End(line))))], top, bottom, LongestName);
        return svg.ToString();

        string Tip(string name, int age, double value)
            => FormattableString.Invariant($"{name}, {words.Age} {age}: {LabelText.ShortLike([value], words)(value)}");

        double X(int age) => left + ((double)age / ages * (Right - left));

        static double End(DevelopmentLine s)
            => s.Expected.Count > 0 ? s.Expected[s.Expected.Count - 1] : s.Known.Count > 0 ? s.Known[s.Known.Count - 1] : 0;
    }

    private static DevelopmentLine LineOf(string name, ClaimTriangleRow row, int ages, IReadOnlyList<DevelopmentFactor> factors)
    {
        var known = row.CumulativeNet.TakeWhile(amount => amount is not null).Select(amount => (double)amount!.Value).ToList();
        var expected = new List<double>();
        for (var age = known.Count - 1; age >= 0 && age < Math.Min(ages - 1, factors.Count) && factors[age].Factor.Value is { } factor; age++)
        {
            expected.Add((expected.Count == 0 ? known[known.Count - 1] : expected[expected.Count - 1]) * factor);
        }

        return new DevelopmentLine { Name = name, Known = known, Expected = expected };
    }
}
