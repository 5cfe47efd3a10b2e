using System.Globalization;

namespace AfterSales.Metrics.Tests.Calendars;

public class FrameworkTimeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void InstantOf_Offset_IsTheInstant()
        => Assert.Equal(Instant.FromUtc(2026, 3, 29, 6, 30), FrameworkTime.InstantOf(new DateTimeOffset(2026, 3, 29, 8, 30, 0, TimeSpan.FromHours(2))));

    [Theory]
    [InlineData("2026-03-28T02:30:00", 1, 30)]
    [InlineData("2026-03-29T02:30:00", 1, 30)]      // skipped: 03:30 in summer time
    [InlineData("2026-10-25T02:30:00", 0, 30)]      // twice: the earlier
    public void InstantOf_LocalTime_FollowsTheCalendarsRules(string local, int hour, int minute)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);

        Assert.Equal(FrameworkTime.DateOf(time).At(new LocalTime(hour, minute)).InUtc().ToInstant(), FrameworkTime.InstantOf(time, Berlin));
    }

    [Fact]
    public void InstantOf_AnotherKind_IsRefused()
    {
        var unspecified = new DateTime(2026, 1, 1);
        var (utc, local) = (DateTime.SpecifyKind(unspecified, DateTimeKind.Utc), DateTime.SpecifyKind(unspecified, DateTimeKind.Local));

        Assert.Equal(Instant.FromUtc(2026, 1, 1, 0, 0), FrameworkTime.InstantOf(utc));
        Assert.Equal("utc", Assert.Throws<ArgumentException>(() => FrameworkTime.InstantOf(unspecified)).ParamName);
        Assert.Contains("Local", Assert.Throws<ArgumentException>(() => FrameworkTime.InstantOf(local)).Message, StringComparison.Ordinal);
        Assert.Equal("local", Assert.Throws<ArgumentException>(() => FrameworkTime.InstantOf(utc, Berlin)).ParamName);
        Assert.Equal("local", Assert.Throws<ArgumentException>(() => FrameworkTime.InstantOf(local, Berlin)).ParamName);
    }

    [Fact]
    public void IntervalOf_EndBeforeStart_IsRefused()
    {
        var (start, end) = (new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(1)));

        Assert.Equal("end", Assert.Throws<ArgumentException>(() => FrameworkTime.IntervalOf(start, end)).ParamName);
        Assert.Equal(Duration.FromHours(1), FrameworkTime.IntervalOf(end, start).Duration);
        Assert.Equal(Duration.Zero, FrameworkTime.IntervalOf(end, end).Duration);
    }

    [Fact]
    public void DateAndDuration_StandAsTheyAre()
    {
        Assert.Equal(new LocalDate(9999, 12, 31), FrameworkTime.DateOf(DateTime.MaxValue));
        Assert.Equal(Duration.FromTicks(-1), FrameworkTime.DurationOf(TimeSpan.FromTicks(-1)));
    }
}
