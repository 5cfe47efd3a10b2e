using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

/// <summary>What users of other booking and utilization systems complained of, each made impossible here. Named repository and issue.</summary>
public class UtilizationComplaints
{
    private static readonly WorkCalendar Office = Calendars.Office("UTC");

    private static readonly Interval Monday = Calendars.Days("UTC", new LocalDate(2026, 4, 27), new LocalDate(2026, 4, 27));

    [Theory]
    [InlineData("2023-03-12", "2023-03-12T16:30:00Z")]
    [InlineData("2023-03-05", "2023-03-05T17:30:00Z")]
    [InlineData("2023-11-05", "2023-11-05T17:30:00Z")]
    [InlineData("2023-10-29", "2023-10-29T16:30:00Z")]
    public void Calcom6217_HalfHourOnTheDayTheClocksChange_StaysAtHalfPastTwelve(string date, string start)
    {
        var zone = Calendars.Zone("America/Toronto");
        var calendar = WorkCalendar.Of(zone, WeeklyPattern.EveryDay(Shift.Parse("12:30-13:00")));
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

        Assert.Equal([new Interval(Calendars.At(start), Calendars.At(start) + Duration.FromMinutes(30))],
            calendar.WorkingIntervals(ReportingPeriod.Of(day, day).ToInterval(zone)));
    }

    [Fact]
    public void Calcom6622_WeeksBeforeAndAfterTheChange_HaveTheSameHours()
    {
        var zone = Calendars.Zone("America/New_York");
        var calendar = WorkCalendar.Of(zone, WeeklyPattern.Weekdays(Shift.Parse("09:00-17:00")));
        foreach (var monday in new[] { new LocalDate(2023, 3, 6), new LocalDate(2023, 3, 13), new LocalDate(2023, 10, 30), new LocalDate(2023, 11, 6) })
        {
            Assert.Equal(Duration.FromHours(40), calendar.Capacity(ReportingPeriod.Of(monday, monday.PlusDays(6)).ToInterval(zone)));
        }
    }

    [Fact]
    public void Calcom7667_EveryHourOfALongShift_IsWorkingTime()
    {
        var zone = Calendars.Zone("America/Detroit");
        var calendar = WorkCalendar.Of(zone, WeeklyPattern.Weekdays(Shift.Parse("09:00-20:00")));
        for (var hour = 9; hour < 20; hour++)
        {
            var start = zone.AtStrictly(new LocalDateTime(2023, 3, 20, hour, 0)).ToInstant();
            Assert.Equal(Duration.FromHours(1), calendar.Capacity(new Interval(start, start + Duration.FromHours(1))));
        }
    }

    [Fact]
    public void Calcom8000_ShiftOverMidnightUtc_StaysOnItsLocalDay()
    {
        // 17:00 to 20:00 in Los Angeles is the next day in UTC.
        var zone = Calendars.Zone("America/Los_Angeles");
        var calendar = WorkCalendar.Of(zone, new WeeklyPattern { Monday = [Shift.Parse("17:00-20:00")] });
        var monday = new LocalDate(2023, 4, 3);

        Assert.Equal(Duration.FromHours(3), calendar.Capacity(ReportingPeriod.Of(monday, monday).ToInterval(zone)));
        Assert.Equal(Duration.Zero, calendar.Capacity(ReportingPeriod.Of(monday.PlusDays(1), monday.PlusDays(1)).ToInterval(zone)));
    }

    [Fact]
    public void Calcom6136_DayOff_IsOffWhateverZoneTheReaderIsIn()
    {
        var calendar = Calendars.Office("Europe/Berlin") with { SpecialDays = [new SpecialDay { Date = new LocalDate(2022, 12, 22), Shifts = [] }] };
        var dayInBerlin = Calendars.Days("Europe/Berlin", new LocalDate(2022, 12, 22), new LocalDate(2022, 12, 22));
        var dayInAuckland = Calendars.Days("Pacific/Auckland", new LocalDate(2022, 12, 22), new LocalDate(2022, 12, 22));

        Assert.Equal(Duration.Zero, calendar.Capacity(dayInBerlin));
        Assert.Equal(
            calendar.WorkingIntervals(dayInAuckland).Aggregate(Duration.Zero, (sum, i) => sum + i.Duration),
            calendar.Capacity(new Interval(dayInAuckland.Start, dayInBerlin.Start)));
    }

    [Fact]
    public void Calcom15554_OverrideOnAnyDay_IsByTheCalendarsOwnDate()
    {
        var zone = Calendars.Zone("Europe/Amsterdam");
        var saturday = new LocalDate(2023, 5, 13);
        var calendar = new WorkCalendar { Zone = zone, SpecialDays = [new SpecialDay { Date = saturday, Shifts = [Shift.Parse("00:00-00:15")] }] };

        Assert.Equal([new Interval(Calendars.At("2023-05-12T22:00:00Z"), Calendars.At("2023-05-12T22:15:00Z"))],
            calendar.WorkingIntervals(ReportingPeriod.Month(2023, 5).ToInterval(zone)));
    }

    [Fact]
    public void Elabftw6240_OverlapMadeByEditing_IsSeenWhereverItCameFrom()
    {
        var first = Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T10:00:00Z");
        var second = Calendars.Booked("2026-04-27T10:00:00Z", "2026-04-27T12:00:00Z");

        Assert.Equal(Duration.Zero, Utilization.Compute([first, second], Office, Monday).DoubleBooked);
        var edited = Utilization.Compute([first with { End = Calendars.At("2026-04-27T10:40:00Z") }, second], Office, Monday);
        Assert.Equal(Duration.FromMinutes(40), edited.DoubleBooked);
        Assert.Equal(Duration.FromHours(4), edited.Union);
    }

