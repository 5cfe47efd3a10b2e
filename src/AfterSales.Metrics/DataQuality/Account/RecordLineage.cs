using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Record lineage: every record read, where it ended, and for merged ones the record each lives on in.</summary>
/// <remarks>
/// <para><b>Formula.</b> Each id of a source ends once; a merged one follows <see cref="RecordEnding.MergedInto"/> to a record that is used.</para>
/// <para><b>Units.</b> Records.</para>
/// <para><b>Domain.</b> Ids that are told apart within their source, ordinally.</para>
/// <para><b>Edge cases.</b> An id that ends twice, that was never read, or never ends is listed. Merged into an unknown record, into one that is not used,
/// or in a circle: listed as a merge without an end. A state other than merged with an id to merge into is the caller's mistake.</para>
/// <para><b>Method.</b> Dictionaries by source and id; each chain is followed to its end.</para>
/// <para><b>Source.</b> ISO 8000-120 (provenance of data); OpenLineage's record-level facet as a requirement.</para>
/// </remarks>
/// <example>
/// <code>
/// RecordEnding End(string id, RecordState state, string? into = null) =&gt; new() { Source = "CRM", Id = id, State = state, Amount = 10, MergedInto = into };
/// var read = new[] { "1", "2", "3" }.Select(id =&gt; End(id, RecordState.Used)).ToArray();
/// var result = RecordLineage.Compute(read, [End("1", RecordState.Used), End("2", RecordState.Merged, into: "1"), End("3", RecordState.Rejected)]);
/// Console.WriteLine($"every record accounted for: {result.IsProven}"); // every record accounted for: True
/// Console.WriteLine($"lost: {RecordLineage.Compute(read, [End("1", RecordState.Used)]).NotEnded.Count}"); // lost: 2
/// </code>
/// </example>
public static class RecordLineage
{
    /// <summary>Traces every record.</summary>
    /// <param name="read">The records as they were read: source and id; other properties have no say.</param>
    /// <param name="endings">Where they ended.</param>
    /// <returns>The account of every source, and what does not add up.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, or an ending names a record to merge into and is not merged, or is merged and
    /// names none.</exception>
    /// <exception cref="OverflowException">An amount has more digits than a decimal can hold.</exception>
    public static RecordLineageResult Compute(IReadOnlyList<RecordEnding> read, IReadOnlyList<RecordEnding> endings)
    {
        Guard.NoneNull(read);
        Guard.NoneNull(endings);
        var (tally, known, ended) = (new RecordAccountTally(), new HashSet<(string, string)>(), new Dictionary<(string, string), RecordEnding>());
        foreach (var record in read)
        {
            tally.AddRead(record.Source, record.Amount, record.Digest);
            known.Add((record.Source, record.Id));
        }

        var (twice, unread) = (new List<RecordEnding>(), new List<RecordEnding>());
        for (var i = 0; i < endings.Count; i++)
        {
            var ending = endings[i];
            if (ending.State == RecordState.Merged != ending.MergedInto is not null)
            {
                throw Guard.Item(nameof(endings), "must name a record to merge into exactly where they are merged", i, ending);
            }

            tally.Add(ending.Source, ending.State, ending.Amount, ending.Digest);
            if (!known.Contains((ending.Source, ending.Id)))
            {
                unread.Add(ending);
            }

            if (!ended.ContainsKey((ending.Source, ending.Id)))
            {
                ended.Add((ending.Source, ending.Id), ending);
            }
            else
            {
                twice.Add(ending);
            }
        }

        return new RecordLineageResult
        {
            Accounts = RecordAccount.Compute(tally),
            NotEnded = [.. read.Where(record => !ended.ContainsKey((record.Source, record.Id)))],
            EndedTwice = twice,
            NeverRead = unread,
            MergesWithoutEnd = [.. endings.Where(ending => ending.State == RecordState.Merged && Survivor(ending, ended) is null)],
        };
    }

    private static RecordEnding? Survivor(RecordEnding merged, Dictionary<(string, string), RecordEnding> ended)
    {
        var (current, steps) = (merged, 0);
        while (current.State == RecordState.Merged)
        {
            // Longer than there are records is a circle.
            if (steps++ > ended.Count || !ended.TryGetValue((current.Source, current.MergedInto!), out current!))
            {
                return null;
            }
        }

        return current.State == RecordState.Used ? current : null;
    }
}
