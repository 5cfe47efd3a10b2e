using AfterSales.Metrics.Internal;

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

    /// <summary>The values as integers of the same order, ascending, and where each stood; among equal ones in no promised order.</summary>
    public static (ulong[] Keys, int[] Order) Sort(ReadOnlySpan<double> values)
    {
        var keys = new ulong[values.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            // Adding zero makes −0 and 0 one value.
            keys[i] = OrderedBits.Key(values[i] + 0.0);
        }

        if (keys.Length >= RadixFrom)
        {
            return Radix(keys);
        }

        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(keys, order);
        return (keys, order);
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

    /// <summary>
    /// By the highest 32 bits that differ at all, with the place of each key below them in one word, so that three passes are enough; runs that are equal
    /// in those are
    /// short, or ties, and are put in order afterwards.
    /// </summary>
    private static (ulong[] Keys, int[] Order) Radix(ulong[] keys)
    {
        var (least, most) = (ulong.MaxValue, ulong.MinValue);
        foreach (var key in keys)
        {
            least = Math.Min(least, key);
            most = Math.Max(most, key);
        }

        // Shifting by 64 would shift by nothing, which keys all alike do not mind.
        var shift = 64 - Wide.BitLength(most - least);
        var words = new ulong[keys.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = (((keys[i] - least) << shift) & ~(ulong)uint.MaxValue) | (uint)i;
        }

        words = SortHighHalves(words);
        var (sorted, order) = (new ulong[keys.Length], new int[keys.Length]);
        for (var i = 0; i < words.Length; i++)
        {
            order[i] = (int)(words[i] & uint.MaxValue);
            sorted[i] = keys[order[i]];
        }

        for (var start = 0; shift < 32 && start < words.Length;)
        {
            var (end, isTie) = (start + 1, true);
            for (; end < words.Length && words[end] >> 32 == words[start] >> 32; end++)
            {
                isTie &= sorted[end] == sorted[start];
            }

            if (!isTie)
            {
                Array.Sort(sorted, order, start, end - start);
            }

            start = end;
        }

        return (sorted, order);
    }

    /// <summary>Stable; least significant digit first, eleven bits at a time; a digit that all words share is skipped.</summary>
    private static ulong[] SortHighHalves(ulong[] words)
    {
        const int Bits = 11;
        const int Buckets = 1 << Bits;
        const int Passes = 3;
        var counts = new int[Passes * Buckets];
        foreach (var word in words)
        {
            for (var pass = 0; pass < Passes; pass++)
            {
                counts[(pass * Buckets) + (int)((word >> (32 + (pass * Bits))) & (Buckets - 1))]++;
            }
        }

        var others = new ulong[words.Length];
        for (var pass = 0; pass < Passes; pass++)
        {
            var places = counts.AsSpan(pass * Buckets, Buckets);
            var digit = 32 + (pass * Bits);
            if (places[(int)((words[0] >> digit) & (Buckets - 1))] == words.Length)
            {
                continue;
            }

            var place = 0;
            for (var bucket = 0; bucket < Buckets; bucket++)
            {
                (places[bucket], place) = (place, place + places[bucket]);
            }

            foreach (var word in words)
            {
                others[places[(int)((word >> digit) & (Buckets - 1))]++] = word;
            }

            (words, others) = (others, words);
        }

        return words;
    }
}
