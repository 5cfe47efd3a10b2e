using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>The dates a figure is about: a day, week, month, quarter, year, or any run of dates. Both ends included.</summary>
/// <remarks>
/// The calendar is ISO (Gregorian). <see cref="Previous"/> and <see cref="Next"/> of a calendar period are calendar periods (before March comes February);
/// of any other run of dates, the run of as many days beside it. The calendar of dates ends with 9999-12-31, the usual open end: a week that would go beyond is
/// cut there, an interval ends with the last instant there is, and nothing comes after it.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Internal.ReportingPeriodConverter))]
#endif
public sealed partial record ReportingPeriod
{
    private const int FirstYear = -9998;
    private const int LastYear = 9999;

    private ReportingPeriod(DateInterval dates, PeriodUnit? unit)
    {
        Dates = dates;
        Unit = unit;
    }

    /// <summary>The dates, both ends included.</summary>
    public DateInterval Dates { get; }

    /// <summary>The calendar period it is; null for any other run of dates.</summary>
    public PeriodUnit? Unit { get; }

    /// <summary>First date.</summary>
    public LocalDate Start => Dates.Start;

    /// <summary>Last date.</summary>
    public LocalDate End => Dates.End;

    /// <summary>Number of dates.</summary>
    public int Days => Dates.Length;

    /// <summary>Any run of dates.</summary>
    /// <param name="dates">The dates, both ends included, in the ISO calendar.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dates"/> is null.</exception>
    /// <exception cref="ArgumentException">The dates are of another calendar.</exception>
    public static ReportingPeriod Of(DateInterval dates)
        => Guard.NotNull(dates).Calendar == CalendarSystem.Iso
            ? new ReportingPeriod(dates, null)
            : throw new ArgumentException($"Dates must be in the ISO calendar; they are in {dates.Calendar}.", nameof(dates));

    /// <summary>Any run of dates.</summary>
    /// <param name="start">First date.</param>
    /// <param name="end">Last date, included; not before <paramref name="start"/>.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public static ReportingPeriod Of(LocalDate start, LocalDate end) => Of(new DateInterval(start, end));

    /// <summary>The calendar period that a date lies in.</summary>
    /// <param name="date">The date.</param>
    /// <param name="unit">Its length.</param>
    /// <returns>The period.</returns>
    public static ReportingPeriod Containing(LocalDate date, PeriodUnit unit)
    {
        var start = StartOf(date, Guard.Defined(unit));
        return new ReportingPeriod(new DateInterval(start, EndOf(start, unit)), unit);
    }

    /// <summary>A calendar month.</summary>
    /// <param name="year">The year, −9998 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Year or month are outside their range.</exception>
    public static ReportingPeriod Month(int year, int month)
        => Containing(new LocalDate(Guard.InRange(year, FirstYear, LastYear), Guard.InRange(month, 1, 12), 1), PeriodUnit.Month);

    /// <summary>A calendar quarter.</summary>
    /// <param name="year">The year, −9998 to 9999.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Year or quarter are outside their range.</exception>
    public static ReportingPeriod Quarter(int year, int quarter)
        => Containing(new LocalDate(Guard.InRange(year, FirstYear, LastYear), (3 * Guard.InRange(quarter, 1, 4)) - 2, 1), PeriodUnit.Quarter);

    /// <summary>A calendar year.</summary>
    /// <param name="year">The year, −9998 to 9999.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its range.</exception>
    public static ReportingPeriod Year(int year) => Containing(new LocalDate(Guard.InRange(year, FirstYear, LastYear), 1, 1), PeriodUnit.Year);

    /// <summary>Whether a date lies in the period.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(LocalDate date) => Dates.Contains(date);

    /// <summary>The period just before.</summary>
    /// <returns>The calendar period before, or the run of as many days.</returns>
    /// <exception cref="OverflowException">The period before begins earlier than the calendar of dates, with the year −9998.</exception>
    public ReportingPeriod Previous() => Shift(-1);

    /// <summary>The period just after.</summary>
    /// <returns>The calendar period after, or the run of as many days.</returns>
    /// <exception cref="OverflowException">The period after ends later than the calendar of dates, with the year 9999.</exception>
    public ReportingPeriod Next() => Shift(1);

    /// <summary>The instants of the period in a time zone: from the start of its first date to the start of the date after its last.</summary>
    /// <remarks>
    /// A day has 23, 24 or 25 hours. A midnight that the zone skips starts at the end of the gap, of a midnight that comes twice the first counts,
    /// and a date that the zone skips whole has no length: days follow each other without gap or overlap.
    /// </remarks>
    /// <param name="zone">The time zone.</param>
    /// <returns>The interval, end excluded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="OverflowException">The period reaches beyond the years that an instant holds.</exception>
    public Interval ToInterval(DateTimeZone zone)
        => new(LocalDays.StartOf(Start, Guard.NotNull(zone)), LocalDays.EndOf(End, zone));

