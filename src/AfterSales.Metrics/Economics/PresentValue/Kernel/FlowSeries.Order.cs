namespace AfterSales.Metrics.Economics;

/// <content>Flows that do not come in order of time.</content>
internal unsafe partial struct FlowSeries
{
    /// <summary>
    /// Indices in order of time, below times less than 2³² apart, in one number each: stable, and nothing to allocate. The times move to <see cref="Terms"/>.
    /// </summary>
    private readonly long* Order(int count)
    {
        var earliest = Times[0];
        for (var i = 0; i < count; i++)
        {
            Terms[i] = Times[i];
            earliest = Math.Min(earliest, Times[i]);
        }

        var keys = (long*)Scratch;
        for (var i = 0; i < count; i++)
        {
            keys[i] = ((long)(Terms[i] - earliest) << 31) | (uint)i;
        }

        Sort(new Span<long>(keys, count));
        return keys;
    }

    private static void Sort(Span<long> keys)
    {
#if NET
        keys.Sort();
#else
        // The framework there sorts arrays only.
        for (var parent = (keys.Length / 2) - 1; parent >= 0; parent--)
        {
            Sink(keys, parent);
        }

        for (var end = keys.Length - 1; end > 0; end--)
        {
            (keys[0], keys[end]) = (keys[end], keys[0]);
            Sink(keys.Slice(0, end), 0);
        }
#endif
    }

#if !NET
    private static void Sink(Span<long> heap, int parent)
    {
        for (var child = (2 * parent) + 1; child < heap.Length; child = (2 * parent) + 1)
        {
            child += child + 1 < heap.Length && heap[child + 1] > heap[child] ? 1 : 0;
            if (heap[parent] >= heap[child])
            {
                return;
            }

            (heap[parent], heap[child]) = (heap[child], heap[parent]);
            parent = child;
        }
    }
#endif
}
