namespace AfterSales.Metrics.Trends;

/// <summary>Sorts values and counts their falling pairs in one merge sort; equal values are no falling pair.</summary>
internal static class ValueInversions
{
    private const int Block = 8;

    /// <summary>The number of pairs whose later value is below the earlier one.</summary>
    public static long Sort(double[] values)
    {
        var count = 0L;
        for (var start = 0; start < values.Length; start += Block)
        {
            count += InsertionSort(values.AsSpan(start, Math.Min(Block, values.Length - start)));
        }

        var (from, to) = (values, new double[values.Length]);
        for (long width = Block; width < values.Length; width *= 2)
        {
            for (long start = 0; start < values.Length; start += 2 * width)
            {
                var middle = (int)Math.Min(start + width, values.Length);
                var end = (int)Math.Min(start + (2 * width), values.Length);
                count += Merge(from.AsSpan((int)start, middle - (int)start), from.AsSpan(middle, end - middle), to.AsSpan((int)start, end - (int)start));
            }

            (from, to) = (to, from);
        }

        if (!ReferenceEquals(from, values))
        {
            from.AsSpan().CopyTo(values);
        }

        return count;
    }

    private static long InsertionSort(Span<double> values)
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

    /// <summary>Which side comes next is as good as random: it is added, not branched on.</summary>
    private static long Merge(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Span<double> to)
    {
        var (i, j, count) = (0, 0, 0L);
        if (first.Length > 0 && second.Length > 0 && first[first.Length - 1] <= second[0])
        {
            first.CopyTo(to);
            second.CopyTo(to.Slice(first.Length));
            return 0;
        }

        while (i < first.Length && j < second.Length)
        {
            var (x, y) = (first[i], second[j]);
            var isFalling = x > y ? 1 : 0;
            to[i + j] = x > y ? y : x;
            count += (first.Length - i) * isFalling;
            i += 1 - isFalling;
            j += isFalling;
        }

        first.Slice(i).CopyTo(to.Slice(i + j));
        second.Slice(j).CopyTo(to.Slice(first.Length + j));
        return count;
    }
}
