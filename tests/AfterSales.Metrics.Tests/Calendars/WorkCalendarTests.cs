
namespace AfterSales.Metrics.Tests.Resources;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Nights = WorkCalendar.Of(Calendars.Zone("Europe/Berlin"), WeeklyPattern.EveryDay(Shift.Parse("22:00-30:00")));

    /// <summary>Two centuries of hourly shifts, over summer time, twice as many as are kept: what is looked up is what is walked over.</summary>
    [Fact]
    public void WorkingIntervals_VeryMany_AreMadeWhenAskedFor()
    {
        Shift[] halves = [.. Enumerable.Range(0, 24).Select(h => Shift.Of(new LocalTime(h, 0), new LocalTime(h, 30), 0))];
        var calendar = WorkCalendar.Of(Calendars.Zone("Europe/Berlin"), WeeklyPattern.EveryDay(halves));
        var window = new Interval(Instant.FromUtc(1950, 1, 1, 0, 10), Instant.FromUtc(2150, 1, 1, 0, 10));

        var stretches = calendar.WorkingIntervals(window);

        var walked = stretches.ToArray();
        Assert.Equal(walked.Length, stretches.Count);
        Assert.Equal(calendar.Capacity(window), walked.Aggregate(Duration.Zero, (sum, s) => sum + s.Duration));
        Assert.All(Enumerable.Range(0, 400).Select(i => i * 7919 % walked.Length).Append(walked.Length - 1), i => Assert.Equal(walked[i], stretches[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => stretches[walked.Length]);
        Assert.All(walked.Zip(walked.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
    }

    [Fact]
    public void Capacity_SkippedHour_ShortensTheNightAndMovesAStartForward()
    {
        var night = new Interval(Calendars.At("2026-03-28T20:00:00Z"), Calendars.At("2026-03-29T10:00:00Z"));

        Assert.Equal(Duration.FromHours(7), Nights.Capacity(night));
        var early = WorkCalendar.Of(Nights.Zone, WeeklyPattern.EveryDay(Shift.Parse("02:30-10:00")));
        Assert.Equal([new Interval(Calendars.At("2026-03-29T01:30:00Z"), Calendars.At("2026-03-29T08:00:00Z"))], early.WorkingIntervals(night));
    }

    [Fact]
    public void Capacity_RepeatedHour_LengthensTheNightAndTakesTheEarlierOffset()
    {
        var night = new Interval(Calendars.At("2026-10-24T18:00:00Z"), Calendars.At("2026-10-25T10:00:00Z"));

        Assert.Equal(Duration.FromHours(9), Nights.Capacity(night));
        var early = WorkCalendar.Of(Nights.Zone, WeeklyPattern.EveryDay(Shift.Parse("02:30-10:00")));
        Assert.Equal([new Interval(Calendars.At("2026-10-25T00:30:00Z"), Calendars.At("2026-10-25T09:00:00Z"))], early.WorkingIntervals(night));
    }

    [Fact]
    public void Capacity_ShiftInsideTheSkippedHour_KeepsItsLengthOrHasNone()
    {
        var day = Calendars.Days("Europe/Berlin", new LocalDate(2026, 3, 29), new LocalDate(2026, 3, 29));

        Assert.Equal(Duration.FromMinutes(30), Only("02:15-02:45").Capacity(day));
        Assert.Equal(Duration.Zero, Only("02:30-03:15").Capacity(day));

        static WorkCalendar Only(string shift) => WorkCalendar.Of(Calendars.Zone("Europe/Berlin"), WeeklyPattern.EveryDay(Shift.Parse(shift)));
    }

    [Fact]
    public void Capacity_SkippedDate_HasNoShifts()
    {
        // Samoa had no 30 December 2011.
        var calendar = WorkCalendar.Of(Calendars.Zone("Pacific/Apia"), WeeklyPattern.EveryDay(Shift.Parse("08:00-17:00")));

        Assert.Equal(Duration.FromHours(3 * 9), calendar.Capacity(Calendars.Days("Pacific/Apia", new LocalDate(2011, 12, 28), new LocalDate(2011, 12, 31))));
    }

    [Fact]
    public void Capacity_LeapYear_HasADayMore()
    {
        var calendar = WorkCalendar.AroundTheClock(Calendars.Zone("Europe/Berlin"));

        Assert.Equal(Duration.FromDays(366), calendar.Capacity(ReportingPeriod.Year(2028).ToInterval(calendar.Zone)));
        Assert.Equal(Duration.FromDays(365), calendar.Capacity(ReportingPeriod.Year(2026).ToInterval(calendar.Zone)));
    }

    [Fact]
    public void Capacity_WindowCutsTheShift_CountsThePartInsideToTheTick()
    {
        var start = Calendars.At("2026-04-27T06:00:00.0000001Z");

        Assert.Equal(Duration.FromTicks(3), Calendars.Office("Europe/Berlin").Capacity(new Interval(start, start + Duration.FromTicks(3))));
        Assert.Equal(Duration.Zero, Calendars.Office("Europe/Berlin").Capacity(new Interval(start, start)));
    }

    [Fact]
    public void Capacity_OverlappingShifts_CountOnce()
    {
        var calendar = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.EveryDay(Shift.Parse("08:00-13:00"), Shift.Parse("12:00-17:00")));

        Assert.Equal(Duration.FromHours(9), calendar.Capacity(Calendars.Days("UTC", new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 1))));
    }

    [Fact]
    public void Capacity_WeekendOnCall_RunsOverThreeMidnights()
    {
        var calendar = WorkCalendar.Of(DateTimeZone.Utc, new WeeklyPattern { Friday = [Shift.Parse("17:00-80:00")] });
        var sunday = Calendars.Days("UTC", new LocalDate(2026, 4, 26), new LocalDate(2026, 4, 26));

        Assert.Equal(Duration.FromHours(24), calendar.Capacity(sunday));
        Assert.Equal(Duration.FromHours(8), calendar.Capacity(Calendars.Days("UTC", new LocalDate(2026, 4, 27), new LocalDate(2026, 4, 30))));
    }

    [Fact]
    public void Capacity_Holiday_IsByTheDateTheShiftStarts()
    {
        var calendar = Nights with { Holidays = [new LocalDate(2026, 5, 1)] };

        Assert.Equal(Duration.FromHours(6), calendar.Capacity(Calendars.Days("Europe/Berlin", new LocalDate(2026, 5, 1), new LocalDate(2026, 5, 1))));
        Assert.Equal(Duration.FromHours(2), calendar.Capacity(Calendars.Days("Europe/Berlin", new LocalDate(2026, 5, 2), new LocalDate(2026, 5, 2))));
    }

    [Fact]
    public void ShiftsOn_SpecialDay_WinsOverHolidayAndWeek()
    {
        var date = new LocalDate(2026, 5, 1);
        var calendar = Calendars.Office("UTC") with
        {
            Holidays = [date, date],
            SpecialDays = [new SpecialDay { Date = date, Shifts = [Shift.Parse("10:00-13:00")] }]
        };

        Assert.Equal([Shift.Parse("10:00-13:00")], calendar.ShiftsOn(date));
        Assert.Equal([date], calendar.Holidays);
        Assert.Empty((calendar with { SpecialDays = [] }).ShiftsOn(date));
    }

    [Fact]
    public void ShiftsOn_PatternsByDate_EachIsInForceUntilTheNext()
    {
        var calendar = new WorkCalendar
        {
            Zone = DateTimeZone.Utc,
            Patterns =
            [
                WeeklyPattern.EveryDay(Shift.Parse("09:00-17:00")) with { From = new LocalDate(2026, 7, 1) },
                WeeklyPattern.EveryDay(Shift.Parse("08:00-16:00")) with { From = new LocalDate(2026, 1, 1) },
            ],
        };

        Assert.Empty(calendar.ShiftsOn(new LocalDate(2025, 12, 31)));
        Assert.Equal([Shift.Parse("08:00-16:00")], calendar.ShiftsOn(new LocalDate(2026, 6, 30)));
        Assert.Equal([Shift.Parse("09:00-17:00")], calendar.ShiftsOn(new LocalDate(2026, 7, 1)));
    }

    [Fact]
    public void Init_TwoEntriesOfOneDate_Throws()
    {
        var day = new SpecialDay { Date = new LocalDate(2026, 5, 1), Shifts = [] };

        Assert.Throws<ArgumentException>(() => Nights with { SpecialDays = [day, day] });
        Assert.Throws<ArgumentException>(() => Nights with { Patterns = [new WeeklyPattern(), new WeeklyPattern()] });
        Assert.Throws<ArgumentException>(() => Nights.Capacity(new Interval(null, Instant.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nights.Capacity(new Interval(Instant.MinValue, Instant.MaxValue)));
    }

    [Fact]
    public void WorkCalendar_SameContent_IsEqual()
        => Assert.Equal(Calendars.Office("Europe/Berlin"), Calendars.Office("Europe/Berlin"));

    [Theory]
    [InlineData("08:00-12:30", 8, 0, 12, 30, 0)]
    [InlineData("22:00–30:00", 22, 0, 6, 0, 1)]
    [InlineData("00:00-24:00", 0, 0, 0, 0, 1)]
    [InlineData(" 7:05 - 16:00:00 ", 7, 5, 16, 0, 0)]
    public void Parse_HoursOnTheClock_AreRead(string text, int startHour, int startMinute, int endHour, int endMinute, int days)
        => Assert.Equal(Shift.Of(new LocalTime(startHour, startMinute), new LocalTime(endHour, endMinute), days), Shift.Parse(text));

    [Theory]
    [InlineData("08:00")]
    [InlineData("08:00-")]
    [InlineData("08-12")]
    [InlineData("08:60-12:00")]
    [InlineData("-08:00-12:00")]
    [InlineData("12:00-08:00")]
    [InlineData("08:00-08:00")]
    [InlineData("24:00-30:00")]
    [InlineData("08:00-193:00")]
    [InlineData("")]
    public void Parse_NoShift_Throws(string text) => Assert.Throws<ArgumentException>(() => Shift.Parse(text));

    [Fact]
    public void Of_EndNotAfterStart_IsTheNextDay()
    {
        Assert.Equal(Shift.Parse("22:00-30:00"), Shift.Of(new LocalTime(22, 0), new LocalTime(6, 0)));
        Assert.Equal(Shift.WholeDay, Shift.Of(LocalTime.Midnight, LocalTime.Midnight));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shift.Of(new LocalTime(22, 0), new LocalTime(6, 0), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shift.Of(new LocalTime(22, 0), new LocalTime(6, 0), 8));
    }

    [Fact]
    public void Capacity_NightBeforeASkippedDate_EndsWhenTheClockSaysSo()
    {
        // The night of 29 December 2011 in Samoa goes on to the morning of the 31st; the 30th has none of its own.
        var calendar = WorkCalendar.Of(Calendars.Zone("Pacific/Apia"), WeeklyPattern.EveryDay(Shift.Parse("22:00-30:00")));
        var days = Calendars.Days("Pacific/Apia", new LocalDate(2011, 12, 28), new LocalDate(2011, 12, 31));
        Assert.Equal(Duration.FromHours(6 + 2 + 6 + 2 + 6 + 2), calendar.Capacity(days));
    }
}
