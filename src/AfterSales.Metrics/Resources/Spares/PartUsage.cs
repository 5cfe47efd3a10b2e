using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A spare part taken for a repair order, a maintenance request or a visit, and how much of it came back unused.</summary>
public sealed partial record PartUsage
{
    /// <summary>The part.</summary>
    public required string Part { get; init => field = Guard.NotBlank(value); }

    /// <summary>When it was taken.</summary>
    public required Instant At { get; init; }

    /// <summary>The order or request it was taken for; null when each line stands alone.</summary>
    public string? Order { get; init; }

    /// <summary>How much was taken; positive, 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is not positive.</exception>
    public decimal Taken { get; init => field = Guard.Positive(value); } = 1;

    /// <summary>How much of it came back unused; not negative, 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative.</exception>
    public decimal Returned { get; init => field = Guard.NotNegative(value); }
}
