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
    public WorkCalendar? Calendar { get; init; }
}
