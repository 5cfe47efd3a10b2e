namespace AfterSales.Metrics.Internal;

/// <summary>
/// Hands units out by a divisor method: each to the largest weight / divisor(units had), the lower index among equals.
/// Double priorities decide where they differ clearly; exact cross-multiplication decides the rest.
/// </summary>
internal sealed class DivisorHeap
{
    /// <summary>Far above the few roundings of a priority, far below any difference worth the exact comparison.</summary>
    private const double Clear = 1e-13;

    private readonly DivisorClaims claims;
    private readonly long[] units;
    private readonly double[] priorities;
    private readonly int[] heap;

    public DivisorHeap(DivisorClaims claims, long[] units)
    {
        (this.claims, this.units) = (claims, units);
        priorities = new double[units.Length];
        var positive = new List<int>(units.Length);
        for (var i = 0; i < units.Length; i++)
        {
            if (claims.IsPositive(i))
            {
                priorities[i] = claims.Priority(i, units[i]);
                positive.Add(i);
            }
        }

        heap = positive.ToArray();
        for (var i = (heap.Length / 2) - 1; i >= 0; i--)
        {
            Sink(i);
        }
    }

    /// <summary>Gives units; says whether equal claims to the last one were decided by order.</summary>
    public bool Give(long count)
    {
        var last = -1;
        for (; count > 0; count--)
        {
            last = heap[0];
            units[last]++;
            priorities[last] = claims.Priority(last, units[last]);
            Sink(0);
        }

        return last >= 0 && heap.Length > 1 && claims.Compare(last, units[last] - 1, heap[0], units[heap[0]]) == 0;
    }

    private void Sink(int position)
    {
        var item = heap[position];
        while (true)
        {
            var child = (2 * position) + 1;
            if (child >= heap.Length)
            {
                break;
            }

            if (child + 1 < heap.Length && GoesBefore(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!GoesBefore(heap[child], item))
            {
                break;
            }

            heap[position] = heap[child];
            position = child;
        }

        heap[position] = item;
    }

    private bool GoesBefore(int left, int right)
    {
        var (a, b) = (priorities[left], priorities[right]);
        if (Math.Abs(a - b) > Clear * Math.Max(a, b))
        {
            return a > b;
        }

        var order = claims.Compare(left, units[left], right, units[right]);
        return order > 0 || (order == 0 && left < right);
    }
}
