namespace AfterSales.Metrics.Resources;

/// <summary>Where the next unit helps most, a binary heap: the greatest gain first, ties by index; what gains nothing is not offered.</summary>
internal sealed class MarginalQueue
{
    private readonly double[] gains;
    private readonly int[] heap;
    private int count;

    /// <param name="gains">What the first unit of each would gain; taken over.</param>
    public MarginalQueue(double[] gains)
    {
        this.gains = gains;
        heap = Enumerable.Range(0, gains.Length).Where(i => gains[i] > 0).ToArray();
        count = heap.Length;
        for (var i = (count / 2) - 1; i >= 0; i--)
        {
            Sink(i);
        }
    }

    public bool TryPeek(out int index)
    {
        index = count > 0 ? heap[0] : -1;
        return count > 0;
    }

    /// <summary>Gives the first a new gain, no greater than the one it had; it leaves when that is nothing.</summary>
    public void Replace(double gain)
    {
        gains[heap[0]] = gain;
        if (!(gain > 0))
        {
            heap[0] = heap[--count];
        }

        Sink(0);
    }

    private bool Before(int one, int other) => gains[one] > gains[other] || (gains[one] == gains[other] && one < other);

    private void Sink(int place)
    {
        while (true)
        {
            var (left, best) = ((2 * place) + 1, place);
            best = left < count && Before(heap[left], heap[best]) ? left : best;
            best = left + 1 < count && Before(heap[left + 1], heap[best]) ? left + 1 : best;
            if (best == place)
            {
                return;
            }

            (heap[place], heap[best]) = (heap[best], heap[place]);
            place = best;
        }
    }
}
