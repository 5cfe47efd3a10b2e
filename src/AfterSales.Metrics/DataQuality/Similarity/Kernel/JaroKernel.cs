namespace AfterSales.Metrics.DataQuality;

/// <summary>Jaro's similarity over scalar values.</summary>
internal static class JaroKernel
{
    private const int OnStack = 256;

    public static double Compute(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == right.Length ? 1 : 0;
        }

        Span<bool> isUsedLeft = left.Length <= OnStack ? stackalloc bool[left.Length] : new bool[left.Length];
        Span<bool> isUsedRight = right.Length <= OnStack ? stackalloc bool[right.Length] : new bool[right.Length];
        isUsedLeft.Clear();
        isUsedRight.Clear();
        var common = Assign(left, right, isUsedLeft, isUsedRight);
        if (common == 0)
        {
            return 0;
        }

        // One fraction a term, so that equal strings are exactly 1 and both directions have the same bits.
        var (c, t) = ((double)common, OutOfOrder(left, right, isUsedLeft, isUsedRight) / 2);
        var (x, y) = (c / Math.Min(left.Length, right.Length), c / Math.Max(left.Length, right.Length));
        return (x + y + ((c - t) / c)) / 3;
    }

    private static int Assign(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<bool> isUsedLeft, Span<bool> isUsedRight)
    {
        var window = Math.Max((Math.Max(left.Length, right.Length) / 2) - 1, 0);
        var common = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var end = Math.Min(right.Length - 1, i + window);
            for (var j = Math.Max(i - window, 0); j <= end; j++)
            {
                if (!isUsedRight[j] && left[i] == right[j])
                {
                    (isUsedLeft[i], isUsedRight[j]) = (true, true);
                    common++;
                    break;
                }
            }
        }

        return common;
    }

    private static int OutOfOrder(ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<bool> isUsedLeft, ReadOnlySpan<bool> isUsedRight)
    {
        var (count, j) = (0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            if (!isUsedLeft[i])
            {
                continue;
            }

            while (!isUsedRight[j])
            {
                j++;
            }

            count += left[i] != right[j++] ? 1 : 0;
        }

        return count;
    }
}
