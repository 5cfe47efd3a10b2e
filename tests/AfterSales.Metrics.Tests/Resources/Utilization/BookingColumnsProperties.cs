using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class BookingColumnsProperties
{
    private static readonly WorkCalendar Nights = WorkCalendar.Of(Calendars.Zone("Europe/Berlin"), WeeklyPattern.EveryDay(Shift.Parse("22:00-30:00")));

    private static readonly Gen<(int Resource, Booking Booking)[]> Rows = UtilizationProperties.Bookings.SelectMany(bookings
        => Gen.Choose(0, 3).ArrayOf(bookings.Length).Select(resources => resources.Zip(bookings, (r, b) => (r, b)).ToArray()));

    [Property]
    public Property ByColumns_AnyBookings_EqualsOneResourceAfterTheOther() => Prop.ForAll(Rows.ToArbitrary(), rows =>
    {
        WorkCalendar[] calendars = [UtilizationProperties.Calendar, Nights, UtilizationProperties.Calendar, Nights];
        var usage = Utilization.ByColumns(Columns(rows, 4), calendars, UtilizationProperties.Window);
        return usage.Unusable.Count == 0 && Enumerable.Range(0, 4).All(r => Utilization.Compute(usage.Tallies[r])
            == Utilization.Compute(rows.Where(row => row.Resource == r).Select(row => row.Booking), calendars[r], UtilizationProperties.Window));
    });

    [Property]
    public Property Sort_AnyKeys_EqualsTheFrameworksSort() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(0, int.MaxValue).Select(k => (long)k), Gen.Choose(0, 20).Select(k => (long)k),
            Gen.Choose(0, int.MaxValue).Select(k => (long)k << 25))
            .ArrayOf().Resize(400).ToArbitrary(), keys =>
    {
        var (sorted, expected) = ((long[])keys.Clone(), (long[])keys.Clone());
        TickSort.Sort(sorted, new long[keys.Length], keys.Length);
        Array.Sort(expected);
        return sorted.SequenceEqual(expected);
    });

    private static BookingColumns Columns((int Resource, Booking Booking)[] rows, int count) => new()
    {
        ResourceCount = count,
        Resources = rows.Select(r => r.Resource).ToArray(),
        StartTicks = rows.Select(r => r.Booking.Start.ToUnixTimeTicks()).ToArray(),
        EndTicks = rows.Select(r => r.Booking.End!.Value.ToUnixTimeTicks()).ToArray(),
        Activities = rows.Select(r => r.Booking.Activity).ToArray(),
    };
}
