namespace AfterSales.Metrics.Resources;

/// <summary>Why a booking, or another stretch of time, could not be counted.</summary>
public enum BookingProblem
{
    /// <summary>It has no end, and no instant was given until which open bookings count, or it starts after that instant.</summary>
    OpenEnded,

    /// <summary>It ends before it starts.</summary>
    EndsBeforeStart,

    /// <summary>Its resource is not on the roster, and there is no default calendar.</summary>
    NoCalendar,
}
