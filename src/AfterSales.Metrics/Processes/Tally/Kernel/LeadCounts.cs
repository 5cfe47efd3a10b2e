namespace AfterSales.Metrics.Processes;

/// <summary>How many cases had each lead time, closed and open: appended as they come, sorted and joined when somebody looks.</summary>
internal sealed class LeadCounts
{
    private Entry[] entries = new Entry[64];
    private int count;
    private bool isSorted = true;

    /// <summary>By lead, each once.</summary>
    public ReadOnlySpan<Entry> Sorted
    {
        get
        {
            Compact();
            return entries.AsSpan(0, count);
        }
    }

    public void Add(long ticks, long closed, long open)
    {
        if (count == entries.Length)
        {
            Compact();
            if (count > entries.Length / 2)
            {
                Array.Resize(ref entries, 2 * entries.Length);
            }
        }

        entries[count++] = new Entry(ticks, closed, open);
        isSorted = false;
    }

    public void Add(LeadCounts other)
    {
        foreach (var entry in other.Sorted.ToArray())
        {
            Add(entry.Ticks, entry.Closed, entry.Open);
        }
    }

    private void Compact()
    {
        if (isSorted)
        {
            return;
        }

        Array.Sort(entries, 0, count);
        var kept = 0;
        for (var i = 1; i < count; i++)
        {
            if (entries[i].Ticks == entries[kept].Ticks)
            {
                entries[kept] = checked(new Entry(entries[i].Ticks, entries[kept].Closed + entries[i].Closed, entries[kept].Open + entries[i].Open));
            }
            else
            {
                entries[++kept] = entries[i];
            }
        }

        (count, isSorted) = (kept + 1, true);
    }

    internal readonly struct Entry(long ticks, long closed, long open) : IComparable<Entry>
    {
        public long Ticks { get; } = ticks;

        public long Closed { get; } = closed;

        public long Open { get; } = open;

        public int CompareTo(Entry other) => Ticks.CompareTo(other.Ticks);
    }
}
