using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Rolling mean and rolling median of a series, centered.</summary>
/// <remarks>
/// <para><b>Formula.</b> Mean or median of the values t − h … t + h, the window having 2h + 1 places.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> Finite values in the series' order; null where one is missing.</para>
/// <para><b>Edge cases.</b> A window that reaches beyond the series or holds a missing value has no answer.</para>
/// <para><b>Method.</b> Each window by itself, so that no rounding travels along the series.</para>
/// <para><b>Source.</b> As zoo's rollmean and rollapply(median).</para>
/// </remarks>
/// <example>
/// <code>
/// double?[] calls = [10, 13, 10, 19, 13];
/// Console.WriteLine(string.Join(", ", RollingWindow.Mean(calls, window: 3).Select(mean =&gt; mean?.ToString() ?? "none"))); // none, 11, 14, 14, none
/// Console.WriteLine(string.Join(", ", RollingWindow.Median(calls, 3).Select(median =&gt; median?.ToString() ?? "none"))); // none, 10, 13, 13, none
/// </code>
/// </example>
public static class RollingWindow
{
    /// <summary>The rolling mean.</summary>
    /// <param name="values">The series; null where a value is missing.</param>
    /// <param name="window">Places of the window, an odd number.</param>
    /// <returns>A mean for each place; null where there is none.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or the window is not positive and odd.</exception>
    public static IReadOnlyList<double?> Mean(IReadOnlyList<double?> values, int window) => Each(values, window, part => Moments.Mean(part));

    /// <summary>The rolling median.</summary>
    /// <param name="values">The series; null where a value is missing.</param>
    /// <param name="window">Places of the window, an odd number.</param>
    /// <returns>A median for each place; null where there is none.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or the window is not positive and odd.</exception>
    public static IReadOnlyList<double?> Median(IReadOnlyList<double?> values, int window) => Each(values, window, part =>
    {
        Array.Sort(part);
        return Quantiles.MedianOfSorted(part);
    });

    private static FrozenList<double?> Each(IReadOnlyList<double?> values, int window, Func<double[], double> figure)
    {
        if (Guard.Positive(window) % 2 == 0)
        {
            throw Guard.OutOfRange(nameof(window), "must be odd", window);
        }

        _ = new PresentNumbers(values, nameof(values));
        var rolled = new double?[values.Count];
        var missing = 0;
        for (var end = 0; end < values.Count; end++)
        {
            missing += values[end] is null ? 1 : 0;
            missing -= end >= window && values[end - window] is null ? 1 : 0;
            if (end >= window - 1 && missing == 0)
            {
                double[] part = [.. Enumerable.Range(end - window + 1, window).Select(i => values[i]!.Value)];
                rolled[end - (window / 2)] = Figures.Finite(figure(part)).Value;
            }
        }

        return FrozenList.Own(rolled);
    }
}
