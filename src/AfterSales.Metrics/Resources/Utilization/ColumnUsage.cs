using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What became of the bookings of <see cref="BookingColumns"/>.</summary>
public sealed partial record ColumnUsage
{
    /// <summary>The tally of each resource, by its number; those without bookings among them.</summary>
    public required IReadOnlyList<UsageTally> Tallies { get; init => field = FrozenList.Keep(value); }

    /// <summary>The bookings that could not be counted, in order.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Keep(value); }
}
