using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>One segment of a figure in two periods; null where the segment is not counted.</summary>
public sealed partial record ExplanationSegment
{
    /// <summary>Its name, unique among the segments.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>The figure of the segment before; null when it was not counted.</summary>
    public required decimal? Before { get; init; }

    /// <summary>The figure of the segment after; null when it is not counted.</summary>
    public required decimal? After { get; init; }
}
