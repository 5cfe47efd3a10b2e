using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A resource taken from one instant to another.</summary>
/// <remarks>
/// Nothing is checked across the two instants: a booking that ends before it starts, or has no end yet, is fair data,
/// and each calculation says what becomes of it.
/// </remarks>
public sealed partial record Booking
{
    /// <summary>The person, team, vehicle, tool, bay or loan unit, by its name.</summary>
    public required string Resource { get; init => field = Guard.NotBlank(value); }

    /// <summary>When it starts.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it ends, excluded; null while it has no end.</summary>
    public required Instant? End { get; init; }

    /// <summary>What the resource does; work that is not charged for when nothing is said.</summary>
    public Activity Activity { get; init => field = Guard.Defined(value); } = Activity.Productive;

    /// <summary>What it is for, in the caller's words; null when not said.</summary>
    public string? Purpose { get; init; }

    /// <summary>The service case it belongs to; null when none.</summary>
    public string? Case { get; init; }
}
