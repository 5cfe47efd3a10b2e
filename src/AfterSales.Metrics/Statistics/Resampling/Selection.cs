namespace AfterSales.Metrics.Statistics;

/// <summary>Order statistics of resamples without sorting them all.</summary>
internal static class Selection
{
    /// <summary>
    /// The value at place (R + 1)q of R values, between two order statistics on the scale of the normal quantile (Davison and Hinkley 1997, eq. 5.8); held
    /// at the
    /// extremes. Reorders the values.
    /// </summary>
    public static double AtPlace(double[] values, double q)
    {
        var place = (values.Length + 1) * q;
        var k = (int)Math.Floor(place);

        // 1000 · 0.025 that misses 25 by rounding is 25.
        k = Math.Abs(place - Math.Round(place)) < 1e-9 ? (int)Math.Round(place) : k;
        if (k < 1 || k >= values.Length)
        {
            return Take(values, k < 1 ? 0 : values.Length - 1);
        }

        var low = Take(values, k - 1);
        if (Math.Abs(place - k) < 1e-9)
        {
            return low;
        }

        var high = Take(values, k);
        double n = values.Length + 1;
        var (from, to) = (NormalDistribution.Quantile(k / n), NormalDistribution.Quantile((k + 1) / n));
        var share = (NormalDistribution.Quantile(q) - from) / (to - from);

        // Replicates may lie farther apart than the largest double.
        return double.IsInfinity(high - low) ? (low * (1 - share)) + (high * share) : low + (share * (high - low));
    }

    /// <summary>The value of rank <paramref name="index"/>, counted from 0: Hoare's quickselect, pivot the median of three.</summary>
    private static double Take(double[] values, int index)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var (a, b, c) = (values[low], values[low + ((high - low) / 2)], values[high]);
            var pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (values[i] < pivot)
                {
                    i++;
                }

                while (values[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            if (index <= j)
            {
                high = j;
            }
            else if (index >= i)
            {
                low = i;
            }
            else
            {
                return values[index];
            }
        }

        return values[index];
    }
}