    /// <summary>The calendar periods that the dates touch, each cut to these dates. Their days add up to <see cref="Days"/>.</summary>
    /// <param name="unit">Their length.</param>
    /// <returns>The parts in order; a part cut short has no <see cref="Unit"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Cut into days, the period is longer than 3,000 years.</exception>
    public IReadOnlyList<ReportingPeriod> Split(PeriodUnit unit)
    {
        Guard.Defined(unit);
        RequireFewDays(Dates.Length, unit);
        var parts = new List<ReportingPeriod>();
        for (var whole = Containing(Start, unit); ; whole = whole.Next())
        {
            var dates = Dates.Intersection(whole.Dates)!;
            parts.Add(new ReportingPeriod(dates, dates == whole.Dates ? unit : null));
            if (whole.End >= End)
            {
                break;
            }
        }

        return FrozenList.Own(parts.ToArray());
    }

    /// <summary>A million days are as many as a calendar has, too.</summary>
    private static void RequireFewDays(double days, PeriodUnit unit)
    {
        if (unit == PeriodUnit.Day && days > 3000 * 366)
        {
            throw Guard.OutOfRange(nameof(unit), "must not be a day for more than 3,000 years", unit);
        }
    }

    /// <summary>Cuts an interval of instants where local calendar periods of a time zone begin. The durations add up to the whole.</summary>
    /// <param name="interval">The interval, end excluded; both ends known.</param>
    /// <param name="zone">The time zone whose calendar counts.</param>
    /// <param name="unit">The length of the local periods.</param>
    /// <returns>The parts in order, each with the whole local period it belongs to; none for an empty interval.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="ArgumentException">An end of the interval is not known, or it is cut into days and longer than 3,000 years.</exception>
    public static IReadOnlyList<PeriodPart> Split(Interval interval, DateTimeZone zone, PeriodUnit unit)
    {
        Guard.NotNull(zone);
        Guard.Defined(unit);
        Guard.Bounded(interval);
        RequireFewDays(interval.Duration.TotalDays, unit);

        var parts = new List<PeriodPart>();
        var start = interval.Start;
        while (start < interval.End)
        {
            var period = Containing(LocalDays.DateOf(start, zone), unit);
            var end = Instant.Min(interval.End, LocalDays.EndOf(period.End, zone));
            parts.Add(new PeriodPart { Period = period, Interval = new Interval(start, end) });
            start = end;
        }

        return FrozenList.Own(parts.ToArray());
    }

    private static LocalDate StartOf(LocalDate date, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Day => date,
        PeriodUnit.Week => date.PlusDays(Math.Max(1 - (int)date.DayOfWeek, -DaysBefore(date))),
        PeriodUnit.Month => new LocalDate(date.Year, date.Month, 1),
        PeriodUnit.Quarter => new LocalDate(date.Year, (3 * ((date.Month - 1) / 3)) + 1, 1),
        _ => new LocalDate(date.Year, 1, 1),
    };

    /// <summary>The last date of the unit that begins with a date; the calendar's last where the unit goes beyond.</summary>
    private static LocalDate EndOf(LocalDate start, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Day => start,
        PeriodUnit.Week => start.PlusDays(Math.Min(7 - (int)start.DayOfWeek, DaysAfter(start))),
        PeriodUnit.Month => start.With(DateAdjusters.EndOfMonth),
        PeriodUnit.Quarter => new LocalDate(start.Year, start.Month + 2, 1).With(DateAdjusters.EndOfMonth),
        _ => new LocalDate(start.Year, 12, 31),
    };

    private static int DaysBefore(LocalDate date) => date.Year > -9998 ? int.MaxValue : date.DayOfYear - 1;

    private static int DaysAfter(LocalDate date) => date.Year < 9999 ? int.MaxValue : 365 - date.DayOfYear;

    private static LocalDate Advance(LocalDate start, PeriodUnit unit, int count) => unit switch
    {
        PeriodUnit.Day => start.PlusDays(count),
        PeriodUnit.Week => start.PlusWeeks(count),
        PeriodUnit.Month => start.PlusMonths(count),
        PeriodUnit.Quarter => start.PlusMonths(3 * count),
        _ => start.PlusYears(count),
    };

    private ReportingPeriod Shift(int count)
    {
        try
        {
            return Unit is { } unit ? Containing(Advance(Start, unit, count), unit) : Of(Start.PlusDays(count * Days), End.PlusDays(count * Days));
        }
        catch (Exception beyond) when (beyond is ArgumentException or OverflowException)
        {
            var side = count > 0 ? "after" : "before";
            throw new OverflowException(Guard.Text($"The calendar of dates ends with the years -9998 and 9999: {Dates} has no period {side} it."));
        }
    }
}
