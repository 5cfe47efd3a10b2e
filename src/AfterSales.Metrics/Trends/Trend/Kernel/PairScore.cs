namespace AfterSales.Metrics.Trends;

/// <summary>Rising pairs less falling ones, with the variance that ties leave.</summary>
internal readonly struct PairScore(long s, double variance, double tiedPairs)
{
    private const int Block = 16;

    public long S { get; } = s;

    public double Variance { get; } = variance;

    public double TiedPairs { get; } = tiedPairs;

    /// <summary>S one step nearer to zero.</summary>
    public static double Continuity(long s) => s - Math.Sign(s);

    /// <summary>One merge sort of the values themselves counts the falling pairs and leaves the ties side by side.</summary>
    public static PairScore Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var falling = ValueInversions.Sort(sorted);
        var (start, tied, weighted) = (0, 0L, 0.0);
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i == sorted.Length || sorted[i] != sorted[i - 1])
            {
                var t = (long)(i - start);
                tied += t * (t - 1) / 2;
                weighted += (double)t * (t - 1) * ((2 * t) + 5);
                start = i;
            }
        }

        double n = values.Length;
        var pairs = (long)values.Length * (values.Length - 1) / 2;
        return new PairScore(pairs - tied - (2 * falling), ((n * (n - 1) * ((2 * n) + 5)) - weighted) / 18, tied);
    }

    /// <summary>Pairs in falling order, by merging; sorts the values.</summary>
    public static long Inversions(int[] values)
    {
        var count = 0L;
        for (var start = 0; start < values.Length; start += Block)
        {
            count += InsertionSort(values.AsSpan(start, Math.Min(Block, values.Length - start)));
        }

        var (from, to) = (values, new int[values.Length]);
        for (long width = Block; width < values.Length; width *= 2)
        {
            for (long start = 0; start < values.Length; start += 2 * width)
            {
                var middle = (int)Math.Min(start + width, values.Length);
                var end = (int)Math.Min(start + (2 * width), values.Length);
                count += Merge(from, to, (int)start, middle, end);
            }

            (from, to) = (to, from);
        }

        if (!ReferenceEquals(from, values))
        {
            from.AsSpan().CopyTo(values);
        }

        return count;
    }

    private static long InsertionSort(Span<int> values)
    {
        var count = 0L;
        for (var i = 1; i < values.Length; i++)
        {
            var (value, j) = (values[i], i);
            for (; j > 0 && values[j - 1] > value; j--)
            {
                values[j] = values[j - 1];
            }

            count += i - j;
            values[j] = value;
        }

        return count;
    }

    private static long Merge(int[] from, int[] to, int start, int middle, int end)
    {
        var (i, j, k, count) = (start, middle, start, 0L);
        while (i < middle && j < end)
        {
            if (from[i] <= from[j])
            {
                to[k++] = from[i++];
            }
            else
            {
                count += middle - i;
                to[k++] = from[j++];
            }
        }

        from.AsSpan(i, middle - i).CopyTo(to.AsSpan(k));
        from.AsSpan(j, end - j).CopyTo(to.AsSpan(k + middle - i));
        return count;
    }
}
