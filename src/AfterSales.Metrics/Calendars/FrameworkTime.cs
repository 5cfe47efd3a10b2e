using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>Times as .NET itself keeps them, for whom records come from a CRM or a database: one place where each becomes what the library asks for.</summary>
/// <remarks>
/// <para>A <see cref="DateTimeOffset"/> is one instant. A <see cref="DateTime"/> is one only when its kind is <see cref="DateTimeKind.Utc"/>; of
/// <see cref="DateTimeKind.Unspecified"/> it is a clock on a wall, and the zone of the wall must be named. <see cref="DateTimeKind.Local"/> means whatever the
/// machine is set to, and is refused.</para>
/// <para><b>Edge cases.</b> A local time that clocks skip is moved on by as much as they skip; of one that comes twice the earlier is taken: the rules of
/// <see cref="WorkCalendar"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(FrameworkTime.InstantOf(new DateTimeOffset(2026, 3, 29, 8, 30, 0, TimeSpan.FromHours(2)))); // 2026-03-29T06:30:00Z
/// </code>
/// </example>
public static class FrameworkTime
{
    /// <summary>The instant.</summary>
    /// <param name="time">Any.</param>
    /// <returns>To the tick.</returns>
    public static Instant InstantOf(DateTimeOffset time) => Instant.FromDateTimeOffset(time);

    /// <summary>The instant of a time in UTC.</summary>
    /// <param name="utc">Of kind <see cref="DateTimeKind.Utc"/>.</param>
    /// <returns>To the tick.</returns>
    /// <exception cref="ArgumentException">The kind is another.</exception>
    public static Instant InstantOf(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? Instant.FromDateTimeUtc(utc)
        : throw Guard.Mistake(nameof(utc), $"Utc must be of kind Utc, or come with its zone; its kind is {utc.Kind}.");

    /// <summary>The instant of a local time.</summary>
    /// <param name="local">Of kind <see cref="DateTimeKind.Unspecified"/>.</param>
    /// <param name="zone">The zone whose clocks showed it.</param>
    /// <returns>To the tick.</returns>
    /// <exception cref="ArgumentException"><paramref name="zone"/> is null, or the kind is another.</exception>
    public static Instant InstantOf(DateTime local, DateTimeZone zone)
    {
        Guard.NotNull(zone);
        return local.Kind == DateTimeKind.Unspecified
            ? zone.AtLeniently(LocalDateTime.FromDateTime(local)).ToInstant()
            : throw Guard.Mistake(nameof(local), $"Local must be of kind Unspecified, a clock in the zone beside it; its kind is {local.Kind}.");
    }

    /// <summary>The span between two instants.</summary>
    /// <param name="start">Its start, included.</param>
    /// <param name="end">Its end, excluded; not before <paramref name="start"/>.</param>
    /// <returns>To the tick.</returns>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public static Interval IntervalOf(DateTimeOffset start, DateTimeOffset end) => end >= start
        ? new Interval(InstantOf(start), InstantOf(end))
        : throw Guard.Mistake(nameof(end), FormattableString.Invariant($"End must not be before start; they are {end:O} and {start:O}."));

    /// <summary>The day on the calendar as it stands there, whatever the kind; the time of day is left.</summary>
    /// <param name="date">Any.</param>
    /// <returns>The date.</returns>
    public static LocalDate DateOf(DateTime date) => LocalDate.FromDateTime(date);

    /// <summary>The length of a span of time.</summary>
    /// <param name="span">Any.</param>
    /// <returns>To the tick.</returns>
    public static Duration DurationOf(TimeSpan span) => Duration.FromTimeSpan(span);
}
