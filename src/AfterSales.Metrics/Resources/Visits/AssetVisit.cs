using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>That something was visited or repaired, and when.</summary>
public sealed partial record AssetVisit
{
    /// <summary>What was visited: a serial number, an installation, a customer.</summary>
    public required string Asset { get; init => field = Guard.NotBlank(value); }

    /// <summary>When.</summary>
    public required Instant At { get; init; }
}
