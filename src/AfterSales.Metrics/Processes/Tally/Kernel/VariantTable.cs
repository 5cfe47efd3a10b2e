using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Sums by a sequence of step codes; the sequences stand one after another in one array.</summary>
/// <remarks>Where cases are seldom alike, each is somewhere else in memory. Once there are many they wait until some have come, and are then looked for
/// together: memory answers many at once faster than one after another.</remarks>
internal sealed class VariantTable
{
    private const int MostWaiting = 256;
    private const int Many = 4096;

    private int[] waitingSteps = new int[64];
    private uint[] waitingHashes = [];
    private int[] waitingEnds = [];
    private long[] waitingLeads = [];
    private int[] heads = [];
    private uint[] headHashes = [];
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

    /// <summary>What was counted up to now, in order.</summary>
    public VariantRows Rows(string[] names, int[] ranks)
    {
        var rows = new VariantRow[Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new VariantRow(entries[i].Offset, entries[i].Length, entries[i].Sums);
        }

        return VariantRows.Of(pool, names, ranks, rows);
    }

    /// <summary>Where to write the steps of the next case before it is counted.</summary>
    public Span<int> Room(int length)
    {
        var from = waiting == 0 ? 0 : waitingEnds[waiting - 1];
        if (from + length > waitingSteps.Length)
        {
            Array.Resize(ref waitingSteps, Math.Max(2 * waitingSteps.Length, from + length));
        }

        return waitingSteps.AsSpan(from, length);
    }

    /// <summary>Counts one case, soon.</summary>
    /// <param name="length">How many steps were written.</param>
    /// <param name="hash"><see cref="HashSeed.Mix"/> of them, one after another.</param>
    /// <param name="lead">The lead time.</param>
    public void AddWritten(int length, ulong hash, long lead)
    {
        if (count < Many)
        {
            CountOne(waitingSteps.AsSpan(0, length), unchecked((uint)hash), lead);
            return;
        }

        if (waitingHashes.Length == 0)
        {
            (waitingHashes, waitingEnds, waitingLeads) = (new uint[MostWaiting], new int[MostWaiting], new long[MostWaiting]);
            (heads, headHashes) = (new int[MostWaiting], new uint[MostWaiting]);
        }

        var from = waiting == 0 ? 0 : waitingEnds[waiting - 1];
        (waitingHashes[waiting], waitingEnds[waiting], waitingLeads[waiting]) = (unchecked((uint)hash), from + length, lead);
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
            CountOne(waitingSteps.AsSpan(from, waitingEnds[i] - from), waitingHashes[i], waitingLeads[i]);
        }

        waiting = 0;
    }

    private void CountOne(ReadOnlySpan<int> steps, uint hash, long lead)
    {
        ref var sums = ref Find(steps, hash);
        sums.Count++;
        sums.Lead.Add(lead);
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
        var hash = HashSeed.Value;
        foreach (var step in steps)
        {
            hash = HashSeed.Mix(hash, (ulong)step);
        }

        return unchecked((uint)hash);
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
