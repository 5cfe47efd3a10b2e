using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// Points sorted by time, and the orders they stand in just above a slope b: by the height y − b·t they have along lines of that slope. Two points change
/// places
/// exactly when b passes the slope between them, so that pairs with a slope in (low, high] are the inversions between two orders.
/// </summary>
/// <remarks>Heights are double-double numbers: which side of b a slope lies on is decided exactly, so that counts never contradict each other.</remarks>
internal sealed class SlopePoints
{
    private readonly double[] times;
    private readonly double[] values;

    /// <param name="times">Finite times, in any order.</param>
    /// <param name="values">One for each.</param>
    public SlopePoints(double[] times, double[] values)
    {
        // By time, equal times by falling value: such pairs have no slope, and then keep their order at every b.
        var order = Indices(times.Length);
        Array.Sort(order, (a, b) => times[a] != times[b]
            ? times[a].CompareTo(times[b])
            : values[b] != values[a] ? values[b].CompareTo(values[a]) : a.CompareTo(b));
        this.times = Array.ConvertAll(order, i => times[i]);
        this.values = Array.ConvertAll(order, i => values[i]);
    }

    public int Count => times.Length;

    /// <summary>Pairs that have a slope: their times differ.</summary>
    public long Pairs()
    {
        var pairs = (long)Count * (Count - 1) / 2;
        for (var (i, start) = (1, 0); i <= Count; i++)
        {
            if (i == Count || times[i] != times[i - 1])
            {
                pairs -= (long)(i - start) * (i - start - 1) / 2;
                start = i;
            }
        }

        return pairs;
    }

    public double Slope(int i, int j) => (values[j] - values[i]) / (times[j] - times[i]);

    /// <summary>The places in the order just above b; later before earlier where two points lie on one line of slope b.</summary>
    public int[] OrderAbove(double b)
    {
        if (double.IsInfinity(b))
        {
            return b < 0 ? OrderByTime() : Reversed();
        }

        var (high, low, order) = (new double[Count], new double[Count], Indices(Count));
        for (var i = 0; i < Count; i++)
        {
            var height = -DoubleDouble.Product(b, times[i]) + values[i];
            (high[i], low[i]) = (height.High, height.Low);
        }

        Array.Sort((double[])high.Clone(), order);
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && high[order[end]] == high[order[start]])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(order, start, end - start, Comparer<int>.Create((a, c) => low[a] != low[c] ? low[a].CompareTo(low[c]) : Later(a, c)));
            }

            start = end;
        }

        return order;
    }

    private static int[] Indices(int count)
    {
        var indices = new int[count];
        for (var i = 0; i < count; i++)
        {
            indices[i] = i;
        }

        return indices;
    }

    /// <summary>Of two points on one line: the later first; at one time they are one point, and keep their order at every b.</summary>
    private int Later(int a, int c) => times[a] != times[c] ? times[c].CompareTo(times[a]) : c.CompareTo(a);

    /// <summary>Below every slope: by rising time, equal times by rising value.</summary>
    private int[] OrderByTime() => OrderByTime(Indices(Count), from: 0);

    private int[] OrderByTime(int[] order, int from)
    {
        for (var start = from; start < Count;)
        {
            var end = start + 1;
            while (end < Count && times[end] == times[start])
            {
                end++;
            }

            Array.Reverse(order, start, end - start);
            start = end;
        }

        return order;
    }

    /// <summary>Above every slope: by falling time, equal times by rising value.</summary>
    private int[] Reversed()
    {
        var order = Indices(Count);
        Array.Reverse(order);
        return order;
    }
}
