using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class CaseBookTests
{
    private static readonly Interval All = new(null, null);

    [Fact]
    public void Of_BookingsOfOneCase_AreOneCaseFromReportToLastEnd()
    {
        var book = Of(
            Booking("C1", 24, 25) with { Opened = At(3), Reopenings = 1 }, Booking("C1", 30, 31), Booking("C1", 26, 28) with { Activity = Activity.Travel });

        var found = Assert.Single(book.Cases);
        Assert.Equal((At(3), At(24), At(31), 1), (found.Opened, found.Responded, found.Resolved, found.Reopenings));
        Assert.True(book.HasReports);
    }

    [Fact]
    public void Of_OneOpenBooking_LeavesItsCaseOpen() => Assert.Null(Assert.Single(Of(Booking("C1", 1, 2), Booking("C1", 3, null)).Cases).Resolved);

    [Fact]
    public void Of_BookingsOfOneDay_AreOneVisit()
    {
        var book = Of(Booking("C1", 8, 9), Booking("C1", 14, 15), Booking("C1", 7, 8) with { Activity = Activity.Travel }, Booking("C1", 50, 51));

        Assert.Equal([(1, At(8)), (2, At(50))], book.Visits.Select(v => (v.Number, v.At!.Value)));
        Assert.Equal([At(8), At(50)], book.AssetVisits.Select(v => v.At));
        Assert.Equal((true, true, false), (book.TellsFirstTimeFix, book.HasRepeats, book.HasReports));
    }

    /// <summary>The latest flag of the day says; without one, whether all that was booked has ended.</summary>
    [Fact]
    public void Of_Visit_FixedItAsItsLatestFlagSays()
    {
        var book = Of(
            Booking("C1", 8, 9) with { IsFixed = false }, Booking("C1", 10, 11) with { IsFixed = true }, Booking("C1", 12, 13),
            Booking("C2", 8, 9) with { IsFixed = true }, Booking("C2", 10, null) with { IsFixed = false },
            Booking("C3", 8, 9), Booking("C4", 8, null));

        Assert.Equal([true, false, true, false], book.Visits.Select(v => v.IsFixed));
    }

    [Fact]
    public void Of_CaseBegunBeforeTheWindow_IsInTheBookAndNotAmongTheBegun()
    {
        var book = CaseBook.Of([Booking("C1", 1, null), Booking("C1", 30, 31), Booking("C2", 30, 31)], new Interval(At(24), At(48)), DateTimeZone.Utc);

        Assert.Equal(["C1", "C2"], book.Cases.Select(c => c.Id));
        Assert.Equal("C2", Assert.Single(book.Begun).Id);
        Assert.Equal("C2", Assert.Single(book.Visits).Case);
        Assert.Equal(["C1", "C2"], book.AssetVisits.Select(v => v.Asset));
    }

    [Fact]
    public void Of_NoCase_IsAVisitOfItsAssetOrNothing()
    {
        var book = Of(Booking(null, 1, 2) with { Asset = "SN1" }, Booking(null, 3, 4), Booking("C1", 5, 6) with { Activity = Activity.Unavailable });

        Assert.Empty(book.Cases);
        Assert.Equal("SN1", Assert.Single(book.AssetVisits).Asset);
        Assert.False(book.TellsFirstTimeFix);
    }

    /// <summary>22:30 and 23:30 of one evening in Berlin are two dates in UTC+3.</summary>
    [Fact]
    public void Of_Days_AreThoseOfTheZone()
    {
        CaseBooking[] bookings = [Booking("C1", 20.5, 21), Booking("C1", 21.5, 22)];

        Assert.Single(CaseBook.Of(bookings, All, DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Visits);
        Assert.Equal(2, CaseBook.Of(bookings, All, DateTimeZone.ForOffset(Offset.FromHours(3))).Visits.Count);
    }

    [Fact]
    public void Of_MistakesOfTheCaller_AreNamed()
    {
        Assert.Throws<ArgumentNullException>(() => CaseBook.Of(null!, All, DateTimeZone.Utc));
        Assert.Throws<ArgumentNullException>(() => CaseBook.Of([], All, null!));
        Assert.Throws<ArgumentException>(() => Booking(" ", 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Booking("C", 1, 2) with { Reopenings = -1 });
        Assert.Empty(Of().Cases);
    }

    internal static CaseBooking Booking(string? name, double from, double? to)
        => new() { Case = name, Start = At(from), End = to is { } end ? At(end) : null };

    private static CaseBook Of(params CaseBooking[] bookings) => CaseBook.Of(bookings, All, DateTimeZone.Utc);

    private static Instant At(double hours) => Cases.Start + Duration.FromHours(hours);
}
