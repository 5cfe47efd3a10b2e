using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The medcouple of sorted values: the median over pairs around the median of ((xⱼ − m) − (m − xᵢ))/(xⱼ − xᵢ).</summary>
/// <remarks>The kernel rises with either value, so pairs up to a bound are counted by two pointers; bisection over the doubles finds the order
/// statistic itself, in
/// at most 64 rounds whatever the size.</remarks>
internal static class MedcoupleKernel
{
    public static double Compute(double[] sorted)
    {
        var median = Quantiles.MedianOfSorted(sorted);
        var first = Array.FindIndex(sorted, x => x >= median);
        var last = Array.FindLastIndex(sorted, x => x <= median);
        var ties = last - first + 1;

        // Distances from the median, scaled so that nothing overflows: below from far to near, above from near to far.
        var scale = Math.Max(median - sorted[0], sorted[sorted.Length - 1] - median);
        if (!(scale > 0) || double.IsInfinity(scale))
        {
            return scale > 0 ? Compute(Array.ConvertAll(sorted, x => x / 4)) : 0;
        }

        var below = new double[last + 1];
        for (var i = 0; i <= last; i++)
        {
            below[i] = (median - sorted[i]) / scale;
        }

        var above = new double[sorted.Length - first];
        for (var j = 0; j < above.Length; j++)
        {
            above[j] = (sorted[first + j] - median) / scale;
        }

        var pairs = (long)below.Length * above.Length;
        var (low, high) = (Rank(below, above, ties, (pairs + 1) / 2), pairs % 2 == 0 ? Rank(below, above, ties, (pairs / 2) + 1) : double.NaN);
        return pairs % 2 == 0 ? (low + high) / 2 : low;
    }

    /// <summary>The k-th smallest, from 1.</summary>
    private static double Rank(double[] below, double[] above, int ties, long k)
    {
        var (low, high) = (OrderedBits.Steps(-1), OrderedBits.Steps(1));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (CountUpTo(below, above, ties, OrderedBits.OfSteps(middle)) >= k)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return OrderedBits.OfSteps(low);
    }

    private static long CountUpTo(double[] below, double[] above, int ties, double bound)
    {
        // A pair of two values at the median has the sign of its place among the ties; one at the median with one above is 1.
        var half = (long)ties * (ties - 1) / 2;
        var count = half + (bound >= 0 ? ties : 0) + (bound >= 1 ? half : 0);
        count += bound >= 1 ? (long)ties * (above.Length - ties) : 0;
        var j = 0;
        for (var i = below.Length - ties - 1; i >= 0; i--)
        {
            while (j < above.Length && (above[j] - below[i]) / (above[j] + below[i]) <= bound)
            {
                j++;
            }

            count += j;
        }

        return count;
    }
}
