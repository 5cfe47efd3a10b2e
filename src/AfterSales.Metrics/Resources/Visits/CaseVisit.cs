using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A visit as far as first-time fix is concerned: of which case, which one, and whether it fixed the fault.</summary>
public sealed partial record CaseVisit
{
    /// <summary>The service case it belongs to.</summary>
    public required string Case { get; init => field = Guard.NotBlank(value); }

    /// <summary>Which visit of the case it is, from 1.</summary>
    public required int Number { get; init => field = Guard.Positive(value); }

    /// <summary>Whether it fixed the fault.</summary>
    public required bool IsFixed { get; init; }

    /// <summary>When; null when not known.</summary>
    public Instant? At { get; init; }
}
