using NodaTime.TimeZones;

namespace AfterSales.Metrics.Tests.Resources;

public class WorkCalendarProperties
{
    /// <summary>
    /// Every transition from 2015 to 2030 and, of every zone by every one of its names, each seventh of all from 1970 to 2037: the days about it have the
    /// length
    /// the offsets give them, and shifts over it lie where each one alone would.
    /// </summary>
    [Fact]
    public void Capacity_EveryZoneAroundItsTransitions_EqualsTheRealLength()
    {
        var (from, to) = (Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2038, 1, 1, 0, 0));
        var (recent, late) = (Instant.FromUtc(2015, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0));
        var (zones, transitions, tried) = (0, 0, 0);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var isOwnName = TzdbDateTimeZoneSource.Default.CanonicalIdMap[id] == id;
            var whole = WorkCalendar.AroundTheClock(zone);
            var shifts = WorkCalendar.Of(zone, WeeklyPattern.EveryDay(
                Shift.Parse("00:30-02:15"), Shift.Parse("02:15-03:05"), Shift.Parse("09:00-17:00"), Shift.Parse("22:00-24:30")));
            zones++;
            foreach (var interval in zone.GetZoneIntervals(from, to).Where(i => i.HasEnd && i.End < to))
            {
                var isRecent = isOwnName && interval.End >= recent && interval.End < late;
                if (transitions++ % 7 != 0 && !isRecent)
                {
                    continue;
                }

                tried++;
                var date = interval.End.InZone(zone).Date;
                for (var day = date.PlusDays(-1); day <= date.PlusDays(1); day = day.PlusDays(1))
                {
                    var (start, end) = (StartOf(day, zone), StartOf(day.PlusDays(1), zone));
                    var offsets = start.Offset.Nanoseconds - end.Offset.Nanoseconds;
                    var local = Period.Between(start.LocalDateTime, end.LocalDateTime).ToDuration();
                    var length = whole.Capacity(ReportingPeriod.Of(day, day).ToInterval(zone));
                    Assert.True(length == local + Duration.FromNanoseconds(offsets), $"{id} {day}: {length}");
                }

                var window = new Interval(interval.End - Duration.FromHours(30), interval.End + Duration.FromHours(30));
                Assert.True(Union(Calendars.Shifts(shifts, window), window) == shifts.Capacity(window), $"{id} about {interval.End}");
            }
        }

        Assert.True(zones > 500 && transitions > 30_000 && tried > 7000, $"{zones} zones, {transitions} transitions, {tried} tried");
    }

    /// <summary>The start of a day, or, of a day that the zone skips whole, that of the next.</summary>
    private static ZonedDateTime StartOf(LocalDate day, DateTimeZone zone)
        => zone.AtLeniently(day.At(new LocalTime(12, 0))).Date == day ? zone.AtStartOfDay(day) : zone.AtStartOfDay(day.PlusDays(1));

    [Property]
    public Property Capacity_AnyCut_PartsSumToTheWhole()
        => Prop.ForAll(AnyCalendar.ToArbitrary(), AnyWindow.ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (calendar, window, percent) =>
    {
        var cut = window.Start + (window.Duration * (percent / 100.0));
        return calendar.Capacity(new Interval(window.Start, cut)) + calendar.Capacity(new Interval(cut, window.End)) == calendar.Capacity(window);
    });

    [Property]
    public Property Capacity_AnyCalendar_IsTheUnionOfItsShifts() => Prop.ForAll(AnyCalendar.ToArbitrary(), AnyWindow.ToArbitrary(), (calendar, window)
        => calendar.Capacity(window) == Union(Calendars.Shifts(calendar, window), window)
            && calendar.WorkingIntervals(window).Aggregate(Duration.Zero, (sum, i) => sum + i.Duration) == calendar.Capacity(window));

    internal static Gen<Interval> AnyWindow { get; } = Edges.InstantNearTrouble.SelectMany(start
        => Gen.Choose(0, 400_000).Select(s => new Interval(start, start + Duration.FromSeconds(s))));

    internal static Gen<WorkCalendar> AnyCalendar { get; } = Edges.Zone.SelectMany(zone
        => Gen.Choose(0, 4).SelectMany(count => AnyShift.ArrayOf(count).Select(shifts
        => WorkCalendar.Of(zone, WeeklyPattern.EveryDay(shifts) with { Sunday = [Shift.WholeDay], Wednesday = [] }))));

    private static Gen<Shift> AnyShift => Gen.Choose(0, 23).SelectMany(hour => Gen.Elements(0, 15, 30).SelectMany(minute => Gen.Choose(1, 60).Select(half =>
    {
        var end = (60 * hour) + minute + (30 * half);
        return Shift.Parse($"{hour:00}:{minute:00}-{end / 60:00}:{end % 60:00}");
    })));

    private static Duration Union(List<(Instant Start, Instant End)> shifts, Interval window)
    {
        var (sum, until) = (Duration.Zero, window.Start);
        foreach (var (start, end) in shifts.OrderBy(s => s.Start))
        {
            var (from, to) = (Instant.Max(start, until), Instant.Min(end, window.End));
            if (from < to)
            {
                sum += to - from;
                until = to;
            }
        }

        return sum;
    }
}
