using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Hampel filter: values of a series far from the median of their neighbors, and what that median would put in their place.</summary>
/// <remarks>
/// <para><b>Formula.</b> |xₜ − m| &gt; k·1.4826·MAD over the window t − h … t + h, m its median.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> Finite values in the series' order; null where one is missing.</para>
/// <para><b>Edge cases.</b> The first and last h values have no full window and stay as they are. Missing values stay missing and are left out of
/// windows. Neighbors
/// all alike: any other value is flagged.</para>
/// <para><b>Method.</b> A sort a window; suggestions are shown beside the series, which stays as it is.</para>
/// <para><b>Source.</b> R. Pearson, IEEE Transactions on Control Systems Technology 10, 2002; as pracma's hampel.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(HampelOutliers.Compute([9, 1, null, 1, 9], 1).Cleaned); // [9, 1, , 1, 9]
/// </code>
/// </example>
public static class HampelOutliers
{
    private const double NormalMad = 1.4826;

    /// <summary>Flags the values.</summary>
    /// <param name="values">The series; null where a value is missing.</param>
    /// <param name="halfWidth">h: how many neighbors each side.</param>
    /// <param name="factor">k, in standard deviations of a normal sample.</param>
    /// <returns>The outliers and the series with their windows' medians in their place.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, the width is not positive, or the factor is negative or not
    /// finite.</exception>
    public static SeriesOutliersResult Compute(IReadOnlyList<double?> values, int halfWidth = 3, double factor = 3)
    {
        Guard.Positive(halfWidth);
        Guard.NotNegative(factor);
        _ = new PresentNumbers(values, nameof(values));
        double?[] cleaned = [.. values];
        var outliers = new List<SeriesOutlier>();
        for (var t = halfWidth; t < values.Count - halfWidth; t++)
        {
            if (values[t] is { } value && Window(values, t - halfWidth, t + halfWidth) is var (center, scale) && Math.Abs(value - center) > factor * scale)
            {
                outliers.Add(new SeriesOutlier { Position = t, Value = value, Replacement = center });
                cleaned[t] = center;
            }
        }

        return new SeriesOutliersResult { Outliers = outliers, Cleaned = cleaned };
    }

    private static (double Center, double Scale) Window(IReadOnlyList<double?> values, int from, int to)
    {
        var window = new List<double>(to - from + 1);
        for (var i = from; i <= to; i++)
        {
            if (values[i] is { } value)
            {
                window.Add(value);
            }
        }

        double[] sorted = [.. window];
        Array.Sort(sorted);
        var center = Quantiles.MedianOfSorted(sorted);
        var deviations = Array.ConvertAll(sorted, x => Math.Abs(x - center));
        Array.Sort(deviations);
        return (center, NormalMad * Quantiles.MedianOfSorted(deviations));
    }
}
