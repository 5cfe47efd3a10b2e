using NodaTime.Text;

namespace AfterSales.Metrics.Tests;

public class ReportingPeriodTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void CalendarPeriods_HaveTheirDates()
    {
        Assert.Equal((new LocalDate(2024, 2, 1), new LocalDate(2024, 2, 29)), (ReportingPeriod.Month(2024, 2).Start, ReportingPeriod.Month(2024, 2).End));
        Assert.Equal((new LocalDate(2026, 10, 1), new LocalDate(2026, 12, 31)), (ReportingPeriod.Quarter(2026, 4).Start, ReportingPeriod.Quarter(2026, 4).End));
        Assert.Equal(366, ReportingPeriod.Year(2024).Days);
        Assert.Equal(new LocalDate(2026, 11, 23), ReportingPeriod.Containing(new LocalDate(2026, 11, 29), PeriodUnit.Week).Start);
    }

    [Fact]
    public void PreviousAndNext_CalendarPeriod_IsTheCalendarPeriodBeside()
    {
        Assert.Equal(ReportingPeriod.Month(2024, 2), ReportingPeriod.Month(2024, 3).Previous());
        Assert.Equal(ReportingPeriod.Quarter(2027, 1), ReportingPeriod.Quarter(2026, 4).Next());
    }

    [Fact]
    public void PreviousAndNext_AnyDates_AreAsManyDays()
    {
        var period = ReportingPeriod.Of(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 10));

        Assert.Equal(ReportingPeriod.Of(new LocalDate(2026, 2, 19), new LocalDate(2026, 2, 28)), period.Previous());
        Assert.Equal(new LocalDate(2026, 3, 20), period.Next().End);
    }

    [Fact]
    public void Of_EndBeforeStart_Throws() => Assert.Throws<ArgumentException>(() => ReportingPeriod.Of(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 1)));

    [Fact]
    public void Of_OtherCalendar_Throws()
        => Assert.Throws<ArgumentException>(()
            => ReportingPeriod.Of(new DateInterval(new LocalDate(5784, 1, 1, CalendarSystem.HebrewCivil),
                new LocalDate(5784, 1, 2, CalendarSystem.HebrewCivil))));

    [Theory]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 10, 25, 25)]
    [InlineData(2026, 6, 1, 24)]
    public void ToInterval_DayOfDaylightSaving_HasItsRealHours(int year, int month, int day, int hours)
        => Assert.Equal(hours, ReportingPeriod.Of(new LocalDate(year, month, day), new LocalDate(year, month, day)).ToInterval(Berlin).Duration.TotalHours);

    [Fact]
    public void ToInterval_DateTheZoneSkipped_IsEmpty()
    {
        var skipped = new LocalDate(2011, 12, 30);

        Assert.Equal(Duration.Zero, ReportingPeriod.Of(skipped, skipped).ToInterval(DateTimeZoneProviders.Tzdb["Pacific/Apia"]).Duration);
    }

    [Fact]
    public void Split_Dates_CutsAtCalendarPeriods()
    {
        var parts = ReportingPeriod.Of(new LocalDate(2026, 1, 30), new LocalDate(2026, 3, 2)).Split(PeriodUnit.Month);

        Assert.Equal([2, 28, 2], parts.Select(p => p.Days));
        Assert.Equal([null, PeriodUnit.Month, null], parts.Select(p => p.Unit));
    }

    [Fact]
    public void Split_InstantsOverMidnight_CutsAtLocalMidnight()
    {
        var interval = new Interval(Instant.FromUtc(2026, 3, 28, 22, 0), Instant.FromUtc(2026, 3, 29, 22, 30));

        var parts = ReportingPeriod.Split(interval, Berlin, PeriodUnit.Day);

        Assert.Equal(["1:00:00", "23:00:00", "0:30:00"], parts.Select(p => DurationPattern.CreateWithInvariantCulture("H:mm:ss").Format(p.Interval.Duration)));
    }

    [Fact]
    public void Split_EmptyInterval_HasNoParts()
        => Assert.Empty(ReportingPeriod.Split(new Interval(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0)), Berlin, PeriodUnit.Day));

    [Fact]
    public void Split_OpenInterval_Throws()
        => Assert.Throws<ArgumentException>(() => ReportingPeriod.Split(new Interval(Instant.FromUtc(2026, 1, 1, 0, 0), null), Berlin, PeriodUnit.Day));

    /// <summary>At 00:01 clocks went back to 23:01: the date 2006-10-29 began, stopped for an hour, and came again.</summary>
    [Fact]
    public void Split_DateThatComesTwice_IsOneDay()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/St_Johns"];
        var (saturday, sunday) = (new LocalDate(2006, 10, 28), new LocalDate(2006, 10, 29));
        var whole = ReportingPeriod.Of(saturday, sunday).ToInterval(zone);

        var parts = ReportingPeriod.Split(whole, zone, PeriodUnit.Day);

        Assert.Equal([saturday, sunday], parts.Select(p => p.Period.Start));
        Assert.Equal([24.0, 25.0], parts.Select(p => p.Interval.Duration.TotalHours));
    }
}
