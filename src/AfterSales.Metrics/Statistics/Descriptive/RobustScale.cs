using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Location and scale that a few wild values cannot move: median, MAD, interquartile range, Sn, Qn, trimmed and winsorized means.</summary>
/// <remarks>
/// <para><b>Formula.</b> MAD = 1.4826·med|x − med x|; IQR = R7 quantiles ¾ less ¼; Sn = 1.1926·cₙ·lomedᵢ himedⱼ|xᵢ − xⱼ|; Qn = 2.21914·dₙ times the
/// h(h − 1)/2-th smallest of |xᵢ − xⱼ|, i &lt; j, h = ⌊n/2⌋ + 1. Trimmed mean: without the ⌊n/10⌋ lowest and highest; winsorized: values beyond the R7
/// quantiles 0.1 and 0.9 set to them.</para>
/// <para><b>Units.</b> Those of the values. The scales estimate the standard deviation of a normal sample.</para>
/// <para><b>Domain.</b> Finite values. Needs every value.</para>
/// <para><b>Edge cases.</b> No value: all undefined, <see cref="UndefinedReason.NoData"/>. One: location, scale 0 for MAD and IQR, Sn and Qn undefined,
/// <see cref="UndefinedReason.SmallSample"/>. More than half alike: MAD, Sn and Qn are 0, a fair answer, which must not become a denominator.</para>
/// <para><b>Method.</b> One sort. Sn by selection in sorted distances, O(n log n); Qn by bisection on the distance with counting by two pointers, then
/// exact selection,
/// O(n log n); finite-sample factors as in robustbase.</para>
/// <para><b>Source.</b> P. J. Rousseeuw and C. Croux, JASA 88, 1993; C. Croux and P. J. Rousseeuw, Time-efficient algorithms, 1992. Matches R's mad,
/// robustbase's Sn and Qn (whose
/// 0.95 rounds Qn's distance to single precision; ours does not), psych's winsor.mean.</para>
/// </remarks>
/// <example>
/// <code>
/// var scale = RobustScale.Compute([1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9, 1e9]);
/// Console.WriteLine(scale.Qn.Value); // 3.9458972167999997
/// Console.WriteLine(scale.Sn.Value); // 5.1954851485148525
/// Console.WriteLine(scale.MedianDeviation.Value); // 4.4478
/// </code>
/// </example>
public static partial class RobustScale
{
    /// <summary>Makes the MAD estimate a normal standard deviation; R's constant.</summary>
    private const double NormalMad = 1.4826;

    /// <summary>The robust figures of a sample.</summary>
    /// <param name="values">Finite values.</param>
    /// <returns>Location and scale.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static RobustScaleResult Compute(ReadOnlySpan<double> values)
    {
        Guard.AllFinite(values, nameof(values));
        var sorted = Quantiles.Sorted(values);
        if (sorted.Length == 0)
        {
            var none = Figure.Undefined<double>(UndefinedReason.NoData);
            return new RobustScaleResult
            {
                Count = 0,
                Median = none,
                RawMedianDeviation = none,
                MedianDeviation = none,
                InterquartileRange = none,
                Sn = none,
                Qn = none,
                TrimmedMean = none,
                WinsorizedMean = none,
            };
        }

        var median = Quantiles.MedianOfSorted(sorted);
        var deviations = new double[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            deviations[i] = Math.Abs(sorted[i] - median);
        }

        Array.Sort(deviations);
        var raw = Quantiles.MedianOfSorted(deviations);
        var small = Figure.Undefined<double>(UndefinedReason.SmallSample);
        return new RobustScaleResult
        {
            Count = sorted.Length,
            Median = Figures.Finite(median),
            RawMedianDeviation = Figures.Finite(raw),
            MedianDeviation = Figures.Finite(NormalMad * raw),
            InterquartileRange = Figures.Finite(Quantiles.OfSorted(sorted, 0.75, QuantileType.R7) - Quantiles.OfSorted(sorted, 0.25, QuantileType.R7)),
            Sn = sorted.Length < 2 ? small : Figures.Finite(Sn(sorted)),
            Qn = sorted.Length < 2 ? small : Figures.Finite(Qn(sorted)),
            TrimmedMean = Figures.Finite(Trimmed(sorted)),
            WinsorizedMean = Figures.Finite(Winsorized(sorted)),
        };
    }

    private static double Trimmed(double[] sorted)
    {
        var cut = sorted.Length / 10;
        return Moments.Mean(sorted.AsSpan(cut, sorted.Length - (2 * cut)));
    }

    /// <summary>Values beyond the R7 quantiles 0.1 and 0.9 set to them.</summary>
    private static double Winsorized(double[] sorted)
    {
        var (low, high) = (Quantiles.OfSorted(sorted, 0.1, QuantileType.R7), Quantiles.OfSorted(sorted, 0.9, QuantileType.R7));
        var held = new double[sorted.Length];
        for (var i = 0; i < held.Length; i++)
        {
            held[i] = Math.Min(Math.Max(sorted[i], low), high);
        }

        return Moments.Mean(held);
    }
}
