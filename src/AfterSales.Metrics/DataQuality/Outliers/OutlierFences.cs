using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Outlier fences: Tukey's, Hampel's identifier, and the adjusted box plot for skewed data.</summary>
/// <remarks>
/// <para><b>Formula.</b> Tukey: Q₁ − k·IQR and Q₃ + k·IQR. Hampel: median ∓ k·1.4826·MAD. Adjusted box plot, MC the medcouple:
/// Q₁ − k·e^(−4MC)·IQR and Q₃ + k·e^(3MC)·IQR for MC ≥ 0, with −3 and 4 below; its quartiles are Tukey's hinges.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> Finite values; null where one is missing. Needs every value.</para>
/// <para><b>Edge cases.</b> No value: undefined, <see cref="UndefinedReason.NoData"/>. More than half alike, so that MAD = 0: Hampel's fences are undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>, and nothing is flagged. A value on a fence is no outlier.</para>
/// <para><b>Method.</b> One sort; the medcouple in O(n log n).</para>
/// <para><b>Source.</b> J. Tukey, Exploratory data analysis, 1977; F. Hampel, JASA 69, 1974; M. Hubert and E. Vandervieren, CSDA 52, 2008.</para>
/// </remarks>
/// <example>
/// <code>
/// var fences = OutlierFences.Tukey([2, 3, 4, 4, 5, 6, 8, 24]);
/// Console.WriteLine($"from {fences.Lower} to {fences.Upper} days, beyond: {fences.Outliers}"); // from -0.375 to 10.625 days, beyond: [7]
/// </code>
/// </example>
public static class OutlierFences
{
    private const double NormalMad = 1.4826;

    /// <summary>Tukey's fences.</summary>
    /// <param name="values">The values; null where one is missing.</param>
    /// <param name="type">How the quartiles are taken.</param>
    /// <param name="factor">k: 1.5 for outliers, 3 for those far out.</param>
    /// <returns>The fences and what is beyond.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or the factor is negative or not finite.</exception>
    public static OutlierFencesResult Tukey(IReadOnlyList<double?> values, QuantileType type = QuantileType.R7, double factor = 1.5)
    {
        Guard.Defined(type);
        Guard.NotNegative(factor);
        var present = new PresentNumbers(values, nameof(values));
        if (present.Count == 0)
        {
            return present.Undefined(UndefinedReason.NoData);
        }

        var (low, high) = (Quantiles.OfSorted(present.Sorted, 0.25, type), Quantiles.OfSorted(present.Sorted, 0.75, type));
        return present.Fences(low - (factor * (high - low)), high + (factor * (high - low)));
    }

    /// <summary>Hampel's identifier over all values.</summary>
    /// <param name="values">The values; null where one is missing.</param>
    /// <param name="factor">k, in standard deviations of a normal sample.</param>
    /// <returns>The fences and what is beyond.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or the factor is negative or not finite.</exception>
    public static OutlierFencesResult Hampel(IReadOnlyList<double?> values, double factor = 3)
    {
        Guard.NotNegative(factor);
        var present = new PresentNumbers(values, nameof(values));
        if (present.Count == 0)
        {
            return present.Undefined(UndefinedReason.NoData);
        }

        var center = present.Median;
        var scale = NormalMad * present.MedianDeviation(center);
        return scale == 0 ? present.Undefined(UndefinedReason.ZeroVariance) : present.Fences(center - (factor * scale), center + (factor * scale));
    }

    /// <summary>The fences of the box plot adjusted for skewness.</summary>
    /// <param name="values">The values; null where one is missing.</param>
    /// <param name="factor">k.</param>
    /// <returns>The fences and what is beyond.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or the factor is negative or not finite.</exception>
    public static OutlierFencesResult AdjustedBoxPlot(IReadOnlyList<double?> values, double factor = 1.5)
    {
        Guard.NotNegative(factor);
        var present = new PresentNumbers(values, nameof(values));
        if (present.Count == 0)
        {
            return present.Undefined(UndefinedReason.NoData);
        }

        var skew = MedcoupleKernel.Compute(present.Sorted);
        var (low, high) = (BoxPlot.Hinge(present.Sorted, isUpper: false), BoxPlot.Hinge(present.Sorted, isUpper: true));
        var (down, up) = skew >= 0 ? (-4 * skew, 3 * skew) : (-3 * skew, 4 * skew);
        var spread = factor * (high - low);
        return present.Fences(low - (spread * Elementary.Exp(down)), high + (spread * Elementary.Exp(up)));
    }
}
