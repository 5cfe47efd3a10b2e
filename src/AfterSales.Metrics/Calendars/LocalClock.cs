using AfterSales.Metrics.Internal;
using NodaTime;
using NodaTime.TimeZones;

namespace AfterSales.Metrics;

/// <summary>
/// From local ticks to Unix ticks, fast: a day away from any change of the clocks a local time is one instant, its offset known; only near a change
/// is the zone asked again.
/// </summary>
internal sealed class LocalClock(DateTimeZone zone)
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly int LastDay = Period.DaysBetween(Epoch, LocalDate.MaxIsoValue);

    private long low = long.MaxValue;
    private long high = long.MinValue;
    private long offset;

    /// <summary>The first day there is, counted from 1970-01-01.</summary>
    public static int FirstDay { get; } = Period.DaysBetween(Epoch, LocalDate.MinIsoValue);

    public static LocalDate Date(int day) => Epoch.PlusDays(day);

    public static int DayOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The local day of an instant, as its offset has it; where clocks are turned back over midnight it may be one later than the day that still
    /// lasts.</summary>
    public int DayOf(long ticks)
    {
        var local = ticks + zone.GetUtcOffset(Instant.FromUnixTimeTicks(ticks)).Ticks;
        var day = (int)(local / NodaConstants.TicksPerDay);
        return Math.Min(LastDay, local % NodaConstants.TicksPerDay < 0 ? day - 1 : day);
    }

    /// <summary>The instant of a local time, by the rules of <see cref="WorkCalendar"/>.</summary>
    public long At(int day, long ticksOfDay)
    {
        var local = (day * NodaConstants.TicksPerDay) + ticksOfDay;
        return local >= low && local < high ? local - offset : Ask(day, ticksOfDay, local);
    }

    private long Ask(int day, long ticksOfDay, long local)
    {
        if (day > LastDay)
        {
            // The calendar ends with the year 9999; a shift that runs on beyond it ends where the window does.
            return local - zone.GetUtcOffset(Instant.MaxValue).Ticks;
        }

        var instant = ticksOfDay == 0
            ? LocalDays.StartOf(Date(day), zone)
            : zone.ResolveLocal(Date(day) + LocalTime.FromTicksSinceMidnight(ticksOfDay), Resolvers.LenientResolver).ToInstant();
        Remember(zone.GetZoneInterval(instant));
        return instant.ToUnixTimeTicks();
    }

    private void Remember(ZoneInterval interval)
    {
        offset = interval.WallOffset.Ticks;
        low = interval.HasStart ? interval.Start.ToUnixTimeTicks() + offset + NodaConstants.TicksPerDay : long.MinValue;
        high = interval.HasEnd ? interval.End.ToUnixTimeTicks() + offset - NodaConstants.TicksPerDay : long.MaxValue;
    }
}
