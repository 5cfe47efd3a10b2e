using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>An event of a process: a step of one case, with the department and the resource that did it, when, and what it cost directly.</summary>
/// <remarks>
/// <para>Every property may be missing, for a log may miss anything: what cannot be used is told by <see cref="CaseLog"/>, nothing is repaired. A blank name is
/// a missing one; names are ordinal, so that <c>repair</c> and <c>Repair</c> are two steps.</para>
/// <para>With one of the two instants it is a point: its duration is unknown, which is not 0.</para>
/// </remarks>
public sealed partial record CaseEvent
{
    /// <summary>The case: an order, an incident, a claim.</summary>
    public string? Case { get; init => field = Name(value); }

    /// <summary>What was done.</summary>
    public string? Step { get; init => field = Name(value); }

    /// <summary>The department that did it; null when it is not known.</summary>
    public string? Department { get; init => field = Name(value); }

    /// <summary>The person or machine that did it; null when it is not known.</summary>
    public string? Resource { get; init => field = Name(value); }

    /// <summary>When it began; null when it is not known.</summary>
    public Instant? Start { get; init; }

    /// <summary>When it ended; null when it is not known.</summary>
    public Instant? End { get; init; }

    /// <summary>Parts, freight, what an outside shop charged: the cost that is not time; negative where a supplier pays. Null for none.</summary>
    public Money? DirectCost { get; init; }

    /// <summary>The log's own number, which decides between events of equal instants if all events of the case have one.</summary>
    public long? Sequence { get; init; }

    /// <summary>The part of the event that is this case's, where one event belongs to several cases (<see cref="SharedEvents"/>); null for all of it.</summary>
    public EventShare? Share { get; init; }

    private static string? Name(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
