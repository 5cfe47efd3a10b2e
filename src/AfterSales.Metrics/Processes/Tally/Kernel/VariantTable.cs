namespace AfterSales.Metrics.Processes;

/// <summary>Sums by a sequence of step codes; the sequences stand one after another in one array.</summary>
internal sealed class VariantTable
{
    private int[] pool = new int[256];
    private int pooled;
    private int[] buckets = new int[64];
    private Entry[] entries = new Entry[32];

    public int Count { get; private set; }

    public ref VariantSums At(int index) => ref entries[index].Sums;

    public ReadOnlySpan<int> StepsAt(int index) => pool.AsSpan(entries[index].Offset, entries[index].Length);

    public ref VariantSums this[ReadOnlySpan<int> steps]
    {
        get
        {
            var hash = Hash(steps);
            for (var i = buckets[hash & (buckets.Length - 1)]; i > 0; i = entries[i - 1].Next)
            {
                ref var entry = ref entries[i - 1];
                if (entry.Hash == hash && entry.Length == steps.Length && pool.AsSpan(entry.Offset, entry.Length).SequenceEqual(steps))
                {
                    return ref entry.Sums;
                }
            }

            return ref Append(steps, hash);
        }
    }

    private static uint Hash(ReadOnlySpan<int> steps)
    {
        unchecked
        {
            var hash = 2_166_136_261u;
            foreach (var step in steps)
            {
                hash = (hash ^ (uint)step) * 16_777_619u;
                hash ^= hash >> 15;
            }

            return hash;
        }
    }

    private ref VariantSums Append(ReadOnlySpan<int> steps, uint hash)
    {
        if (pooled + steps.Length > pool.Length)
        {
            Array.Resize(ref pool, Math.Max(2 * pool.Length, pooled + steps.Length));
        }

        if (Count == entries.Length)
        {
            Array.Resize(ref entries, 2 * Count);
            Rehash(4 * Count);
        }

        steps.CopyTo(pool.AsSpan(pooled));
        var bucket = hash & (buckets.Length - 1);
        entries[Count] = new Entry { Hash = hash, Offset = pooled, Length = steps.Length, Next = buckets[bucket] };
        pooled += steps.Length;
        buckets[bucket] = ++Count;
        return ref entries[Count - 1].Sums;
    }

    private void Rehash(int size)
    {
        buckets = new int[size];
        for (var i = 0; i < Count; i++)
        {
            var bucket = entries[i].Hash & (size - 1);
            (entries[i].Next, buckets[bucket]) = (buckets[bucket], i + 1);
        }
    }

    private struct Entry
    {
        public uint Hash;
        public int Offset;
        public int Length;
        public int Next;
        public VariantSums Sums;
    }
}
