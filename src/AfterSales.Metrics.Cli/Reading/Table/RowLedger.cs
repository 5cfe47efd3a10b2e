using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Count and digest of the rows of a file as they were read, and of each state they ended in: what the account of records is closed from.</summary>
internal sealed class RowLedger
{
    /// <summary>So many used rows can be taken back one by one; files of which a row is wrong by another file are far shorter.</summary>
    private const int MostKept = 50_000;

    private readonly (long Count, RecordDigest Digest)[] states = new (long, RecordDigest)[Enum.GetValues<RecordState>().Length];
    private readonly Dictionary<long, RecordDigest> used = [];
    private (long Count, RecordDigest Digest) read;
    private (long Count, RecordDigest Digest) pending;

    /// <summary>A row is read; the verdict comes next.</summary>
    public void Read(ulong hash)
    {
        var digest = DigestOf(hash);
        read = (read.Count + 1, read.Digest + digest);
        pending = (pending.Count + 1, pending.Digest + digest);
    }

    public void Use(long line)
    {
        if (used.Count < MostKept)
        {
            used[line] = pending.Digest;
        }

        End(RecordState.Used);
    }

    /// <summary>The verdict on what is pending; a row without one stays missing from every state.</summary>
    public void End(RecordState state)
    {
        ref var sum = ref states[(int)state];
        sum = (sum.Count + 1, sum.Digest + pending.Digest);
        pending = default;
    }

    /// <summary>A used row gets another verdict, which comes next.</summary>
    public void TakeBack(long line)
    {
        used.Remove(line, out var digest);
        ref var sum = ref states[(int)RecordState.Used];
        sum = (sum.Count - 1, Less(sum.Digest, digest));
        pending = (1, digest);
    }

    /// <summary>All rows of a state turn out to be of another.</summary>
    public void Move(RecordState from, RecordState to)
    {
        ref var sum = ref states[(int)to];
        sum = (sum.Count + states[(int)from].Count, sum.Digest + states[(int)from].Digest);
        states[(int)from] = default;
    }

    /// <summary>The account of the file, closed by the library.</summary>
    public RecordAccountResult Close(string source)
    {
        var tally = new RecordAccountTally();
        tally.AddGroup(Line(null, read));
        foreach (var state in Enum.GetValues<RecordState>().Where(s => states[(int)s].Count > 0))
        {
            tally.AddGroup(Line(state, states[(int)state]));
        }

        return RecordAccount.Compute(tally)[0];

        RecordAccountLine Line(RecordState? state, (long Count, RecordDigest Digest) sum)
            => new() { Source = source, State = state, Count = sum.Count, Amount = 0, Digest = sum.Digest };
    }

    // Two mixes of the row's 64 bits, so that sums of rows do not meet by chance.
    private static RecordDigest DigestOf(ulong hash)
    {
        unchecked
        {
            var mixed = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return new RecordDigest { High = mixed ^ (mixed >> 31), Low = hash };
        }
    }

    private static RecordDigest Less(RecordDigest from, RecordDigest what)
    {
        var low = unchecked(from.Low - what.Low);
        return new RecordDigest { High = unchecked(from.High - what.High - (from.Low < what.Low ? 1UL : 0UL)), Low = low };
    }
}
