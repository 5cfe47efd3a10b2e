namespace AfterSales.Metrics.Resources;

/// <summary>A booking that was not counted, and why.</summary>
public sealed partial record UnusableBooking
{
    /// <summary>Its place among the bookings given, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The booking.</summary>
    public required Booking Booking { get; init; }

    /// <summary>Why it was not counted.</summary>
    public required BookingProblem Problem { get; init; }
}
