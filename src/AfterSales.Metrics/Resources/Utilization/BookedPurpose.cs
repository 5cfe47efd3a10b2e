namespace AfterSales.Metrics.Resources;

/// <summary>What was booked for one purpose, as <see cref="BookedPurposes"/> found it.</summary>
public sealed partial record BookedPurpose
{
    /// <summary>The purpose; null for bookings that say none.</summary>
    public required string? Purpose { get; init; }

    /// <summary>How many bookings touch the window.</summary>
    public required long Bookings { get; init; }

    /// <summary>Their time within it, overlaps counted each.</summary>
    public required TotalTime Booked { get; init; }

    /// <summary>Booked time over that of all purposes, as a fraction.</summary>
    public required Figure<double> Share { get; init; }

    /// <summary>Booked hours of a booking on average.</summary>
    public required double MeanHours { get; init; }
}
