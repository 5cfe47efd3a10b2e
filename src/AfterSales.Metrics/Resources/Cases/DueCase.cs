using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A case whose due time is known, as a ticket system stores it, whatever promise and calendar it was reckoned with.</summary>
/// <remarks>Nothing is checked across the instants: a case due before it was opened is fair data, and late from the start.</remarks>
public sealed partial record DueCase
{
    /// <summary>Its number or name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Id { get; init => field = Guard.NotBlank(value); }

    /// <summary>When it must have ended; exactly then is in time.</summary>
    public required Instant Due { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public Instant? Ended { get; init; }
}
