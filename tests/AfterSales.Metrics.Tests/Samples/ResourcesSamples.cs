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
        Assert.Equal(8.5 / 34, result.Ratio.Value);
    }
}
