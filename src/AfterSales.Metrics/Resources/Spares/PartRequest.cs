using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A request for a spare part, and how much of it was at hand.</summary>
public sealed partial record PartRequest
{
    /// <summary>The part.</summary>
    public required string Part { get; init => field = Guard.NotBlank(value); }

    /// <summary>The service case or order it is for; null when each request stands alone.</summary>
    public string? Case { get; init; }

    /// <summary>How much was asked for.</summary>
    public required decimal Requested { get; init => field = Guard.Positive(value); }

    /// <summary>How much of it was delivered from stock at once; the rest waited or never came.</summary>
    public required decimal FilledAtOnce { get; init => field = Guard.NotNegative(value); }
}
