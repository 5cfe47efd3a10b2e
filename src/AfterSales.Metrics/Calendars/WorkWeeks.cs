using NodaTime;

namespace AfterSales.Metrics;

/// <summary>
/// Working time over long windows without walking every day: between two dates that differ from the rest (clocks, holidays, special days, a new pattern)
/// each week is like the one before, so one is walked and counted as often as it comes.
/// </summary>
internal static class WorkWeeks
{
    private const long Week = 7 * NodaConstants.TicksPerDay;

    /// <summary>After a date that differs: the longest shift reaches seven days, and three are left to clocks turned over midnight.</summary>
    private const int DaysToSettle = 12;

    /// <summary>Below this, cutting a window costs more than walking it.</summary>
    private const long Short = 6 * Week;

    /// <summary>All working time between two instants, in ticks.</summary>
    public static long TotalOf(WorkCalendar calendar, long origin, long end)
    {
        var (total, ofWeeks) = (0L, new long?[calendar.Patterns.Count + 1]);
        foreach (var piece in Pieces(calendar, origin, end))
        {
            total += piece.Times * TotalOf(calendar, piece, ofWeeks);
        }

        return total;
    }

    /// <summary>The first instant at which so much working time has passed, positive; null when the end comes before.</summary>
    public static long? InstantAfter(WorkCalendar calendar, long origin, long end, long left)
    {
        var ofWeeks = new long?[calendar.Patterns.Count + 1];
        foreach (var piece in Pieces(calendar, origin, end))
        {
            var length = TotalOf(calendar, piece, ofWeeks);

            // Of like weeks, those that pass whole: what is met exactly at a week's end is met in it.
            var whole = length == 0 ? piece.Times : Math.Min(piece.Times, (left - 1) / length);
            left -= whole * length;
            if (whole == piece.Times)
            {
                continue;
            }

            var start = piece.Start + (whole * Week);
            foreach (var stretch in WorkStretches.Of(calendar, start, start + piece.Length))
            {
                if (stretch.End - stretch.Start >= left)
                {
                    return start + stretch.Start + left;
                }

                left -= stretch.End - stretch.Start;
            }
        }

        return null;
    }

    // A week of a pattern is the same wherever it is counted, as all begin on a Monday.
    private static long TotalOf(WorkCalendar calendar, Piece piece, long?[] ofWeeks)
    {
        if (piece.Pattern is not { } pattern)
        {
            return Walked(calendar, piece);
        }

        return ofWeeks[pattern] ??= Walked(calendar, piece);
    }

    private static long Walked(WorkCalendar calendar, Piece piece)
    {
        var total = 0L;
        foreach (var stretch in WorkStretches.Of(calendar, piece.Start, piece.Start + piece.Length))
        {
            total += stretch.End - stretch.Start;
        }

        return total;
    }

    /// <summary>Windows one after another that make up the whole: either any window, once, or weeks from Monday to Monday that are all alike.</summary>
    private static IEnumerable<Piece> Pieces(WorkCalendar calendar, long origin, long end)
    {
        var cursor = origin;
        if (end - origin >= Short)
        {
            var clock = new LocalClock(calendar.Zone);
            var last = clock.DayOf(origin);
            foreach (var next in Breaks(calendar, origin, end))
            {
                var monday = MondayFrom(last + DaysToSettle);
                var weeks = (next - 2 - monday) / 7;
                last = next;
                if (weeks < 1)
                {
                    continue;
                }

                var start = clock.At(monday, 0);
                yield return new Piece(cursor, start - cursor, 1, null);
                yield return new Piece(start, Week, weeks, PatternOn(calendar, LocalClock.Date(monday)));
                cursor = start + (weeks * Week);
            }
        }

        if (cursor < end)
        {
            yield return new Piece(cursor, end - cursor, 1, null);
        }
    }

    /// <summary>Where a date falls among the patterns; 0 before the first.</summary>
    private static int PatternOn(WorkCalendar calendar, LocalDate date)
        => calendar.Patterns.Count(pattern => pattern.From is not { } from || from <= date);

    /// <summary>The local days that differ from those about them, in order, and at last the window's own.</summary>
    private static IEnumerable<int> Breaks(WorkCalendar calendar, long origin, long end)
    {
        var clock = new LocalClock(calendar.Zone);
        var (first, last) = (clock.DayOf(origin), clock.DayOf(end));
        var dates = new List<int>();
        AddWithin(dates, calendar.Holidays, date => date, first, last);
        AddWithin(dates, calendar.SpecialDays, day => day.Date, first, last);
        AddWithin(dates, calendar.Patterns, pattern => pattern.From ?? LocalDate.MinIsoValue, first, last);
        dates.Sort();
        var i = 0;
        foreach (var change in Changes(calendar.Zone, origin, end))
        {
            for (; i < dates.Count && dates[i] <= change; i++)
            {
                yield return dates[i];
            }

            yield return change;
        }

        for (; i < dates.Count; i++)
        {
            yield return dates[i];
        }

        yield return last;
    }

    /// <summary>Of dates in order, those inside a window; the others are not looked at.</summary>
    private static void AddWithin<T>(List<int> days, IReadOnlyList<T> sorted, Func<T, LocalDate> date, int first, int last)
    {
        var (low, high, from) = (0, sorted.Count, LocalClock.Date(first));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = date(sorted[middle]) <= from ? (middle + 1, high) : (low, middle);
        }

        for (; low < sorted.Count && LocalClock.DayOf(date(sorted[low])) is var day && day < last; low++)
        {
            days.Add(day);
        }
    }

    /// <summary>The local days before and after each change of the clocks.</summary>
    private static IEnumerable<int> Changes(DateTimeZone zone, long origin, long end)
    {
        var interval = zone.GetZoneInterval(Instant.FromUnixTimeTicks(origin));
        while (interval.HasEnd && interval.End.ToUnixTimeTicks() < end)
        {
            var (ticks, before) = (interval.End.ToUnixTimeTicks(), interval.WallOffset.Ticks);
            interval = zone.GetZoneInterval(interval.End);
            var (one, other) = (Day(ticks + before), Day(ticks + interval.WallOffset.Ticks));
            yield return Math.Min(one, other);
            yield return Math.Max(one, other);
        }
    }

    // Day 0, 1970-01-01, was a Thursday, day 4 a Monday.
    private static int MondayFrom(int day) => day + ((((4 - day) % 7) + 7) % 7);

    private static int Day(long local)
        => (int)((local / NodaConstants.TicksPerDay) - (local % NodaConstants.TicksPerDay < 0 ? 1 : 0));

    /// <summary>A window, how often its like follows, and the pattern of a week that repeats.</summary>
    private readonly record struct Piece(long Start, long Length, long Times, int? Pattern);
}
