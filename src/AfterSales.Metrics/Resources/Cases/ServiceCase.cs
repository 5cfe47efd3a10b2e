using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A service case: a complaint, an incident, a repair order.</summary>
/// <remarks>Nothing is checked across the instants: a case answered before it was opened is fair data, and each calculation says what becomes of it.</remarks>
public sealed partial record ServiceCase
{
    /// <summary>Its number or name.</summary>
    public required string Id { get; init => field = Guard.NotBlank(value); }

    /// <summary>When the customer reported it.</summary>
    public required Instant Opened { get; init; }

    /// <summary>When somebody first responded; null while nobody has.</summary>
    public Instant? Responded { get; init; }

    /// <summary>When it was resolved, for good as far as known; null while it is open, a reopened one too.</summary>
    public Instant? Resolved { get; init; }

    /// <summary>How often it was reopened after it had been resolved.</summary>
    public int Reopenings { get; init => field = Guard.NotNegative(value); }
}
