using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="BookedPurposes"/> found.</summary>
public sealed partial record BookedPurposesResult
{
    /// <summary>How many bookings touch the window.</summary>
    public required long Bookings { get; init; }

    /// <summary>Their time within it, overlaps counted each.</summary>
    public required TotalTime Booked { get; init; }

    /// <summary>The purposes, the most booked first, equal ones by name, bookings without purpose before all names.</summary>
    public required IReadOnlyList<BookedPurpose> Purposes
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Bookings that could not be counted: without end, or that end before they start.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
