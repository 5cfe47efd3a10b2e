using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A booking as far as cases are concerned: which case and asset it served, when, and what became of it.</summary>
/// <remarks>Nothing is checked across the instants: fair data may end before it began, and each calculation says what becomes of it.</remarks>
public sealed partial record CaseBooking
{
    /// <summary>The case it served; null when it served none.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public string? Case { get; init => field = value is null ? null : Guard.NotBlank(value); }

    /// <summary>What was worked on, as a serial number; null takes the case.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public string? Asset { get; init => field = value is null ? null : Guard.NotBlank(value); }

    /// <summary>When it began.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public Instant? End { get; init; }

    /// <summary>
    /// What the time was spent on; work on the case is <see cref="Resources.Activity.Productive"/> or <see cref="Resources.Activity.Billable"/>.
    /// </summary>
    /// <value><see cref="Resources.Activity.Productive"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public Activity Activity { get; init => field = Guard.Defined(value); } = Activity.Productive;

    /// <summary>When the customer reported the case; null when that is not said.</summary>
    public Instant? Opened { get; init; }

    /// <summary>Whether it fixed the fault; null when that is not said.</summary>
    public bool? IsFixed { get; init; }

    /// <summary>How often the case was reopened; null when that is not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int? Reopenings { get; init => field = value is null ? null : Guard.NotNegative(value.Value); }
}
