using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A case with a promise of its own: contracts, priorities and calendars differ from case to case.</summary>
public sealed partial record PromisedCase
{
    /// <summary>The case.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required ServiceCase Case { get; init => field = Guard.NotNull(value); }

    /// <summary>What was promised for it.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required SlaTarget Target { get; init => field = Guard.NotNull(value); }
}
