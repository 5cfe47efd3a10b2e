using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class CaseBookProperties
{
    private static readonly Gen<CaseBooking> Booking =
        from name in Gen.Elements("C1", "C2", "C3", null)
        from start in Gen.Choose(0, 200)
        from length in Gen.Choose(-1, 9)
        from flag in Gen.Elements<bool?>(null, true, false)
        from activity in Gen.Elements(Activity.Productive, Activity.Billable, Activity.Travel, Activity.Unavailable)
        select CaseBookTests.Booking(name, start, length < 0 ? null : start + length) with { IsFixed = flag, Activity = activity };

    /// <summary>The order of the rows does not matter to any case or visit; a case has as many visits as days on which it was worked on.</summary>
    [Property]
    public Property Of_AnyBookings_GiveTheSameCasesInAnyOrder() => Prop.ForAll(Booking.ListOf().ToArbitrary(), bookings =>
    {
        var (book, other) = (Of(bookings), Of(Enumerable.Reverse(bookings)));
        var visits = book.Visits.Select(Key).ToHashSet();
        return book.Cases.ToHashSet().SetEquals(other.Cases) && visits.SetEquals(other.Visits.Select(Key))
            && book.Cases.All(c => book.Visits.Count(v => v.Case == c.Id) == bookings
                .Where(b => b.Case == c.Id && b.Activity is Activity.Productive or Activity.Billable).Select(b => b.Start.InUtc().Date).Distinct().Count());
    });

    private static (string Case, int Number, Instant? At) Key(CaseVisit visit) => (visit.Case, visit.Number, visit.At);

    private static CaseBook Of(IEnumerable<CaseBooking> bookings) => CaseBook.Of(bookings, new Interval(null, null), DateTimeZone.Utc);
}
