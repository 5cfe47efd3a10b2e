using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>What counts in a log of cases. A tally carries it, and merges only with tallies of the same.</summary>
public sealed partial record ProcessOptions
{
    /// <summary>No report instant, every case closed, elapsed time.</summary>
    public static ProcessOptions Default { get; } = new();

    /// <summary>The report instant: an event that begins later is not known yet, an end after it is clipped to it, an open case has lasted until
    /// then.</summary>
    /// <value>Null, the default: all events count, and an open case has lasted until its last event.</value>
    public Instant? AsOf { get; init; }

    /// <summary>The steps that close a case when they are its last; sorted, each once.</summary>
    /// <value>Null, the default: every case is closed. Empty: none is.</value>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public IReadOnlyList<string>? ClosingSteps
    {
        get;
        init => field = value is null ? null : FrozenList.Own(Guard.Items(value)
            .Select(step => Guard.NotBlank(step, nameof(ClosingSteps))).Distinct(StringComparer.Ordinal).OrderBy(step =>
                step, StringComparer.Ordinal).ToArray());
    }

    /// <summary>The calendar whose working time is counted; its days run between the years −9998 and 9999, a log over 3,000 of them at most.</summary>
    /// <value>Null, the default: elapsed time.</value>
    public WorkCalendar? Calendar { get; init; }

    /// <summary>What an event with a start and no end is.</summary>
    /// <value><see cref="OpenEndRule.Point"/> by default; <see cref="OpenEndRule.Running"/> needs <see cref="AsOf"/>.</value>
    public OpenEndRule OpenEnds { get; init => field = Guard.Defined(value); }

    /// <summary>What two events are that agree in every field.</summary>
    /// <value><see cref="TwinRule.Duplicates"/> by default.</value>
    public TwinRule Twins { get; init => field = Guard.Defined(value); }

    /// <summary>Who sees to it that no case is in two tallies.</summary>
    /// <value><see cref="CaseKeyRule.Kept"/> by default.</value>
    public CaseKeyRule CaseKeys { get; init => field = Guard.Defined(value); }

    internal ProcessOptions RequireReport() => OpenEnds == OpenEndRule.Running && AsOf is null
        ? throw Guard.Mistake(nameof(AsOf), "AsOf must be set where OpenEnds is Running: open ends can run only to a report instant.")
        : this;
}
