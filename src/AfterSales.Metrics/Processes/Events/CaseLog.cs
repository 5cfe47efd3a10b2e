using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Event log: the events of many cases, grouped, ordered, and every one of them accounted for.</summary>
/// <remarks>
/// <para>Order in a case: start (else end), end (else start), then the sequence number if all its used events have one, then the place in the log. What only
/// the place decided is counted: <see cref="CaseTrace.Ties"/>. So the log may come in any order as long as its instants tell the cases'.</para>
/// <para>With M the latest end so far, waiting is max(0, start − M), progress the part of a step after M, touch all of it. So waiting is never negative,
/// parallel work is never counted twice, and lead = Σ progress + Σ waiting (+ the time since the last event of an open case) holds to the tick.</para>
/// <para>Source: W. van der Aalst, Process Mining, 2nd edition 2016, chapter 5; the fields are those of XES (IEEE 1849).</para>
/// </remarks>
public sealed partial record CaseLog
{
    internal CaseLog()
    {
    }

    /// <summary>The cases with at least one event that counts, by name, ordinal.</summary>
    public IReadOnlyList<CaseTrace> Cases { get; internal init => field = FrozenList.Copy(value); } = FrozenList<CaseTrace>.Empty;

    /// <summary>Where every event ended, those without a case among them.</summary>
    public EventAccount Account { get; internal init; } = EventAccount.Empty;

    /// <summary>The events that do not count, in the order given. A duplicate's value is the position of the event that it repeats.</summary>
    public IReadOnlyList<UnusableRecord> Unusable { get; internal init => field = FrozenList.Copy(value); } = FrozenList<UnusableRecord>.Empty;

    /// <summary>The currency of the direct costs; null when no event has one.</summary>
    public Currency? Currency { get; internal init; }

    /// <summary>What counted.</summary>
    public ProcessOptions Options { get; internal init; } = ProcessOptions.Default;

    /// <summary>Reads a log.</summary>
    /// <param name="events">The events, in the log's order; read once.</param>
    /// <param name="options">What counts; null for <see cref="ProcessOptions.Default"/>.</param>
    /// <returns>The cases, and what could not be used.</returns>
    /// <exception cref="ArgumentException"><paramref name="events"/> is null or has a null; open ends run without a report instant; with a calendar, the
    /// instants lie more than 3,000 years apart.</exception>
    /// <exception cref="CurrencyMismatchException">Two direct costs have different currencies.</exception>
    /// <exception cref="OverflowException">A case lasts longer than 29,000 years in all, or a sum of costs needs more than 28 digits.</exception>
    public static CaseLog Read(IEnumerable<CaseEvent> events, ProcessOptions? options = null)
        => CaseLogReader.Read(EventTable.Of(Guard.Each(events)), (options ?? ProcessOptions.Default).RequireReport());
}
