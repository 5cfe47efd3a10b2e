using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Count, amount and digest of every source's records as they were read, and of each state they ended in.</summary>
/// <remarks>A mutable class, not safe for use by several threads at once: one tally for each, merged.</remarks>
public sealed class RecordAccountTally
{
    private readonly Dictionary<(string Source, RecordState? State), Entry> entries = [];

    /// <summary>A tally of what <see cref="ToGroups"/> or a <c>GROUP BY</c> returned.</summary>
    /// <param name="groups">Its rows.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null or has a null item.</exception>
    /// <exception cref="OverflowException">There are more records than a long counts.</exception>
    public static RecordAccountTally OfGroups(IEnumerable<RecordAccountLine> groups)
    {
        var tally = new RecordAccountTally();
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Counts a record as it is read, before anything is done with it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="amount">Its amount; 0 where it has none.</param>
    /// <param name="digest">Its digest.</param>
    /// <exception cref="ArgumentException">The source is null or blank.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRead(string source, decimal amount, RecordDigest digest) => Add(Guard.NotBlank(source), null, 1, amount, digest);

    /// <summary>Counts a record where it ends.</summary>
    /// <param name="source">The source.</param>
    /// <param name="state">The state.</param>
    /// <param name="amount">Its amount; 0 where it has none.</param>
    /// <param name="digest">Its digest.</param>
    /// <exception cref="ArgumentException">The source is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The state is none.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(string source, RecordState state, decimal amount, RecordDigest digest)
        => Add(Guard.NotBlank(source), Guard.Defined(state), 1, amount, digest);

    /// <summary>Adds a row of a <c>GROUP BY</c>.</summary>
    /// <param name="group">The row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddGroup(RecordAccountLine group) => Add(Guard.NotNull(group).Source, group.State, group.Count, group.Amount, group.Digest);

    /// <summary>Adds what another tally holds.</summary>
    /// <param name="other">The other tally; it stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more records than a long counts.</exception>
    public void Merge(RecordAccountTally other)
    {
        foreach (var pair in Guard.NotNull(other).entries.ToArray())
        {
            entries.TryGetValue(pair.Key, out var entry);
            entry.Count += pair.Value.Count;
            entry.Amount.Add(pair.Value.Amount);
            entry.Digest += pair.Value.Digest;
            entries[pair.Key] = entry;
        }
    }

    /// <summary>The content: source by source in ordinal order, what was read first, then each state.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of.</returns>
    /// <exception cref="OverflowException">An amount has more digits than a decimal can hold.</exception>
    public IReadOnlyList<RecordAccountLine> ToGroups() => FrozenList.Own(entries
        .OrderBy(pair => pair.Key.Source, StringComparer.Ordinal).ThenBy(pair => pair.Key.State is { } state ? (int)state : -1)
        .Select(pair => new RecordAccountLine
        {
            Source = pair.Key.Source,
            State = pair.Key.State,
            Count = pair.Value.Count,
            Amount = pair.Value.Amount.Value,
            Digest = pair.Value.Digest,
        }).ToArray());

    private void Add(string source, RecordState? state, long count, decimal amount, RecordDigest digest)
    {
        entries.TryGetValue((source, state), out var entry);
        entry.Count += count;
        entry.Amount.Add(amount);
        entry.Digest += digest;
        entries[(source, state)] = entry;
    }

    private struct Entry
    {
        public ExactSum Amount;

        public long Count;

        public RecordDigest Digest;
    }
}
