using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>How many cases had each lead time, closed and open: a hash table of what has come, sorted when somebody looks.</summary>
/// <remarks>Once there are many, each is somewhere else in memory. From then on they wait until some have come, and are looked for together: memory answers
/// many at once faster than one after another.</remarks>
internal sealed class LeadCounts
{
    private const int MostWaiting = 256;
    private const int Many = 4096;

    private Entry[] entries = new Entry[32];

    /// <summary>Places in the entries + 1, 0 for none, at least twice as many; empty once the entries were sorted.</summary>
    private int[] buckets = new int[64];
    private int count;

    private long[] waitingLeads = [];
    private bool[] waitingClosed = [];
    private int[] heads = [];
    private long[] headLeads = [];
    private int waiting;

    /// <summary>By lead, each once.</summary>
    public ReadOnlySpan<Entry> Sorted
    {
        get
        {
            CountWaiting();
            if (buckets.Length > 0)
            {
                Array.Sort(entries, 0, count);
                buckets = [];
            }

            return entries.AsSpan(0, count);
        }
    }

    /// <summary>Counts one case, soon.</summary>
    public void Add(long ticks, bool isClosed)
    {
        if (count < Many)
        {
            Add(ticks, isClosed ? 1 : 0, isClosed ? 0 : 1);
            return;
        }

        if (waitingLeads.Length == 0)
        {
            (waitingLeads, waitingClosed) = (new long[MostWaiting], new bool[MostWaiting]);
            (heads, headLeads) = (new int[MostWaiting], new long[MostWaiting]);
        }

        (waitingLeads[waiting], waitingClosed[waiting]) = (ticks, isClosed);
        if (++waiting == MostWaiting)
        {
            CountWaiting();
        }
    }

    public void Add(long ticks, long closed, long open)
    {
        if (2 * (count + 1) > buckets.Length)
        {
            Rehash(count + 1);
        }

        var bucket = Find(ticks);
        if (buckets[bucket] == 0)
        {
            entries[count] = new Entry(ticks, 0, 0);
            buckets[bucket] = ++count;
        }

        ref var entry = ref entries[buckets[bucket] - 1];
        entry = entry.With(closed, open);
    }

    public void Add(LeadCounts other)
    {
        foreach (var entry in other.Sorted.ToArray())
        {
            Add(entry.Ticks, entry.Closed, entry.Open);
        }
    }

    private void CountWaiting()
    {
        if (waiting > 0 && 2 * (count + waiting) > buckets.Length)
        {
            Rehash(count + waiting);
        }

        // All heads are asked for before any is needed, and what they lead to.
        var mask = buckets.Length - 1;
        for (var i = 0; i < waiting; i++)
        {
            heads[i] = buckets[HashSeed.Of(waitingLeads[i]) & mask];
        }

        for (var i = 0; i < waiting; i++)
        {
            headLeads[i] = heads[i] > 0 ? entries[heads[i] - 1].Ticks : 0;
        }

        for (var i = 0; i < waiting; i++)
        {
            var (closed, open) = waitingClosed[i] ? (1, 0) : (0, 1);
            if (heads[i] > 0 && headLeads[i] == waitingLeads[i])
            {
                entries[heads[i] - 1] = entries[heads[i] - 1].With(closed, open);
                continue;
            }

            Add(waitingLeads[i], closed, open);
        }

        waiting = 0;
    }

    /// <summary>Where a lead stands, or the free place where it would.</summary>
    private int Find(long ticks)
    {
        var mask = buckets.Length - 1;
        var bucket = HashSeed.Of(ticks) & mask;
        while (buckets[bucket] > 0 && entries[buckets[bucket] - 1].Ticks != ticks)
        {
            bucket = (bucket + 1) & mask;
        }

        return bucket;
    }

    private void Rehash(int most)
    {
        var size = 64;
        while (size <= 2 * most)
        {
            size *= 2;
        }

        buckets = new int[size];
        Array.Resize(ref entries, Math.Max(entries.Length, size / 2));
        for (var i = 0; i < count; i++)
        {
            buckets[Find(entries[i].Ticks)] = i + 1;
        }
    }

    internal readonly struct Entry(long ticks, long closed, long open) : IComparable<Entry>
    {
        public long Ticks { get; } = ticks;

        public long Closed { get; } = closed;

        public long Open { get; } = open;

        public Entry With(long closed, long open) => checked(new Entry(Ticks, Closed + closed, Open + open));

        public int CompareTo(Entry other) => Ticks.CompareTo(other.Ticks);
    }
}
