using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Work in progress in a cell of the grid.</summary>
public sealed partial record WorkInProgressCell
{
    /// <summary>Where the cell begins.</summary>
    public required Instant From { get; init; }

    /// <summary>Where it ends, excluded.</summary>
    public required Instant To { get; init; }

    /// <summary>Cases open just before it.</summary>
    public required long OpenAtStart { get; init; }

    /// <summary>Cases opened in it.</summary>
    public required long Opened { get; init; }

    /// <summary>Cases closed in it.</summary>
    public required long Closed { get; init; }

    /// <summary>Cases open just before its end: <see cref="OpenAtStart"/> + opened − closed.</summary>
    public required long OpenAtEnd { get; init; }

    /// <summary>Average cases open: case time in it ÷ its length.</summary>
    public required double AverageOpen { get; init; }

    /// <summary>Throughput: cases closed for each 24 hours.</summary>
    public required double ClosedPerDay { get; init; }
}
