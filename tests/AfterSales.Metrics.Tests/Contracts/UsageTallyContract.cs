using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Tests.Resources;

namespace AfterSales.Metrics.Tests.Contracts;

/// <summary>A record is what one resource did in the window: bookings of one resource must be seen together, for overlap is theirs.</summary>
public class UsageTallyContract : TallyContract<UsageTally, Booking[]>
{
    protected override Gen<Booking[]> Record => UtilizationProperties.Bookings.Resize(6);

    protected override UsageTally Empty() => new();

    protected override void Add(UsageTally tally, Booking[] record) => tally.Add(record, UtilizationProperties.Calendar, UtilizationProperties.Window);

    protected override void Merge(UsageTally tally, UsageTally other) => tally.Merge(other);

    protected override UsageTally Rebuilt(UsageTally tally) => UsageTally.OfGroups(tally.ToGroups());

    protected override string ContentOf(UsageTally tally) => $"{tally.BookingsStarted} {tally.ToGroups()[0]}";
}
