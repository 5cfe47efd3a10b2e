using NodaTime;
using NodaTime.TimeZones;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// The line of instants cut into local days of a time zone, one after another, none twice: a day lasts from its start to the start of the next.
/// A midnight that the zone skips starts at the end of the gap; of a midnight that comes twice, the first counts; a date that a zone skips whole has no length.
/// </summary>
internal static class LocalDays
{
    private const int LastYear = 9999;

    private static readonly ZoneLocalMappingResolver StartResolver
        = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static Instant StartOf(LocalDate date, DateTimeZone zone) => zone.ResolveLocal(date.AtMidnight(), StartResolver).ToInstant();

    /// <summary>The start of the next day; the last instant there is, where that would lie beyond.</summary>
    public static Instant EndOf(LocalDate date, DateTimeZone zone)
        => date.Year < LastYear || date.DayOfYear < 365 ? StartOf(date.PlusDays(1), zone) : Instant.MaxValue;

    public static LocalDate DateOf(Instant instant, DateTimeZone zone)
    {
        // Where clocks are turned back over midnight the local date falls back for a while; the days here do not.
        var date = InZone(instant, zone);
        while (EndOf(date, zone) <= instant && instant < Instant.MaxValue)
        {
            date = date.PlusDays(1);
        }

        return date;
    }

    /// <summary>The date of an instant; at the two ends of time, where a zone's own day lies beyond them, the last or first date there is.</summary>
    private static LocalDate InZone(Instant instant, DateTimeZone zone)
    {
        var offset = zone.GetUtcOffset(instant).ToTimeSpan();
        return offset > TimeSpan.Zero && instant > Instant.MaxValue - Duration.FromTimeSpan(offset) ? LocalDate.MaxIsoValue
            : offset < TimeSpan.Zero && instant < Instant.MinValue - Duration.FromTimeSpan(offset) ? LocalDate.MinIsoValue
            : instant.InZone(zone).Date;
    }
}
