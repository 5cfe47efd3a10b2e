namespace AfterSales.Metrics.Tests.Calendars;

/// <summary>Due instants, and calendars as long as time itself.</summary>
public class WorkCalendarAddTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 4, 27, 0, 0);

    private static readonly WorkCalendar Office = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.Weekdays(Shift.Parse("08:00-17:00")));

    [Fact]
    public void Add_ToClosingTime_IsClosingTime()
    {
        Assert.Equal(Monday + Duration.FromHours(17), Office.Add(Monday + Duration.FromHours(13), Duration.FromHours(4)).Value);
        Assert.Equal(Monday + Duration.FromHours(32.5), Office.Add(Monday + Duration.FromHours(13), Duration.FromHours(4.5)).Value);
        Assert.Equal(Monday + Duration.FromHours(20), Office.Add(Monday + Duration.FromHours(20), Duration.Zero).Value);
    }

    [Fact]
    public void Add_NeverReached_IsUndefined()
    {
        var closed = WorkCalendar.Of(DateTimeZone.Utc, new WeeklyPattern());

        Assert.Equal(UndefinedReason.NotReached, closed.Add(Monday, Duration.FromHours(1)).Reason);
        Assert.Equal(UndefinedReason.NotReached, Office.Add(Monday, Duration.MaxValue).Reason);
        Assert.Equal(UndefinedReason.NotReached, Office.Add(Instant.MaxValue, Duration.FromHours(1)).Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => Office.Add(Monday, Duration.FromTicks(-1)));
    }

    [Property]
    public Property Add_AnyTime_IsTheFirstInstantWithThatCapacity() => Prop.ForAll(
        Gen.Choose(-5000, 60_000).ToArbitrary(), Gen.Choose(1, 10_000).ToArbitrary(),
            Gen.Elements("Europe/Berlin", "Africa/Cairo", "America/Sao_Paulo").ToArbitrary(), (start, minutes, zone) =>
        {
            var calendar = WorkCalendar.Of(DateTimeZoneProviders.Tzdb[zone], WeeklyPattern.EveryDay(Shift.Parse("00:00-02:30"), Shift.Parse("22:00-25:00")));
            var from = Monday + Duration.FromMinutes(start);
            var due = calendar.Add(from, Duration.FromMinutes(minutes)).Value!.Value;
            return calendar.Capacity(new Interval(from, due)) == Duration.FromMinutes(minutes)
                && calendar.Capacity(new Interval(from, due - Duration.FromTicks(1))) < Duration.FromMinutes(minutes);
        });

    [Fact]
    public void Capacity_ThreeThousandYearsOfHalfHours_IsHalfOfThem()
    {
        var hours = Enumerable.Range(0, 24).Select(h => Shift.Of(new LocalTime(h, 0), new LocalTime(h, 30), 0)).ToArray();
        var calendar = WorkCalendar.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.EveryDay(hours));
        var window = new Interval(Instant.FromUtc(1000, 1, 1, 0, 0), Instant.FromUtc(3999, 1, 1, 0, 0));

        // Each spring the half hour that the zone skips falls upon the next one.
        Assert.InRange(calendar.Capacity(window).TotalDays, (window.Duration.TotalDays / 2) - 60, window.Duration.TotalDays / 2);
    }

    [Fact]
    public void Capacity_TheLastDayThereIs_HasItsHours()
        => Assert.Equal(Duration.FromHours(9), Office.Capacity(new Interval(Instant.FromUtc(9999, 12, 31, 0, 0), Instant.MaxValue)));
}
