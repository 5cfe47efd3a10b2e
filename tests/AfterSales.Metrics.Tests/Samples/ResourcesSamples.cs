using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Samples;

public class ResourcesSamples
{
    [Fact]
    public void Utilization_OfATechnicianInAWeekOfSummerTime()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var calendar = WorkCalendar.Of(berlin, WeeklyPattern.Weekdays(Shift.Parse("08:00-12:00"), Shift.Parse("12:30-17:00"))) with
        {
            Holidays = [new LocalDate(2026, 5, 1)],
        };
        var week = ReportingPeriod.Containing(new LocalDate(2026, 4, 27), PeriodUnit.Week).ToInterval(berlin);

        var result = Utilization.Compute(
            [
                new Booking { Resource = "Ann", Start = Instant.FromUtc(2026, 4, 27, 6, 0), End = Instant.FromUtc(2026, 4, 27, 14, 0) },
                new Booking { Resource = "Ann", Start = Instant.FromUtc(2026, 4, 27, 13, 0), End = Instant.FromUtc(2026, 4, 27, 16, 0) },
            ],
            calendar,
            week);

        Assert.Equal(Duration.FromHours(34), result.Capacity);           // four days, as Friday is a holiday
        Assert.Equal(Duration.FromHours(1), result.DoubleBooked);        // 15:00 to 16:00
        Assert.Equal(Duration.FromMinutes(90), result.OutOfHours);       // the lunch break, and after 17:00
        Assert.Equal(8.5 / 34, result.Headline.Value);
    }

    [Fact]
    public void ActivityBreakdown_OfADay()
    {
        var calendar = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.Weekdays(Shift.Parse("08:00-16:00")));
        var monday = ReportingPeriod.Of(new LocalDate(2026, 4, 27), new LocalDate(2026, 4, 27)).ToInterval(DateTimeZone.Utc);
        var day = Utilization.Compute(
            [
                new Booking { Resource = "Ann", Start = Instant.FromUtc(2026, 4, 27, 8, 0), End = Instant.FromUtc(2026, 4, 27, 10, 0),
                    Activity = Activity.Travel },
                new Booking { Resource = "Ann", Start = Instant.FromUtc(2026, 4, 27, 9, 30), End = Instant.FromUtc(2026, 4, 27, 14, 0),
                    Activity = Activity.Billable },
            ],
            calendar,
            monday);

        var parts = ActivityBreakdown.Compute(day.Sums);

        Assert.Equal([4.5, 0, 1.5, 0, 0, 2], parts.Parts.Select(p => p.InHours.TotalHours)); // billable, productive, travel, waiting, unavailable, idle
        Assert.Equal(0.75, parts.Occupancy.Value);
    }

    [Fact]
    public void EquipmentEffectiveness_OfAShift()
    {
        var result = EquipmentEffectiveness.Compute(new EquipmentRun
        {
            Shift = Duration.FromMinutes(480),
            PlannedStops = Duration.FromMinutes(60),
            Downtime = Duration.FromMinutes(47),
            IdealCycle = Duration.FromSeconds(1),
            TotalCount = 19_271,
            RejectCount = 423,
        });

        Assert.Equal(0.7479, Math.Round(result.Headline.Value!.Value, 4));
        Assert.False(result.IsPerformanceAboveOne);
    }

    [Fact]
    public void SlaAttainment_OnWorkingTime()
    {
        var calendar = WorkCalendar.Of(DateTimeZone.Utc, WeeklyPattern.Weekdays(Shift.Parse("08:00-16:00")));
        var result = SlaAttainment.Compute(
            [
                new ServiceCase { Id = "1", Opened = Instant.FromUtc(2026, 4, 24, 15, 0), Resolved = Instant.FromUtc(2026, 4, 27, 10, 0) },
                    // Friday to Monday: three hours
                new ServiceCase { Id = "2", Opened = Instant.FromUtc(2026, 4, 27, 8, 0) },
            ],
            new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromHours(4), Calendar = calendar },
            asOf: Instant.FromUtc(2026, 4, 27, 11, 0));

        Assert.Equal((1, 0, 1), (result.Met, result.Missed, result.Pending));
        Assert.Equal(1, result.Headline.Value);
    }

    [Fact]
    public void Staffing_OfAHalfHour()
    {
        // 100 calls of 3 minutes in half an hour; 80 % within 20 seconds; 30 % of paid time is not on the phone.
        var load = new QueueLoad { Arrivals = 100, Interval = 30, HandleTime = 3 };
        var target = new StaffingTarget { Wait = 20 / 60.0, ServiceLevel = 0.8, Shrinkage = 0.3m };

        var patient = ErlangC.MinimumAgents(load, target);
        var leaving = ErlangA.MinimumAgents(load, meanPatience: 2, target);

        Assert.Equal((14, 20), (patient.Agents, patient.ScheduledAgents));
        Assert.Equal(12, leaving.Agents);                                                    // who gives up after two minutes needs nobody
        Assert.Equal(13.04, Math.Round(ErlangC.MinimumFractionalAgents(load, target), 2));   // with part-timers
        Assert.False(ErlangC.Compute(load, agents: 10).IsStable);                            // a result, not an exception
    }
}
