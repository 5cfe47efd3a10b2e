namespace AfterSales.Metrics.Statistics;

/// <summary>Ranks, ties, and orderings: what the rank tests and correlations share.</summary>
internal static class Ranking
{
    private const int RadixFrom = 2048;

    /// <summary>Ranks from 1, ties sharing their mean rank; Σ(t³ − t) over the ties; the largest tie.</summary>
    public static (double[] Ranks, double TieCubes, int LargestTie) Of(ReadOnlySpan<double> values)
    {
        var (keys, order) = Sort(values);
        var ranks = new double[values.Length];
        var (cubes, largest) = (0.0, 0);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            var rank = (start + end + 1) / 2.0;
            for (var i = start; i < end; i++)
            {
                ranks[order[i]] = rank;
            }

            double t = end - start;
            cubes += (t * t * t) - t;
            largest = Math.Max(largest, end - start);
            start = end;
        }

        return (ranks, cubes, largest);
    }

    /// <summary>The values as integers of the same order, ascending, and where each stood.</summary>
    public static (ulong[] Keys, int[] Order) Sort(ReadOnlySpan<double> values)
    {
        var (keys, order) = (new ulong[values.Length], new int[values.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            // Adding zero makes −0 and 0 one value; then the bits of a double, negative ones inverted, are ordered as the double is.
            var bits = unchecked((ulong)BitConverter.DoubleToInt64Bits(values[i] + 0.0));
            keys[i] = (bits >> 63) != 0 ? ~bits : bits | (1UL << 63);
            order[i] = i;
        }

        if (keys.Length < RadixFrom)
        {
            Array.Sort(keys, order);
            return (keys, order);
        }

        return Radix(keys, order);
    }

    /// <summary>(#first &gt; second − #first &lt; second)/(n₁n₂) over all pairs.</summary>
    public static double Dominance(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (a, b) = (Quantiles.Sorted(first), Quantiles.Sorted(second));
        var (above, below, low, high) = (0L, 0L, 0, 0);
        foreach (var x in a)
        {
            while (low < b.Length && b[low] < x)
            {
                low++;
            }

            while (high < b.Length && b[high] <= x)
            {
                high++;
            }

            above += low;
            below += b.Length - high;
        }

        return (above - below) / ((double)a.Length * b.Length);
    }

    /// <summary>Least significant digit first, eleven bits at a time; a digit that all keys share is skipped.</summary>
    private static (ulong[] Keys, int[] Order) Radix(ulong[] keys, int[] order)
    {
        const int Bits = 11;
        const int Buckets = 1 << Bits;
        const int Passes = 6;
        var counts = new int[Passes * Buckets];
        foreach (var key in keys)
        {
            for (var pass = 0; pass < Passes; pass++)
            {
                counts[(pass * Buckets) + (int)((key >> (pass * Bits)) & (Buckets - 1))]++;
            }
        }

        var (otherKeys, otherOrder) = (new ulong[keys.Length], new int[keys.Length]);
        for (var pass = 0; pass < Passes; pass++)
        {
            var places = counts.AsSpan(pass * Buckets, Buckets);
            if (places[(int)((keys[0] >> (pass * Bits)) & (Buckets - 1))] == keys.Length)
            {
                continue;
            }

            var place = 0;
            for (var bucket = 0; bucket < Buckets; bucket++)
            {
                (places[bucket], place) = (place, place + places[bucket]);
            }

            var shift = pass * Bits;
            for (var i = 0; i < keys.Length; i++)
            {
                var key = keys[i];
                var to = places[(int)((key >> shift) & (Buckets - 1))]++;
                otherKeys[to] = key;
                otherOrder[to] = order[i];
            }

            (keys, otherKeys) = (otherKeys, keys);
            (order, otherOrder) = (otherOrder, order);
        }

        return (keys, order);
    }
}
