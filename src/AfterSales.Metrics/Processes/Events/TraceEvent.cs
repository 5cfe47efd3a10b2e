using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>An event in its place in its case, with the times that follow from it.</summary>
public sealed partial record TraceEvent
{
    /// <summary>Its place among the events read, from 0.</summary>
    public required long Position { get; init; }

    /// <summary>What was done.</summary>
    public required string Step { get; init; }

    /// <summary>The department; null when it is not known.</summary>
    public required string? Department { get; init; }

    /// <summary>The resource; null when it is not known.</summary>
    public required string? Resource { get; init; }

    /// <summary>When it began; of a point its one instant.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it ended, or the report if that was earlier; of a point its one instant.</summary>
    public required Instant End { get; init; }

    /// <summary>The time for which nothing was going on in the case before it: from the latest end so far to its start.</summary>
    public required Duration Waiting { get; init; }

    /// <summary>The time it took, of this case's share; null when its duration is not known.</summary>
    public required Duration? Touch { get; init; }

    /// <summary>The part of it after everything before had ended: what it moved the case forward; null when its duration is not known.</summary>
    public required Duration? Progress { get; init; }

    /// <summary>Its direct cost; null for none.</summary>
    public required Money? DirectCost { get; init; }
}