    [Fact]
    public void Elabftw5795_EndBeforeStartOrDeleted_NeverMakesNegativeTime()
    {
        var result = Utilization.Compute(
            [Calendars.Booked("2026-04-27T17:30:00Z", "2026-04-27T15:00:00Z"), Calendars.Booked("2026-04-27T14:00:00Z", null),
                Calendars.Booked("2026-04-27T09:30:00Z", "2026-04-27T11:30:00Z")],
            Office, Monday);

        Assert.Equal(Duration.FromHours(2), result.Gross);
        Assert.Equal([RecordRule.EndsBeforeStart, RecordRule.OpenEnded], result.Unusable.Select(u => u.Rule));
    }

    [Fact]
    public void TimekitBooking76_ZoneOfTheReader_ChangesNoFigure()
    {
        // The same hours in the reader's zone: only the calendar's own zone decides.
        var booking = Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T09:00:00Z");
        var shifted = booking with
        {
            Start = booking.Start.WithOffset(Offset.FromHours(9)).ToInstant(),
            End = booking.End!.Value.InZone(Calendars.Zone("Asia/Tokyo")).ToInstant()
        };

        Assert.Equal(Utilization.Compute([booking], Office, Monday), Utilization.Compute([shifted], Office, Monday));
    }

    [Fact]
    public void FieldService1382_LeaveLaterInTheJob_IsSeenOverTheWholeJob()
    {
        var result = Utilization.Compute(
            [Calendars.Booked("2026-04-27T08:45:00Z", "2026-04-27T12:45:00Z"),
                Calendars.Booked("2026-04-27T09:00:00Z", "2026-04-27T11:00:00Z", activity: Activity.Unavailable)],
            Office, Monday);

        Assert.Equal(Duration.FromHours(2), result.BookedWhileUnavailable);
    }

    [Fact]
    public void Tock1046_NoTargetHours_IsUndefinedNotZeroNorACrash()
        => Assert.Equal(UndefinedReason.ZeroDenominator, Utilization.Compute([], new WorkCalendar { Zone = DateTimeZone.Utc }, Monday).Headline.Reason);

    [Fact]
    public void Tock1619_GroupFigure_IsTheRatioOfSumsNotTheMeanOfRatios()
    {
        var halfDay = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.Weekdays(Shift.Parse("08:00-10:00")));
        var roster = new Roster
        {
            Resources = [new Resource { Name = "Full", Team = "A", Calendar = Office }, new Resource { Name = "Part", Team = "A", Calendar = halfDay }],
        };
        var report = Utilization.ByResource([Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T10:00:00Z", "Part")], roster, Monday);

        Assert.Equal([0.0, 1.0], report.Resources.Select(r => r.Utilization.Headline.Value!.Value));
        Assert.Equal(120 / 630.0, report.ByTeam.Single().Utilization.Headline.Value);
    }

    [Fact]
    public void Tock1618_PeriodFigure_IsTheRatioOfSumsOverItsDays()
    {
        var week = Calendars.Days("UTC", new LocalDate(2026, 4, 27), new LocalDate(2026, 5, 3));
        var roster = new Roster
        {
            Resources = [new Resource { Name = "R",
            Calendar = Office with { SpecialDays = [new SpecialDay { Date = new LocalDate(2026, 4, 28), Shifts = [Shift.Parse("08:00-09:00")] }] } }]
        };
        var report = Utilization.ByResource([Calendars.Booked("2026-04-28T08:00:00Z", "2026-04-28T09:00:00Z")], roster, week,
            new UtilizationOptions { Unit = PeriodUnit.Day });

        Assert.Equal(1, report.Total.Periods[1].Utilization.Headline.Value);
        Assert.Equal(60 / (60 + (4 * 510.0)), report.Total.Utilization.Headline.Value);
    }

    [Fact]
    public void Timesheet167_LeaveEnteredAnywhere_GivesTheSameTwoStatedFigures()
    {
        // Four hours of work and four of leave on a day of eight: half of the day, all of the time that was left.
        var calendar = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.Weekdays(Shift.Parse("08:00-16:00")));
        var result = Utilization.Compute(
            [Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T12:00:00Z"),
                Calendars.Booked("2026-04-27T12:00:00Z", "2026-04-27T16:00:00Z", activity: Activity.Unavailable)],
            calendar, Monday);

        Assert.Equal(0.5, result.Headline.Value);
        Assert.Equal(1, result.RatioOfAvailable.Value);
    }

    [Fact]
    public void Timesheet369_TimeOutsideTheCalendar_CountsAsOvertimeNotAsUtilization()
    {
        var result = Utilization.Compute([Calendars.Booked("2026-04-27T06:00:00Z", "2026-04-27T20:00:00Z")], Office, Monday);

        Assert.Equal(1, result.Headline.Value);
        Assert.Equal(Duration.FromHours(14) - Duration.FromMinutes(510), result.OutOfHours);
    }

    [Fact]
    public void Manufacture704_TimerThatStillRuns_CountsUntilTheReport()
    {
        var timer = Calendars.Booked("2026-04-27T08:00:00Z", null);
        var result = Utilization.Compute([timer], Office, Monday, new UtilizationOptions { OpenUntil = Calendars.At("2026-04-27T11:30:00Z") });

        Assert.Equal(Duration.FromHours(3.5), result.InHours);
        Assert.Empty(result.Unusable);
    }
}
