using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Modified z score (MAD z score): how far each value is from the median, in robust standard deviations.</summary>
/// <remarks>
/// <para><b>Formula.</b> z = Φ⁻¹(¾)·(x − med)/MAD; where MAD = 0, z = (x − med)/(√(π/2)·mean|x − med|).</para>
/// <para><b>Units.</b> Standard deviations of a normal sample.</para>
/// <para><b>Domain.</b> Finite values; null where one is missing. Needs every value.</para>
/// <para><b>Edge cases.</b> No value: undefined, <see cref="UndefinedReason.NoData"/>. MAD 0: the mean deviation takes its place and the result says
/// so. All alike:
/// undefined, <see cref="UndefinedReason.ZeroVariance"/>. |z| at the limit is no outlier.</para>
/// <para><b>Method.</b> One sort; deviations beyond a double make the scores undefined, <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Source.</b> B. Iglewicz and D. Hoaglin, How to detect and handle outliers, 1993.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ModifiedZScore.Compute([8, 9, 10, 9, 8, 10, 9, 25]);
/// Console.WriteLine($"median {result.Center} h, z of the last {result.Scores[7]:F1}"); // median 9 h, z of the last 10.8
/// Console.WriteLine($"outliers {result.Outliers}"); // outliers [7]
/// </code>
/// </example>
public static class ModifiedZScore
{
    private const double NormalQuartile = 0.67448975019608174;
    private const double NormalMeanDeviation = 1.2533141373155003;

    /// <summary>The scores.</summary>
    /// <param name="values">The values; null where one is missing.</param>
    /// <param name="limit">The largest |z| that is no outlier.</param>
    /// <returns>A score for each value, and what is beyond the limit.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or the limit is not positive and finite.</exception>
    public static ModifiedZScoreResult Compute(IReadOnlyList<double?> values, double limit = 3.5)
    {
        Guard.Positive(limit);
        var present = new PresentNumbers(values, nameof(values));
        if (present.Count == 0)
        {
            return Undefined(values, UndefinedReason.NoData);
        }

        var center = present.Median;
        var deviation = present.MedianDeviation(center);
        var scale = deviation > 0 ? deviation / NormalQuartile : NormalMeanDeviation * Moments.Mean(Array.ConvertAll(present.Numbers, x
            => Math.Abs(x - center)));
        if (!(scale > 0) || double.IsInfinity(scale))
        {
            return Undefined(values, scale == 0 ? UndefinedReason.ZeroVariance : UndefinedReason.Overflow);
        }

        var scores = new double?[values.Count];
        for (var i = 0; i < present.Count; i++)
        {
            scores[present.Places[i]] = Figures.Finite((present.Numbers[i] - center) / scale).Value;
        }

        return new ModifiedZScoreResult
        {
            Center = Figures.Finite(center),
            Scale = Figures.Finite(scale),
            ScaleUsed = deviation > 0 ? OutlierScale.MedianDeviation : OutlierScale.MeanDeviation,
            Scores = scores,
            Outliers = present.Where(x => Math.Abs(x - center) / scale > limit),
        };
    }

    private static ModifiedZScoreResult Undefined(IReadOnlyList<double?> values, UndefinedReason reason) => new()
    {
        Center = Figure.Undefined<double>(reason),
        Scale = Figure.Undefined<double>(reason),
        ScaleUsed = OutlierScale.MedianDeviation,
        Scores = new double?[values.Count],
        Outliers = [],
    };
}
