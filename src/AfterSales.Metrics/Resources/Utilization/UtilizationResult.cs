using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="Utilization"/> found, with its ingredients.</summary>
public sealed partial record UtilizationResult
{
    /// <summary>The time looked at: the windows of all resources together.</summary>
    public required TotalTime Window { get; init; }

    /// <summary>The working time inside it.</summary>
    public required TotalTime Capacity { get; init; }

    /// <summary>The lengths of all bookings added up, overlaps counted as often as they are booked.</summary>
    public required TotalTime Gross { get; init; }

    /// <summary>The time with at least one booking; in hours and out of hours together.</summary>
    public required TotalTime Union { get; init; }

    /// <summary>The time with two or more bookings of one resource.</summary>
    public required TotalTime DoubleBooked { get; init; }

    /// <summary>Gross − union: what overlap booked beyond the clock.</summary>
    public required TotalTime Excess { get; init; }

    /// <summary>The part of <see cref="Union"/> in working hours.</summary>
    public required TotalTime InHours { get; init; }

    /// <summary>The part of <see cref="Union"/> outside: overtime, nights, holidays.</summary>
    public required TotalTime OutOfHours { get; init; }

    /// <summary>Working time in which the resource was <see cref="Activity.Unavailable"/> and not used all the same.</summary>
    public required TotalTime Unavailable { get; init; }

    /// <summary>Time booked for use while the resource was <see cref="Activity.Unavailable"/>, from start to end of the overlap.</summary>
    public required TotalTime BookedWhileUnavailable { get; init; }

    /// <summary>The most bookings of one resource at once.</summary>
    public required int PeakConcurrency { get; init; }

    /// <summary>How many bookings begin in the window.</summary>
    public required long BookingsStarted { get; init; }

    /// <summary>In-hours union / capacity, as a fraction; never above 1, as overlap counts once.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>In-hours union / (capacity − unavailable): utilization of the time the resource was really to be had.</summary>
    public required Figure<double> RatioOfAvailable { get; init; }

    /// <summary>Gross / capacity: the load asked for, above 1 where more was booked than there is.</summary>
    public required Figure<double> GrossLoad { get; init; }

    /// <summary>The plain sums behind all figures: time by concurrency, and time by activities in and out of hours.</summary>
    public required UsageGroup Sums { get; init; }

    /// <summary>The bookings that were not counted, each with the reason; empty for a figure made of a tally, which returned them when it was filled.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Keep(value); }
}
