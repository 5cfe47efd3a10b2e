using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The k-th smallest of all differences of two groups, or of all means of two values of one, without listing them: bisection over the doubles in their
/// order, counting by two pointers. Rounded subtraction is monotone, so that the count belongs to the rounded differences themselves.
/// </summary>
internal readonly ref struct OrderedDifferences
{
    private readonly double[] first;
    private readonly double[]? second;

    private OrderedDifferences(double[] first, double[]? second) => (this.first, this.second) = (first, second);

    /// <summary>All xᵢ − yⱼ.</summary>
    public static OrderedDifferences Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => new(Quantiles.Sorted(x), Quantiles.Sorted(y));

    /// <summary>All (xᵢ + xⱼ)/2 with i ≤ j.</summary>
    public static OrderedDifferences Within(ReadOnlySpan<double> x) => new(Quantiles.Sorted(x), null);

    public double Count => second is null ? first.Length * (first.Length + 1.0) / 2 : (double)first.Length * second.Length;

    /// <summary>The middle one, or the mean of the middle two.</summary>
    public double Median()
    {
        var low = Math.Floor((Count + 1) / 2);
        var value = At(low);
        return low * 2 == Count ? (value / 2) + (At(low + 1) / 2) : value;
    }

    /// <summary>The one of rank <paramref name="rank"/>, from 1.</summary>
    public double At(double rank)
    {
        var (low, high) = (OrderedBits.Key(double.NegativeInfinity), OrderedBits.Key(double.PositiveInfinity));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (AtMost(OrderedBits.OfKey(middle)) >= rank)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return OrderedBits.OfKey(high);
    }

    private double AtMost(double limit) => second is null ? MeansAtMost(limit) : DifferencesAtMost(limit);

    private double DifferencesAtMost(double limit)
    {
        // As x rises, fewer y are large enough for x − y ≤ limit.
        var (count, j) = (0.0, 0);
        foreach (var x in first)
        {
            while (j < second!.Length && x - second[j] > limit)
            {
                j++;
            }

            count += second.Length - j;
        }

        return count;
    }

    private double MeansAtMost(double limit)
    {
        var (count, j) = (0.0, first.Length - 1);
        for (var i = 0; i < first.Length; i++)
        {
            while (j >= i && (first[i] / 2) + (first[j] / 2) > limit)
            {
                j--;
            }

            if (j < i)
            {
                break;
            }

            count += j - i + 1;
        }

        return count;
    }
}
