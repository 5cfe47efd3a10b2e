using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Bookings of many resources as columns, one item for each booking: the form for millions.</summary>
/// <remarks>The columns are read, not copied; they must not change while a calculation runs.</remarks>
public sealed partial record BookingColumns
{
    /// <summary>The end of a booking that has none.</summary>
    public const long OpenEnd = long.MaxValue;

    /// <summary>How many resources there are, booked or not: at most 100 million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 100 million.</exception>
    public required int ResourceCount { get; init => field = Guard.InRange(value, 0, 100_000_000); }

    /// <summary>The resource of each booking, numbered from 0.</summary>
    public required ReadOnlyMemory<int> Resources { get; init; }

    /// <summary>When each booking starts, in Unix ticks (NodaTime's <c>Instant.ToUnixTimeTicks</c>).</summary>
    public required ReadOnlyMemory<long> StartTicks { get; init; }

    /// <summary>When each booking ends, excluded, in Unix ticks; <see cref="OpenEnd"/> while it has no end.</summary>
    public required ReadOnlyMemory<long> EndTicks { get; init; }

    /// <summary>What the resource does in each booking; empty when all are <see cref="Activity.Productive"/>.</summary>
    public ReadOnlyMemory<Activity> Activities { get; init; }
}
