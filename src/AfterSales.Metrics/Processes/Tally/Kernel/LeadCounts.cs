namespace AfterSales.Metrics.Processes;

/// <summary>How many cases had each lead time, closed and open: a hash table of what has come, sorted when somebody looks.</summary>
internal sealed class LeadCounts
{
    private Entry[] entries = new Entry[32];

    /// <summary>Places in the entries + 1, 0 for none, at least twice as many; empty once the entries were sorted.</summary>
    private int[] buckets = new int[64];
    private int count;

    /// <summary>By lead, each once.</summary>
    public ReadOnlySpan<Entry> Sorted
    {
        get
        {
            if (buckets.Length > 0)
            {
                Array.Sort(entries, 0, count);
                buckets = [];
            }

            return entries.AsSpan(0, count);
        }
    }

    public void Add(long ticks, long closed, long open)
    {
        if (2 * (count + 1) > buckets.Length)
        {
            Rehash();
        }

        var bucket = Find(ticks);
        if (buckets[bucket] == 0)
        {
            entries[count] = new Entry(ticks, 0, 0);
            buckets[bucket] = ++count;
        }

        ref var entry = ref entries[buckets[bucket] - 1];
        entry = checked(new Entry(ticks, entry.Closed + closed, entry.Open + open));
    }

    public void Add(LeadCounts other)
    {
        foreach (var entry in other.Sorted.ToArray())
        {
            Add(entry.Ticks, entry.Closed, entry.Open);
        }
    }

    /// <summary>Where a lead stands, or the free place where it would.</summary>
    private int Find(long ticks)
    {
        var mask = buckets.Length - 1;

        // Leads are whole minutes, or days: the upper half of the product with 2⁶⁴ ÷ the golden ratio spreads them.
        var bucket = unchecked((int)(((ulong)ticks * 0x9E37_79B9_7F4A_7C15) >> 32)) & mask;
        while (buckets[bucket] > 0 && entries[buckets[bucket] - 1].Ticks != ticks)
        {
            bucket = (bucket + 1) & mask;
        }

        return bucket;
    }

    private void Rehash()
    {
        var size = 64;
        while (size <= 2 * (count + 1))
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

        public int CompareTo(Entry other) => Ticks.CompareTo(other.Ticks);
    }
}
