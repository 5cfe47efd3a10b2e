using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Resources;

/// <summary>A quarter of bookings in random order, 500 for each resource, on office hours with a break.</summary>
internal static class BookingScenario
{
    public static readonly WorkCalendar Calendar = WorkCalendar.Of(
        DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.Weekdays(Shift.Parse("08:00-12:00"), Shift.Parse("12:30-17:00")));

    public static readonly Interval Window = ReportingPeriod.Quarter(2026, 1).ToInterval(Calendar.Zone);

    public static BookingColumns Columns(int count)
    {
        var random = new Random(20261123);
        var resourceCount = Math.Max(1, count / 500);
        var (resources, starts, ends) = (new int[count], new long[count], new long[count]);
        for (var i = 0; i < count; i++)
        {
            resources[i] = random.Next(resourceCount);
            starts[i] = Window.Start.ToUnixTimeTicks() + (random.Next(0, 90 * 24 * 60) * NodaConstants.TicksPerMinute);
            ends[i] = starts[i] + (random.Next(1, 180) * NodaConstants.TicksPerMinute);
        }

        return new BookingColumns { ResourceCount = resourceCount, Resources = resources, StartTicks = starts, EndTicks = ends };
    }

    /// <summary>All resources together: every figure of the library's result is made, one is returned.</summary>
    public static double Utilization(BookingColumns columns)
    {
        var all = new UsageTally();
        foreach (var tally in Metrics.Resources.Utilization.ByColumns(columns, Calendar, Window).Tallies)
        {
            all.Merge(tally);
        }

        return Metrics.Resources.Utilization.Compute(all).Headline.Value!.Value;
    }
}
