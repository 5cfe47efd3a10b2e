using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Box plot: Tukey's five numbers and the values beyond the whiskers.</summary>
/// <remarks>
/// <para><b>Formula.</b> Hinges: medians of the halves, the middle value in both. Whiskers: the outermost values within k hinge spreads of the hinges.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> Finite values; null where one is missing. Needs every value.</para>
/// <para><b>Edge cases.</b> No value: all undefined, <see cref="UndefinedReason.NoData"/>. One value: all five are it. A value k spreads away exactly is
/// within.</para>
/// <para><b>Method.</b> One sort. Hinges are not R7 quartiles; <see cref="OutlierFences.Tukey"/> takes those.</para>
/// <para><b>Source.</b> J. Tukey, Exploratory data analysis, 1977; as R's boxplot.stats.</para>
/// </remarks>
/// <example>
/// <code>
/// var box = BoxPlot.Compute([2, 3, 4, 4, 5, 6, 8, 24]);
/// Console.WriteLine($"median {box.Median} days, hinges {box.LowerHinge} and {box.UpperHinge}"); // median 4.5 days, hinges 3.5 and 7
/// Console.WriteLine($"whiskers {box.LowerWhisker} and {box.UpperWhisker}"); // whiskers 2 and 8
/// Console.WriteLine($"beyond: {box.Outliers}"); // beyond: [7]
/// </code>
/// </example>
public static class BoxPlot
{
    /// <summary>The numbers of a box plot.</summary>
    /// <param name="values">The values; null where one is missing.</param>
    /// <param name="factor">k: how many hinge spreads a whisker may reach.</param>
    /// <returns>Whiskers, hinges, median and what is beyond.</returns>
    /// <exception cref="ArgumentException">The values are null, one is not finite, or the factor is negative or not finite.</exception>
    public static BoxPlotResult Compute(IReadOnlyList<double?> values, double factor = 1.5)
    {
        Guard.NotNegative(factor);
        var present = new PresentNumbers(values, nameof(values));
        if (present.Count == 0)
        {
            var none = Figure.Undefined<double>(UndefinedReason.NoData);
            return new BoxPlotResult { LowerWhisker = none, LowerHinge = none, Median = none, UpperHinge = none, UpperWhisker = none, Outliers = [] };
        }

        var (low, high) = (Hinge(present.Sorted, isUpper: false), Hinge(present.Sorted, isUpper: true));
        var spread = factor * (high - low);
        bool IsBeyond(double x) => x < low - spread || x > high + spread;
        return new BoxPlotResult
        {
            LowerWhisker = Statistics.Figures.Finite(Array.Find(present.Sorted, x => !IsBeyond(x))),
            LowerHinge = Statistics.Figures.Finite(low),
            Median = Statistics.Figures.Finite(present.Median),
            UpperHinge = Statistics.Figures.Finite(high),
            UpperWhisker = Statistics.Figures.Finite(Array.FindLast(present.Sorted, x => !IsBeyond(x))),
            Outliers = present.Where(IsBeyond),
        };
    }

    // Counted from below or above in halves of places, as fivenum does.
    internal static double Hinge(double[] sorted, bool isUpper)
    {
        var half = (sorted.Length + 3) / 2;
        var (first, second) = ((half / 2) - 1, ((half + 1) / 2) - 1);
        var (x, y) = isUpper ? (sorted[sorted.Length - 1 - first], sorted[sorted.Length - 1 - second]) : (sorted[first], sorted[second]);
        return x == y ? x : (x / 2) + (y / 2);
    }
}
