using System.Text.Json;
using AfterSales.Metrics.Resources;
using NodaTime.Text;

namespace AfterSales.Metrics.Tests.Resources;

/// <summary>What the tests of this room share: calendars, bookings, and the slow obvious version of both.</summary>
internal static class Calendars
{
    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    public static Booking Booked(string start, string? end, string resource = "R", Activity activity = Activity.Productive)
        => new() { Resource = resource, Start = At(start), End = end is null ? null : At(end), Activity = activity };

    public static Interval Days(string zone, LocalDate first, LocalDate last) => ReportingPeriod.Of(first, last).ToInterval(Zone(zone));

    public static WorkCalendar Office(string zone)
        => WorkCalendar.Of(Zone(zone), WeeklyPattern.Weekdays(Shift.Parse("08:00-12:00"), Shift.Parse("12:30-17:00")));

    /// <summary>The calendar of a reference case: weekly hours, holidays, exceptions.</summary>
    public static WorkCalendar Of(JsonElement inputs)
    {
        var hours = inputs.GetProperty("weekly_hours");
        Shift[] On(int day) => hours.TryGetProperty(day.ToString(), out var shifts) ? Shifts(shifts) : [];
        return new WorkCalendar
        {
            Zone = Zone(inputs.GetProperty("time_zone").GetString()!),
            Patterns = [new WeeklyPattern { Monday = On(1), Tuesday = On(2), Wednesday = On(3), Thursday = On(4), Friday = On(5), Saturday = On(6),
                Sunday = On(7) }],
            Holidays = [.. inputs.GetProperty("holidays").EnumerateArray().Select(Date)],
            SpecialDays = [.. inputs.GetProperty("exceptions").EnumerateObject()
                .Select(e => new SpecialDay { Date = LocalDatePattern.Iso.Parse(e.Name).Value, Shifts = Shifts(e.Value) })],
        };
    }

    public static LocalDate Date(JsonElement element) => LocalDatePattern.Iso.Parse(element.GetString()!).Value;

    /// <summary>Every shift of every date mapped on its own, the obvious way; they may overlap.</summary>
    public static List<(Instant Start, Instant End)> Shifts(WorkCalendar calendar, Interval window)
    {
        var shifts = new List<(Instant Start, Instant End)>();
        var last = window.End.InZone(calendar.Zone).Date.PlusDays(3);
        for (var date = window.Start.InZone(calendar.Zone).Date.PlusDays(-12); date <= last; date = date.PlusDays(1))
        {
            // A date that the zone skips whole does not exist: its noon becomes a noon of another date.
            if (calendar.Zone.AtLeniently(date.At(new LocalTime(12, 0))).Date == date)
            {
                shifts.AddRange(calendar.ShiftsOn(date).Select(s => (
                    Mapped(date + s.Start, calendar.Zone), Mapped(date.PlusDays(s.EndDaysLater) + s.End, calendar.Zone))));
            }
        }

        return shifts;
    }

    /// <summary>For each minute of a window, whether it lies in a working shift.</summary>
    public static bool[] WorkingMinutes(WorkCalendar calendar, Interval window)
    {
        var shifts = Shifts(calendar, window);
        return [.. Enumerable.Range(0, (int)window.Duration.TotalMinutes).Select(m => window.Start + Duration.FromMinutes(m))
            .Select(t => shifts.Exists(s => s.Start <= t && t < s.End))];
    }

    /// <summary>For each minute of a window, how many of the bookings go on.</summary>
    public static int[] BookedMinutes(IEnumerable<Booking> bookings, Interval window)
    {
        var minutes = new int[(int)window.Duration.TotalMinutes];
        foreach (var booking in bookings)
        {
            var (from, until) = ((int)(booking.Start - window.Start).TotalMinutes, (int)(booking.End!.Value - window.Start).TotalMinutes);
            for (var m = Math.Max(0, from); m < Math.Min(minutes.Length, until); m++)
            {
                minutes[m]++;
            }
        }

        return minutes;
    }

    private static Instant Mapped(LocalDateTime local, DateTimeZone zone)
        => local.TimeOfDay == LocalTime.Midnight ? zone.AtStartOfDay(local.Date).ToInstant() : zone.AtLeniently(local).ToInstant();

    private static Shift[] Shifts(JsonElement list) => [.. list.EnumerateArray().Select(s => Shift.Parse($"{s[0].GetString()}-{s[1].GetString()}"))];
}
