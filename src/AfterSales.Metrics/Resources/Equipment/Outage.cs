using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A time in which equipment stood still.</summary>
public sealed partial record Outage
{
    /// <summary>When it began.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it ended, excluded; null while it lasts.</summary>
    public required Instant? End { get; init; }

    /// <summary>Whether it failed or was taken out of service; a failure when nothing is said.</summary>
    public OutageKind Kind { get; init => field = Guard.Defined(value); }

    /// <summary>The cause, in the caller's words; null when not said.</summary>
    public string? Reason { get; init; }
}
