using System.Globalization;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>When a resource can be used: weekly shifts in local time, holidays, special days, and the time zone they are meant in.</summary>
/// <remarks>
/// <para>A date has the shifts of its <see cref="SpecialDays"/> entry; without one, none on a holiday; else those of the weekly pattern in force.
/// Only the date on which a shift starts counts: the night shift before a holiday runs into it to its end.</para>
/// <para>Local times become instants as follows. A time that the zone skips moves forward by the length of the gap: 02:30 becomes 03:30.
/// Of a time that comes twice, the first counts, for starts and ends alike. Midnight is where the local day begins (<see cref="ReportingPeriod.ToInterval"/>),
/// so that whole days follow each other without gap or overlap. A shift whose end comes out no later than its start has no length that day,
/// and a date that the zone skips whole has no shifts.</para>
/// <para>Time is counted in ticks of 100 nanoseconds; what is finer is cut off each instant.</para>
/// </remarks>
public sealed partial record WorkCalendar
{
    /// <summary>The time zone of all local times and dates.</summary>
    public required DateTimeZone Zone { get; init => field = Guard.NotNull(value); }

    /// <summary>The weekly patterns by the date they come into force; each is in force until the next. Before the first, nobody works.</summary>
    /// <exception cref="ArgumentException">Two patterns begin on one date.</exception>
    public IReadOnlyList<WeeklyPattern> Patterns
    {
        get;
        init
        {
            field = FrozenList.Own(Guard.Items(value).OrderBy(p => p.From ?? LocalDate.MinIsoValue).ToArray());
            for (var i = 1; i < field.Count; i++)
            {
                if (field[i].From == field[i - 1].From)
                {
                    var from = field[i].From is { } date ? date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : "no date";
                    throw new ArgumentException(Guard.Text($"Patterns must begin on different dates; two begin on {from}."), nameof(value));
                }
            }
        }
    } = FrozenList<WeeklyPattern>.Empty;

    /// <summary>The local dates on which no shift starts, sorted, each once.</summary>
    public IReadOnlyList<LocalDate> Holidays
    {
        get;
        init => field = FrozenList.Own(Guard.NotNull(value).Distinct().OrderBy(d => d).ToArray());
    } = FrozenList<LocalDate>.Empty;

    /// <summary>The dates with shifts of their own, sorted; they win over the holidays.</summary>
    /// <exception cref="ArgumentException">Two are of one date.</exception>
    public IReadOnlyList<SpecialDay> SpecialDays
    {
        get;
        init
        {
            field = FrozenList.Own(Guard.Items(value).OrderBy(d => d.Date).ToArray());
            for (var i = 1; i < field.Count; i++)
            {
                if (field[i].Date == field[i - 1].Date)
                {
                    var date = field[i].Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
                    throw new ArgumentException(Guard.Text($"SpecialDays must have one entry for each date; two are of {date}."), nameof(value));
                }
            }
        }
    } = FrozenList<SpecialDay>.Empty;

    /// <summary>A calendar of one weekly pattern.</summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="pattern">The pattern.</param>
    /// <returns>The calendar.</returns>
    public static WorkCalendar Of(DateTimeZone zone, WeeklyPattern pattern) => new() { Zone = zone, Patterns = [Guard.NotNull(pattern)] };

    /// <summary>A calendar without pause: every hour of every day.</summary>
    /// <param name="zone">The time zone, whose days the figures are cut into.</param>
    /// <returns>The calendar.</returns>
    public static WorkCalendar AroundTheClock(DateTimeZone zone) => Of(zone, WeeklyPattern.EveryDay(Shift.WholeDay));

    /// <summary>The shifts that start on a local date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Its shifts, of its special day, its holiday or its weekly pattern.</returns>
    public IReadOnlyList<Shift> ShiftsOn(LocalDate date)
    {
        if (Find(SpecialDays, d => d.Date, date) is var special and >= 0)
        {
            return SpecialDays[special].Shifts;
        }

        if (Find(Holidays, d => d, date) >= 0)
        {
            return FrozenList<Shift>.Empty;
        }

        for (var i = Patterns.Count - 1; i >= 0; i--)
        {
            if (Patterns[i].From is not { } from || from <= date)
            {
                return Patterns[i].On(date.DayOfWeek);
            }
        }

        return FrozenList<Shift>.Empty;
    }

    /// <summary>The working time inside an interval, exact to the tick.</summary>
    /// <param name="window">The interval, end excluded; both ends known.</param>
    /// <returns>The time the resource can be used.</returns>
    /// <exception cref="ArgumentException">An end is not known, or the interval is longer than 3,000 years.</exception>
    public Duration Capacity(Interval window) => Duration.FromTicks(WorkTimeline.TotalOf(this, window));

    /// <summary>The instant at which some working time will have passed: the due instant of a promise.</summary>
    /// <remarks>
    /// It is the first such instant: four working hours from 13:00 of a day that closes at 17:00 are over at 17:00. No working time passes until the next
    /// opening, so that what is done in between still keeps the promise (<c>Resources.SlaAttainment</c>). No time is over at once, working hours or not.
    /// </remarks>
    /// <param name="start">When the time begins to run.</param>
    /// <param name="workingTime">The working time; not negative. What is finer than a tick is cut off.</param>
    /// <returns>The instant; undefined, <see cref="UndefinedReason.NotReached"/>, when the calendar has not so much working time in the 3,000 years that
    /// follow, or up to the end of the year 9999.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workingTime"/> is negative, or <paramref name="start"/> lies in the first two months
    /// that there are, of the year −9998.</exception>
    public Figure<Instant> Add(Instant start, Duration workingTime)
    {
        if (Guard.NotNegative(workingTime) > WorkTimeline.LongestWindow)
        {
            return Figure.Undefined<Instant>(UndefinedReason.NotReached);
        }

        if (start < WorkTimeline.Earliest)
        {
            throw Guard.OutOfRange(nameof(start), "must not lie before the third month of the year −9998", start);
        }

        var (origin, left) = (start.ToUnixTimeTicks(), workingTime.BclCompatibleTicks);
        if (left == 0)
        {
            return Figure.Of(start);
        }

        var end = Instant.MaxValue - start < WorkTimeline.LongestWindow ? Instant.MaxValue : start + WorkTimeline.LongestWindow;
        return WorkWeeks.InstantAfter(this, origin, end.ToUnixTimeTicks(), left) is { } due
            ? Figure.Of(Instant.FromUnixTimeTicks(due))
            : Figure.Undefined<Instant>(UndefinedReason.NotReached);
    }

    /// <summary>The stretches of working time inside an interval.</summary>
    /// <param name="window">The interval, end excluded; both ends known.</param>
    /// <returns>In order, none empty, none touching the next; where they may be many, they are made when asked for.</returns>
    /// <exception cref="ArgumentException">An end is not known, or the interval is longer than 3,000 years.</exception>
    public IReadOnlyList<Interval> WorkingIntervals(Interval window) => WorkTimeline.IntervalsOf(this, window);

    private static int Find<T>(IReadOnlyList<T> sorted, Func<T, LocalDate> key, LocalDate date)
    {
        var (low, high) = (0, sorted.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = key(sorted[middle]).CompareTo(date);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
