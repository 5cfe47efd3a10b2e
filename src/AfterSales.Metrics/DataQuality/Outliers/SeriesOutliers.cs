using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Outliers of a seasonal series: values far from a smooth of the seasonally adjusted series, and what would fit in their place.</summary>
/// <remarks>
/// <para><b>Formula.</b> Residuals from the super smoother of the adjusted series beyond Q₁ − 3·IQR or Q₃ + 3·IQR (R7); the season is taken out where its
/// strength 1 − var(remainder)/var(season + remainder) is at least 0.6. Replacements as <see cref="GapMethod.Seasonal"/> fills a gap.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> Finite values in the series' order; null where one is missing.</para>
/// <para><b>Edge cases.</b> Fewer than two values, or all alike: none. Missing values are filled for the search and never flagged. A step or a new season
/// is no outlier, but looks like one: replacements are shown, not made.</para>
/// <para><b>Method.</b> Robust STL (season window 11), super smoother with cross-validated span, two rounds.</para>
/// <para><b>Source.</b> R. Hyndman and G. Athanasopoulos, Forecasting: principles and practice, 2021, 13.9; J. Friedman, A variable span smoother, 1984. Agrees
/// with forecast 8.20's tsoutliers but for the median of R's stl, which takes a neighbor of it where the number of values is even.</para>
/// </remarks>
/// <example>
/// <code>
/// double?[] calls = [.. Enumerable.Range(0, 40).Select(day =&gt; day == 20 ? 500.0 : 100 + day)];
/// var outlier = SeriesOutliers.Compute(calls).Outliers[0];
/// Console.WriteLine($"day {outlier.Position}: {outlier.Value} calls, {outlier.Replacement:F0} would fit"); // day 20: 500 calls, 120 would fit
/// </code>
/// </example>
public static class SeriesOutliers
{
    private const double Strength = 0.6;
    private const double Reach = 3;
    private const double Least = 1e-14;

    /// <summary>Flags the values.</summary>
    /// <param name="values">The series; null where a value is missing.</param>
    /// <param name="period">Values a season: 12 for months of a year; 1 for none.</param>
    /// <returns>The outliers and the series with their replacements.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or the period is outside 1 to 10,000.</exception>
    public static SeriesOutliersResult Compute(IReadOnlyList<double?> values, int period = 1)
        => Compute(values, Guard.InRange(period, 1, 10_000), null);

    internal static SeriesOutliersResult Compute(IReadOnlyList<double?> values, int period, Func<double[], double>? median)
    {
        var present = new PresentNumbers(values, nameof(values));
        double?[] series = [.. values];
        var found = new SortedSet<int>();
        if (present.Count > 1)
        {
            for (var round = 0; round < 2; round++)
            {
                int[] places = [.. Search(series, period, median).Where(place => values[place] is not null)];
                if (round > 0 && places.Length == 0)
                {
                    break;
                }

                found.UnionWith(places);
                foreach (var place in found)
                {
                    series[place] = null;
                }

                series = SeasonalFill.Fill(series, period, median);
            }
        }

        double?[] cleaned = [.. values];
        foreach (var place in found)
        {
            cleaned[place] = series[place];
        }

        return new SeriesOutliersResult
        {
            Outliers = [.. found.Select(place => new SeriesOutlier { Position = place, Value = values[place]!.Value, Replacement = series[place]!.Value })],
            Cleaned = cleaned,
        };
    }

    private static IEnumerable<int> Search(double?[] series, int period, Func<double[], double>? median)
    {
        var filled = Array.ConvertAll(SeasonalFill.Fill(series, period, median), value => value!.Value);
        if (filled.All(value => value == filled[0]))
        {
            return [];
        }

        var adjusted = period > 1 && filled.Length > 2 * period ? Adjusted(filled, period, median) : filled;
        var smooth = SuperSmoother.Smooth(adjusted);
        int[] places = [.. Enumerable.Range(0, series.Length).Where(i => series[i] is not null)];
        double[] residuals = [.. places.Select(i => adjusted[i] - smooth[i])];
        var sorted = Quantiles.Sorted(residuals);
        var (low, high) = (Quantiles.OfSorted(sorted, 0.25, QuantileType.R7), Quantiles.OfSorted(sorted, 0.75, QuantileType.R7));
        var (lower, upper) = (low - (Reach * (high - low)), high + (Reach * (high - low)));
        return upper - lower > Least ? places.Where((_, k) => residuals[k] < lower || residuals[k] > upper) : [];
    }

    private static double[] Adjusted(double[] series, int period, Func<double[], double>? median)
    {
        var stl = SeasonalFill.Decompose(series, period, median);
        var n = series.Length;
        var (remainder, detrended, adjusted) = (new double[n], new double[n], new double[n]);
        for (var t = 0; t < n; t++)
        {
            adjusted[t] = series[t] - stl.Season[t];
            detrended[t] = series[t] - stl.Trend[t];
            remainder[t] = series[t] - stl.Season[t] - stl.Trend[t];
        }

        return 1 - (Squares(remainder) / Squares(detrended)) >= Strength ? adjusted : series;
    }

    private static double Squares(double[] values) => Moments.SumOfSquares(values, Moments.Mean(values));
}
