using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class UtilizationTests
{
    private static readonly WorkCalendar Office = Calendars.Office("UTC");

    // Monday, 8.5 working hours.
    private static readonly Interval Monday = Calendars.Days("UTC", new LocalDate(2026, 4, 27), new LocalDate(2026, 4, 27));

    [Fact]
    public void Compute_OverlapAndOvertime_AreSeenApart()
    {
        var result = Utilization.Compute(
            [Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T10:00:00Z"), Calendars.Booked("2026-04-27T09:00:00Z", "2026-04-27T12:15:00Z")], Office,
                Monday);

        Assert.Equal(Duration.FromMinutes(315), result.Gross);
        Assert.Equal(Duration.FromMinutes(255), result.Union);
        Assert.Equal(Duration.FromMinutes(60), result.DoubleBooked);
        Assert.Equal(Duration.FromMinutes(15), result.OutOfHours);
        Assert.Equal(240 / 510.0, result.Headline.Value);
    }

    [Fact]
    public void Compute_OpenEnded_IsReturnedOrCountedUntilTheInstantGiven()
    {
        var open = Calendars.Booked("2026-04-27T14:00:00Z", null);

        var returned = Utilization.Compute([open], Office, Monday);
        Assert.Equal([new UnusableRecord { Position = 0, Field = "End", Rule = RecordRule.OpenEnded }], returned.Unusable);
        Assert.Equal(Duration.Zero, returned.Gross);

        var counted = Utilization.Compute([open], Office, Monday, new UtilizationOptions { OpenUntil = Calendars.At("2026-04-27T15:30:00Z") });
        Assert.Empty(counted.Unusable);
        Assert.Equal(Duration.FromMinutes(90), counted.InHours);

        var late = Utilization.Compute([open], Office, Monday, new UtilizationOptions { OpenUntil = Calendars.At("2026-04-27T13:00:00Z") });
        Assert.Equal(RecordRule.OpenEnded, late.Unusable.Single().Rule);
    }

    [Fact]
    public void Compute_EndsBeforeStart_IsReturned()
    {
        var wrong = Calendars.Booked("2026-04-27T14:00:00Z", "2026-04-27T13:59:59Z");
        var result = Utilization.Compute([Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T08:00:00Z"), wrong], Office, Monday);

        Assert.Equal([new UnusableRecord { Position = 1, Field = "End", Rule = RecordRule.EndsBeforeStart, Value = "2026-04-27T13:59:59Z" }], result.Unusable);
        Assert.Equal(1, result.BookingsStarted);
        Assert.Equal(0, result.Headline.Value);
    }

    [Fact]
    public void Compute_TouchingBookings_DoNotOverlap()
        => Assert.Equal(1, Utilization.Compute(
            [Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T09:00:00Z"), Calendars.Booked("2026-04-27T09:00:00Z", "2026-04-27T10:00:00Z")], Office,
                Monday).PeakConcurrency);

    [Fact]
    public void Compute_NoCapacity_LeavesTheRatiosUndefinedAndTheTimesStanding()
    {
        var result = Utilization.Compute([Calendars.Booked("2026-04-26T08:00:00Z", "2026-04-26T09:00:00Z")], Office,
            Calendars.Days("UTC", new LocalDate(2026, 4, 26), new LocalDate(2026, 4, 26)));

        Assert.Equal(UndefinedReason.ZeroDenominator, result.Headline.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.GrossLoad.Reason);
        Assert.Equal(Duration.FromHours(1), result.OutOfHours);
    }

    [Fact]
    public void Compute_AwayAllDay_HasNoRatioOfAvailable()
    {
        var result = Utilization.Compute([Calendars.Booked("2026-04-27T00:00:00Z", "2026-04-28T00:00:00Z", activity: Activity.Unavailable)], Office, Monday);

        Assert.Equal(0, result.Headline.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.RatioOfAvailable.Reason);
        Assert.Equal(Duration.Zero, result.Gross);
    }

    [Fact]
    public void Compute_EmptyTallyOrWindow_IsUndefined()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, Utilization.Compute(new UsageTally()).Headline.Reason);
        var empty = Utilization.Compute([Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T09:00:00Z")], Office, new Interval(Monday.Start, Monday.Start));
        Assert.Equal((Duration.Zero, UndefinedReason.ZeroDenominator), (empty.Gross, empty.Headline.Reason));
    }

    [Fact]
    public void Compute_BookingsOfTwoResources_Throws()
    {
        var mixed = Assert.Throws<ArgumentException>(() => Utilization.Compute(
            [Calendars.Booked("2026-04-27T08:00:00Z", null, "A"), Calendars.Booked("2026-04-27T08:00:00Z", null, "B")], Office, Monday));

        Assert.Contains("bookings[1] is B", mixed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ByResource_NullBooking_IsNamedWithItsIndex()
        => Assert.StartsWith("Bookings must have no null item; bookings[0] is null.",
            Assert.Throws<ArgumentException>(() => Utilization.ByResource([null!], new Roster(), Monday)).Message, StringComparison.Ordinal);

    [Fact]
    public void ByResource_IdleAndUnlistedResources_AreBothThere()
    {
        var roster = new Roster
        {
            Resources = [new Resource { Name = "Van 1", Kind = ResourceKind.Vehicle, Team = "North" },
                new Resource { Name = "Ann", Kind = ResourceKind.Person, Team = "North" }],
            DefaultCalendar = Office,
        };
        var report = Utilization.ByResource(
            [Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T12:00:00Z", "Ann"), Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T16:30:00Z", "Bay 7"),
                Calendars.Booked("2026-04-27T09:00:00Z", null, "Ann")],
            roster, Monday, new UtilizationOptions { Unit = PeriodUnit.Week });

        Assert.Equal(["Van 1", "Ann", "Bay 7"], report.Resources.Select(r => r.Resource.Name));
        Assert.Equal([0, 240 / 510.0, 480 / 510.0], report.Resources.Select(r => r.Utilization.Headline.Value!.Value));
        Assert.Equal(["Vehicle", "Person", null], report.ByKind.Select(g => g.Name));
        Assert.Equal((2, 240 / 1020.0), (report.ByTeam[0].Resources, report.ByTeam[0].Utilization.Headline.Value));
        Assert.Equal(720 / 1530.0, report.Total.Utilization.Headline.Value);
        Assert.Equal(ReportingPeriod.Containing(new LocalDate(2026, 4, 27), PeriodUnit.Week), report.Total.Periods.Single().Period);
        Assert.Equal((2, RecordRule.OpenEnded), (report.Unusable.Single().Position, report.Unusable.Single().Rule));
    }

    [Fact]
    public void ByResource_NoCalendar_IsReturnedOrRefused()
    {
        var booking = Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-27T12:00:00Z", "Ann");

        Assert.Equal(RecordRule.Unknown, Utilization.ByResource([booking], new Roster(), Monday).Unusable.Single().Rule);
        Assert.Throws<ArgumentException>(() => Utilization.ByResource([booking], new Roster { Resources = [new Resource { Name = "Ann" }] }, Monday));
        Assert.Throws<ArgumentException>(() => new Roster { Resources = [new Resource { Name = "Ann" }, new Resource { Name = "Ann" }] });
    }

    [Fact]
    public void Of_SumsThatContradict_Throws()
    {
        var hour = Duration.FromHours(1);
        ActivityTime[] idle = [new ActivityTime { Activities = [], InHours = hour, OutOfHours = Duration.Zero }];

        Assert.Equal(hour, Utilization.Compute(UsageTally.OfGroups([new UsageGroup { TimeByConcurrency = [hour], TimeByActivities = idle }])).Capacity);
        Assert.Throws<ArgumentException>(() => UsageTally.OfGroups([new UsageGroup { TimeByConcurrency = [hour, hour], TimeByActivities = idle }]));
        Assert.Throws<ArgumentException>(() => UsageTally.OfGroups([new UsageGroup { TimeByConcurrency = [Duration.Zero, hour], TimeByActivities = idle }]));
        Assert.Throws<ArgumentException>(() => UsageTally.OfGroups([new UsageGroup { TimeByConcurrency = [-hour], TimeByActivities = idle }]));
    }

    [Fact]
    public void AddRange_ColumnsThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => new UsageTally().AddRange([1, 2], [3], Office, Monday));
        Assert.Throws<ArgumentException>(() => new UsageTally().AddRange([1], [0], Office, Monday));
    }

    [Fact]
    public void ByResource_TwentyThousandForThreeYears_HasSumsBeyondADuration()
    {
        var roster = new Roster
        {
            Resources = [.. Enumerable.Range(0, 20_000).Select(i => new Resource { Name = $"R{i}" })],
            DefaultCalendar = WorkCalendar.AroundTheClock(DateTimeZone.Utc)
        };
        var window = new Interval(Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

        var total = Utilization.ByResource([], roster, window).Total.Utilization;

        Assert.Equal(20_000 * 1096.0, total.Capacity.TotalDays);
        Assert.Throws<OverflowException>(() => total.Capacity.ToDuration());
        Assert.Equal(0, total.Headline.Value);
        Assert.Equal(total.Capacity, Utilization.Compute(UsageTally.OfGroups([total.Sums])).Capacity);
        Assert.Equal(2 * total.Capacity.Ticks, Utilization.Compute(UsageTally.OfGroups([total.Sums, total.Sums])).Capacity.Ticks);
    }

    [Fact]
    public void ByResource_DaysOfCenturies_AreMadeWhenAskedFor()
    {
        var roster = new Roster
        {
            Resources = [.. Enumerable.Range(0, 200).Select(i => new Resource { Name = $"R{i}", Team = $"T{i % 3}" })],
            DefaultCalendar = Office
        };
        var window = new Interval(Instant.FromUtc(1600, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));

        var report = Utilization.ByResource(
            Enumerable.Range(0, 200).Select(i => Calendars.Booked("2026-04-27T08:00:00Z", "2026-04-29T10:00:00Z", $"R{i}")), roster, window,
                new UtilizationOptions { Unit = PeriodUnit.Day });

        Assert.Equal(182_622, report.Total.Periods.Count);
        var busy = report.Resources[7].Periods.Single(p => p.Period.Start == new LocalDate(2026, 4, 28));
        Assert.Equal(Duration.FromHours(24), busy.Utilization.Gross);
        Assert.Equal(200 * 24, report.Total.Periods.Single(p => p.Period.Start == new LocalDate(2026, 4, 28)).Utilization.Gross.TotalHours);
    }

    [Fact]
    public void OfHours_IsBookedOverAvailable()
    {
        Assert.Equal(0.8, Utilization.OfHours(booked: 120, available: 150).Value);
        Assert.Equal(1.1, Utilization.OfHours(booked: 165, available: 150).Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, Utilization.OfHours(booked: 8, available: 0).Reason);
        Assert.Equal("booked", Assert.Throws<ArgumentOutOfRangeException>(() => Utilization.OfHours(-1, 8)).ParamName);
    }
}
