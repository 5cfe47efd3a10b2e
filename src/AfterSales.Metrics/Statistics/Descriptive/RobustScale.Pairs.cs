namespace AfterSales.Metrics.Statistics;

// Sn and Qn look at all pairs of values; both find their order statistic without listing the pairs.
public partial class RobustScale
{
    /// <summary>cₙ for n = 2 … 9, Rousseeuw and Croux 1993, table 2.</summary>
    private static readonly double[] SnSmall = [0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131];

    /// <summary>dₙ for n = 2 … 12, as simulated for robustbase.</summary>
    private static readonly double[] QnSmall = [0.399356, 0.99365, 0.51321, 0.84401, 0.61220, 0.85877, 0.66993, 0.87344, 0.72014, 0.88906, 0.75743];

    private static double Sn(double[] sorted)
    {
        var n = sorted.Length;
        var medians = new double[n];
        for (var i = 0; i < n; i++)
        {
            medians[i] = Nearest(sorted, i, n / 2);
        }

        Array.Sort(medians);
        var correction = n <= 9 ? SnSmall[n - 2] : n % 2 == 1 ? n / (n - 0.9) : 1;
        return 1.1926 * correction * medians[((n + 1) / 2) - 1];
    }

    /// <summary>The distance from value i to its k-th nearest other value: of the k, some number lies to the left, and the split is found by
    /// bisection.</summary>
    private static double Nearest(double[] sorted, int i, int k)
    {
        var (low, high) = (Math.Max(k - (sorted.Length - 1 - i), 0), Math.Min(k, i));
        while (low < high)
        {
            // Taking one more from the left is right as long as it is not farther than the last one taken from the right.
            var left = (low + high + 1) / 2;
            if (sorted[i] - sorted[i - left] <= sorted[i + k - left + 1] - sorted[i])
            {
                low = left;
            }
            else
            {
                high = left - 1;
            }
        }

        return Math.Max(sorted[i] - sorted[i - low], sorted[i + k - low] - sorted[i]);
    }

    private static double Qn(double[] sorted)
    {
        double n = sorted.Length;
        long h = (sorted.Length / 2) + 1;
        var wanted = h * (h - 1) / 2;

        // Doubles that are not negative are ordered as their bits: bisection over the bits ends at the very difference.
        var (low, high) = (-1L, BitConverter.DoubleToInt64Bits(sorted[sorted.Length - 1] - sorted[0]));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (PairsWithin(sorted, BitConverter.Int64BitsToDouble(middle)) >= wanted)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        var correction = sorted.Length <= 12 ? QnSmall[sorted.Length - 2]
            : sorted.Length % 2 == 1 ? 1 / (1 + ((1.60188 + ((-2.1284 - (5.172 / n)) / n)) / n))
            : 1 / (1 + ((3.67561 + ((1.9654 + ((6.987 - (77 / n)) / n)) / n)) / n));
        return 2.21914 * correction * BitConverter.Int64BitsToDouble(high);
    }

    private static long PairsWithin(double[] sorted, double distance)
    {
        var (count, start) = (0L, 0);
        for (var end = 0; end < sorted.Length; end++)
        {
            while (sorted[end] - sorted[start] > distance)
            {
                start++;
            }

            count += end - start;
        }

        return count;
    }
}
