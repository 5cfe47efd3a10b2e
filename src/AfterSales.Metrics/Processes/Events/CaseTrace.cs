using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>One case, whole: its events in order, and the times of which its lead time is the exact sum.</summary>
/// <remarks>Made of events, or by <see cref="CaseLog.Read(IEnumerable{CaseEvent}, ProcessOptions)"/> of a log. The unit that a <see cref="ProcessTally"/>
/// adds: a pair of steps needs both.</remarks>
public sealed partial record CaseTrace
{
    internal CaseTrace()
    {
    }

    /// <summary>The case.</summary>
    public string Case { get; internal init; } = string.Empty;

    /// <summary>Its events: by start, end, sequence number if all have one, and place in the log. At least one.</summary>
    public IReadOnlyList<TraceEvent> Events { get; internal init => field = FrozenList.Copy(value); } = FrozenList<TraceEvent>.Empty;

    /// <summary>Whether its last step is a closing one.</summary>
    public bool IsClosed { get; internal init; }

    /// <summary>Whether work followed a closing step, closed again or not.</summary>
    public bool WasReopened { get; internal init; }

    /// <summary>Neighbors of different steps whose order only their place in the log decided.</summary>
    public long Ties { get; internal init; }

    /// <summary>From the first start to the last end, of an open case to the report; exactly <see cref="Progress"/> + <see cref="Waiting"/> +
    /// <see cref="WaitingSinceLast"/>.</summary>
    public Duration Lead { get; internal init; }

    /// <summary>The progress of all events.</summary>
    public Duration Progress { get; internal init; }

    /// <summary>The waiting before all events.</summary>
    public Duration Waiting { get; internal init; }

    /// <summary>Of an open case, the time from the latest end to the report; 0 else.</summary>
    public Duration WaitingSinceLast { get; internal init; }

    /// <summary>The time of all steps, parallel ones each.</summary>
    public Duration Touch { get; internal init; }

    /// <summary>The time of steps that ran beside another.</summary>
    public Duration Overlap { get; internal init; }

    /// <summary>Events whose duration is not known.</summary>
    public int EventsWithoutDuration { get; internal init; }

    /// <summary>Where the events of this case ended, the used ones among them.</summary>
    public EventAccount Account { get; internal init; } = EventAccount.Empty;

    /// <summary>The currency of the log's direct costs; null when no event of it has one.</summary>
    public Currency? Currency { get; internal init; }

    /// <summary>What counted.</summary>
    public ProcessOptions Options { get; internal init; } = ProcessOptions.Default;

    /// <summary>Its steps, in order.</summary>
    public IReadOnlyList<string> Steps => FrozenList.Copy(Events.Select(e => e.Step));

    /// <summary>Flow efficiency: progress ÷ lead, never above 1, and a lower bound where <see cref="EventsWithoutDuration"/> is not 0; undefined,
    /// <see cref="UndefinedReason.MissingInput"/>, where no duration is known.</summary>
    public Figure<double> FlowEfficiency => EventsWithoutDuration == Events.Count ? new Figure<double>(UndefinedReason.MissingInput)
        : Figure.Ratio(Progress.BclCompatibleTicks, Lead.BclCompatibleTicks);

    /// <summary>When it was open: from its first start to its latest end, without an end while it is open.</summary>
    public CaseSpan Span => new() { Opened = Events[0].Start, Closed = IsClosed ? LatestEnd : null };

    /// <summary>The one case of some events.</summary>
    /// <param name="events">The events of the case, in the log's order; read once.</param>
    /// <param name="options">What counts; null for <see cref="ProcessOptions.Default"/>.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException"><paramref name="events"/> is null or has a null, the events that count are not of one case, open ends run without a
    /// report instant, or with a calendar the instants lie more than 3,000 years apart.</exception>
    /// <exception cref="CurrencyMismatchException">Two direct costs have different currencies.</exception>
    /// <exception cref="OverflowException">The case lasts longer than 29,000 years in all, or a sum of costs needs more than 28 digits.</exception>
    public static CaseTrace Of(IEnumerable<CaseEvent> events, ProcessOptions? options = null)
    {
        var cases = CaseLog.Read(events, options).Cases;
        return cases.Count == 1 ? cases[0] : throw Guard.Mistake(
            nameof(events), FormattableString.Invariant($"The events that count must be of one case; they are of {cases.Count}. A log of several is read by CaseLog."));
    }

    internal Instant LatestEnd => Events.Max(e => e.End);
}
