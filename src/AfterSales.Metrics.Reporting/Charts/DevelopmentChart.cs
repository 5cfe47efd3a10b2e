using System.Globalization;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>One line for each origin over its age: solid as far as it is known, dashed as far as it is expected.</summary>
internal static class DevelopmentChart
{
    private const double Left = 70;
    private const double Right = 760;
    private const double Top = 14;
    private const double Bottom = 300;

    /// <param name="series">Name, known values by age, and the expected ones that follow the last known.</param>
    public static string Draw(
        string id, string title, string description, IReadOnlyList<(string Name, IReadOnlyList<double> Known, IReadOnlyList<double> Expected)> series)
    {
        var svg = new SvgWriter(880, 336, id, title, description);
        var ages = Math.Max(1, series.Max(s => s.Known.Count + s.Expected.Count) - 1);
        var axis = Axis.Covering(series.SelectMany(s => s.Known.Concat(s.Expected)), Bottom, Top);
        var ticks = ChartText.Ticks(axis);
        foreach (var tick in axis.Ticks)
        {
            svg.Line(Left, axis.At(tick), Right, axis.At(tick), tick == 0 ? "grid zero" : "grid");
            svg.Text(Left - 8, axis.At(tick) + 4, ticks(tick), "tick", "end");
        }

        for (var age = 0; age <= ages; age += Math.Max(1, (ages + 11) / 12))
        {
            svg.Line(X(age), Bottom, X(age), Bottom + 5, "grid");
            svg.Text(X(age), Bottom + 20, age.ToString(CultureInfo.InvariantCulture), "tick", "middle");
        }

        var lowest = double.MinValue;
        foreach (var (item, index) in series.Select((s, i) => (s, i)).OrderBy(p => axis.At(End(p.s))))
        {
            var css = $"series{index % 4}";
            svg.Path(item.Known.Select((value, age) => (X(age), axis.At(value))), $"line {css}");
            if (item is { Known.Count: > 0, Expected.Count: > 0 })
            {
                var from = item.Known.Count - 1;
                svg.Path(item.Expected.Prepend(item.Known[^1]).Select((value, step) => (X(from + step), axis.At(value))), $"line {css} dashed");
            }

            lowest = Math.Max(axis.At(End(item)) + 4, lowest + 15);
            svg.Text(Right + 10, lowest, ChartText.Cut(item.Name, 14), $"label {css}");
        }

        return svg.ToString();

        double X(int age) => Left + ((double)age / ages * (Right - Left));

        static double End((string Name, IReadOnlyList<double> Known, IReadOnlyList<double> Expected) s)
            => s.Expected.Count > 0 ? s.Expected[^1] : s.Known.Count > 0 ? s.Known[^1] : 0;
    }
}
