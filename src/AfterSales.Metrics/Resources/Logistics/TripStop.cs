using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>One stop of a trip: a customer, a depot, a pick-up.</summary>
public sealed partial record TripStop
{
    /// <summary>The earliest instant promised; null when any time before <see cref="Latest"/> will do.</summary>
    public Instant? Earliest { get; init; }

    /// <summary>The latest instant promised; null when none was.</summary>
    public Instant? Latest { get; init; }

    /// <summary>When the vehicle arrived; null when not recorded, or never.</summary>
    public Instant? Arrived { get; init; }

    /// <summary>The time on the way to it.</summary>
    public Duration Travel { get; init => field = Guard.NotNegative(value); }

    /// <summary>The time spent there.</summary>
    public Duration Work { get; init => field = Guard.NotNegative(value); }
}
