namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>
/// What R's stl takes for the median of its residuals. It asks a partial sort for two places, in descending order where their number is even;
/// the sort wants them ascending (Chambers, CACM algorithm 410), and leaves the second where it happens to stand. Ours is the median; with
/// this one in its place the vectors of
/// forecast's functions are met to their digits, which shows that nothing else differs.
/// </summary>
internal static class StlMedianOfR
{
    private const int Short = 10;

    public static double Of(double[] values)
    {
        var middle = (values.Length / 2) + 1;
        int[] wanted = [middle, values.Length - middle + 1];
        double[] a = [double.NaN, .. values];
        PartialSort(a, wanted);
        return (a[wanted[0]] + a[wanted[1]]) / 2;
    }

    private static void PartialSort(double[] a, int[] wanted)
    {
        var waiting = new Stack<(int From, int To, int First, int Last)>();
        waiting.Push((1, a.Length - 1, 0, wanted.Length - 1));
        while (waiting.Count > 0)
        {
            var (from, to, first, last) = waiting.Pop();
            while (first <= last && (to - from > Short || (from == 1 && from < to)))
            {
                var (low, high) = Split(a, from, to);
                if (low - from <= to - high)
                {
                    var kept = last;
                    while (first <= kept && wanted[kept] > low)
                    {
                        kept--;
                    }

                    waiting.Push((high, to, first <= kept ? kept + 1 : first, last));
                    (to, last) = (low, kept);
                }
                else
                {
                    var kept = first;
                    while (kept <= last && wanted[kept] < high)
                    {
                        kept++;
                    }

                    waiting.Push((from, low, first, kept <= last ? kept - 1 : last));
                    (from, first) = (high, kept);
                }
            }

            if (first <= last && from != 1 && from < to)
            {
                Array.Sort(a, from, to - from + 1);
            }
        }
    }

    /// <summary>Around the median of three: where the lower part ends and the upper begins.</summary>
    private static (int Low, int High) Split(double[] a, int from, int to)
    {
        var middle = (from + to) / 2;
        Order(a, from, middle);
        if (a[to] < a[middle])
        {
            (a[middle], a[to]) = (a[to], a[middle]);
            Order(a, from, middle);
        }

        var (t, low, high) = (a[middle], to, from);
        while (true)
        {
            do
            {
                low--;
            }
            while (a[low] > t);

            do
            {
                high++;
            }
            while (a[high] < t);

            if (high > low)
            {
                return (low, high);
            }

            (a[low], a[high]) = (a[high], a[low]);
        }
    }

    private static void Order(double[] a, int left, int right)
    {
        if (a[left] > a[right])
        {
            (a[left], a[right]) = (a[right], a[left]);
        }
    }
}
