using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>A step of a case as conformance looks at it.</summary>
public sealed partial record RouteStep
{
    /// <summary>What was done.</summary>
    public required string Step { get; init => field = Guard.NotBlank(value); }

    /// <summary>Who did it; null when it is not known.</summary>
    public string? Resource { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>When it began; null when it is not known.</summary>
    public Instant? Start { get; init; }

    /// <summary>When it ended; null when it is not known.</summary>
    public Instant? End { get; init; }
}
