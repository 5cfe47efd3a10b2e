using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The rows of calendar.csv as calendars: one for everybody, one for each resource that has its own.</summary>
internal static class CalendarBuilder
{
    public static Roster Roster(IReadOnlyList<CalendarLine>? lines, DateTimeZone zone)
    {
        if (lines is not { Count: > 0 })
        {
            return new Roster { DefaultCalendar = WorkCalendar.AroundTheClock(zone) };
        }

        var byResource = lines.ToLookup(l => l.Resource, StringComparer.Ordinal);
        return new Roster
        {
            DefaultCalendar = byResource.Contains(string.Empty) ? Calendar(byResource[string.Empty], zone) : null,
            Resources = [.. byResource.Where(g => g.Key.Length > 0).Select(g => new Resource { Name = g.Key, Calendar = Calendar(g, zone) })],
        };
    }

    private static WorkCalendar Calendar(IEnumerable<CalendarLine> lines, DateTimeZone zone)
    {
        var all = lines.ToList();
        var pattern = new WeeklyPattern
        {
            Monday = On(IsoDayOfWeek.Monday),
            Tuesday = On(IsoDayOfWeek.Tuesday),
            Wednesday = On(IsoDayOfWeek.Wednesday),
            Thursday = On(IsoDayOfWeek.Thursday),
            Friday = On(IsoDayOfWeek.Friday),
            Saturday = On(IsoDayOfWeek.Saturday),
            Sunday = On(IsoDayOfWeek.Sunday),
        };
        return new WorkCalendar
        {
            Zone = zone,
            Patterns = [pattern],
            SpecialDays = [.. all.Where(l => l.Date is not null).GroupBy(l => l.Date!.Value).Select(g => new SpecialDay { Date = g.Key, Shifts = Shifts(g) })],
        };

        Shift[] On(IsoDayOfWeek day) => Shifts(all.Where(l => l.Weekday == day));
    }

    private static Shift[] Shifts(IEnumerable<CalendarLine> lines)
        => [.. lines.Where(l => l.Start is not null).Select(l => Shift.Of(l.Start!.Value, l.End!.Value))];
}
