using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What a service level agreement promises: a response or a resolution within a time.</summary>
public sealed partial record SlaTarget
{
    /// <summary>To the response or to the resolution.</summary>
    public required CaseClock Clock { get; init => field = Guard.Defined(value); }

    /// <summary>The time promised; an end exactly then is in time.</summary>
    public required Duration Within { get; init => field = Guard.NotNegative(value); }

    /// <summary>The calendar whose working time counts; null counts all time.</summary>
    /// <value>Null.</value>
    public WorkCalendar? Calendar { get; init; }

    /// <summary>Whether the promise runs once for a case, or anew for each of its cycles.</summary>
    /// <value><see cref="CaseCounting.WholeCase"/>.</value>
    public CaseCounting Counting { get; init => field = Guard.Defined(value); }

    /// <summary>Whether time on hold counts.</summary>
    /// <value><see cref="HoldTime.Excluded"/>: the promise stands still.</value>
    public HoldTime Holds { get; init => field = Guard.Defined(value); }
}
