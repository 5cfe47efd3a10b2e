namespace AfterSales.Metrics.Processes;

/// <summary>Sums by a sequence of step codes; the sequences stand one after another in one array.</summary>
/// <remarks>Where cases are seldom alike, each is somewhere else in memory. So they wait until some have come, and are then looked for together: memory answers
/// many at once faster than one after another.</remarks>
internal sealed class VariantTable
{
    private const int MostWaiting = 256;

    private readonly uint[] waitingHashes = new uint[MostWaiting];
    private readonly int[] waitingEnds = new int[MostWaiting];
    private readonly long[] waitingLeads = new long[MostWaiting];
    private readonly int[] heads = new int[MostWaiting];
    private readonly uint[] headHashes = new uint[MostWaiting];
    private int[] waitingSteps = new int[MostWaiting];
    private int waiting;

    private int[] pool = new int[256];
    private int pooled;
    private int[] buckets = new int[64];
    private Entry[] entries = new Entry[32];
    private int count;

    public int Count
    {
        get
        {
            CountWaiting();
            return count;
        }
    }

    /// <summary>Of those that <see cref="Count"/> counted.</summary>
    public ref VariantSums At(int index) => ref entries[index].Sums;

    public ReadOnlySpan<int> StepsAt(int index) => pool.AsSpan(entries[index].Offset, entries[index].Length);

    /// <summary>Counts one case, soon.</summary>
    public void Add(ReadOnlySpan<int> steps, long lead)
    {
        var from = waiting == 0 ? 0 : waitingEnds[waiting - 1];
        if (from + steps.Length > waitingSteps.Length)
        {
            Array.Resize(ref waitingSteps, Math.Max(2 * waitingSteps.Length, from + steps.Length));
        }

        steps.CopyTo(waitingSteps.AsSpan(from));
        (waitingHashes[waiting], waitingEnds[waiting], waitingLeads[waiting]) = (Hash(steps), from + steps.Length, lead);
        if (++waiting == MostWaiting)
        {
            CountWaiting();
        }
    }

    public void Add(ReadOnlySpan<int> steps, VariantSums sums)
    {
        ref var into = ref Find(steps, Hash(steps));
        into.Count = checked(into.Count + sums.Count);
        into.Lead.Add(sums.Lead);
    }

    private void CountWaiting()
    {
        // All heads are asked for before any is needed, and what they lead to.
        for (var i = 0; i < waiting; i++)
        {
            heads[i] = buckets[waitingHashes[i] & (buckets.Length - 1)];
        }

        for (var i = 0; i < waiting; i++)
        {
            headHashes[i] = heads[i] > 0 ? entries[heads[i] - 1].Hash : 0;
        }

        for (int i = 0, from = 0; i < waiting; from = waitingEnds[i], i++)
        {
            ref var sums = ref Find(waitingSteps.AsSpan(from, waitingEnds[i] - from), waitingHashes[i]);
            sums.Count++;
            sums.Lead.Add(waitingLeads[i]);
        }

        waiting = 0;
    }

    private ref VariantSums Find(ReadOnlySpan<int> steps, uint hash)
    {
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

        if (count == entries.Length)
        {
            Array.Resize(ref entries, 2 * count);
            Rehash(4 * count);
        }

        steps.CopyTo(pool.AsSpan(pooled));
        var bucket = hash & (buckets.Length - 1);
        entries[count] = new Entry { Hash = hash, Offset = pooled, Length = steps.Length, Next = buckets[bucket] };
        pooled += steps.Length;
        buckets[bucket] = ++count;
        return ref entries[count - 1].Sums;
    }

    private void Rehash(int size)
    {
        buckets = new int[size];
        for (var i = 0; i < count; i++)
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
