using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How <see cref="Utilization"/> reads bookings.</summary>
public sealed partial record UtilizationOptions
{
    /// <summary>Open bookings are returned, not counted; no cut into periods.</summary>
    public static UtilizationOptions Default { get; } = new();

    /// <summary>The instant until which a booking without end counts; null, the default, returns such bookings as
    /// <see cref="RecordRule.OpenEnded"/>.</summary>
    public Instant? OpenUntil { get; init; }

    /// <summary>Into which local periods <see cref="Utilization.ByResource(IEnumerable{Booking}, Roster, Interval, UtilizationOptions)"/> cuts each
    /// resource's time; null, the default, does not.</summary>
    public PeriodUnit? Unit { get; init => field = value is null ? null : Guard.Defined(value.Value); }
}
