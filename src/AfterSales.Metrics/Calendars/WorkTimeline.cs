using AfterSales.Metrics.Internal;
using NodaTime;
using NodaTime.TimeZones;

namespace AfterSales.Metrics;

/// <summary>
/// The working time of a calendar inside a window, in ticks from the window's start: disjoint stretches in order, and how much has passed before each.
/// </summary>
internal sealed class WorkTimeline
{
    private static readonly Duration LongestWindow = Duration.FromDays(3000 * 366);

    private readonly long[] starts;
    private readonly long[] ends;
    private readonly long[] before;

    private WorkTimeline(long origin, long length, List<(long Start, long End)> stretches)
    {
        (Origin, Length) = (origin, length);
        starts = new long[stretches.Count + 1];
        ends = new long[stretches.Count + 1];
        before = new long[stretches.Count + 1];
        for (var i = 0; i < stretches.Count; i++)
        {
            (starts[i], ends[i]) = stretches[i];
            before[i] = Total;
            Total += ends[i] - starts[i];
        }

        // A last stretch that never comes spares every search the question whether there is one.
        (starts[stretches.Count], ends[stretches.Count], before[stretches.Count]) = (long.MaxValue, long.MaxValue, Total);
    }

    /// <summary>The window's start in Unix ticks.</summary>
    public long Origin { get; }

    /// <summary>The window's length in ticks.</summary>
    public long Length { get; }

    /// <summary>All working time in ticks.</summary>
    public long Total { get; }

    public ReadOnlySpan<long> Starts => starts;

    public ReadOnlySpan<long> Ends => ends;

    /// <summary>The working time before each stretch.</summary>
    public ReadOnlySpan<long> Before => before;

    public static WorkTimeline Of(WorkCalendar calendar, Interval window)
    {
        if (Guard.Bounded(window).Duration > LongestWindow)
        {
            throw Guard.OutOfRange(nameof(window), "must not be longer than 3,000 years", window);
        }

        var (origin, end) = (window.Start.ToUnixTimeTicks(), window.End.ToUnixTimeTicks());
        var stretches = new List<(long Start, long End)>();
        var reach = calendar.Patterns.SelectMany(p => Enumerable.Range(1, 7).SelectMany(d => p.On((IsoDayOfWeek)d)))
            .Concat(calendar.SpecialDays.SelectMany(d => d.Shifts)).Select(s => s.EndDaysLater).DefaultIfEmpty(0).Max();
        var last = LocalDays.DateOf(window.End, calendar.Zone);

        // Two days more than the longest shift reaches: a skipped day and a clock turned back over midnight.
        for (var date = LocalDays.DateOf(window.Start, calendar.Zone).PlusDays(-reach - 2); date <= last; date = date.PlusDays(1))
        {
            var shifts = calendar.ShiftsOn(date);
            if (shifts.Count == 0 || LocalDays.StartOf(date, calendar.Zone) == LocalDays.StartOf(date.PlusDays(1), calendar.Zone))
            {
                continue;
            }

            foreach (var shift in shifts)
            {
                var from = Math.Max(origin, At(date, shift.Start, calendar.Zone));
                var until = Math.Min(end, At(date.PlusDays(shift.EndDaysLater), shift.End, calendar.Zone));
                if (from < until)
                {
                    stretches.Add((from - origin, until - origin));
                }
            }
        }

        return new WorkTimeline(origin, end - origin, Merge(stretches));
    }

    /// <summary>How much working time has passed at an offset from the window's start.</summary>
    public long PassedAt(long offset)
    {
        var found = Array.BinarySearch(starts, offset);
        var i = found >= 0 ? found : ~found - 1;
        return i < 0 ? 0 : before[i] + Math.Min(offset, ends[i]) - starts[i];
    }

    public FrozenList<Interval> ToIntervals()
    {
        var intervals = new Interval[starts.Length - 1];
        for (var i = 0; i < intervals.Length; i++)
        {
            intervals[i] = new Interval(Instant.FromUnixTimeTicks(Origin + starts[i]), Instant.FromUnixTimeTicks(Origin + ends[i]));
        }

        return FrozenList.Own(intervals);
    }

    private static long At(LocalDate date, LocalTime time, DateTimeZone zone) => time == LocalTime.Midnight
        ? LocalDays.StartOf(date, zone).ToUnixTimeTicks()
        : zone.ResolveLocal(date + time, Resolvers.LenientResolver).ToInstant().ToUnixTimeTicks();

    private static List<(long Start, long End)> Merge(List<(long Start, long End)> stretches)
    {
        stretches.Sort();
        var kept = 0;
        for (var i = 0; i < stretches.Count; i++)
        {
            if (kept > 0 && stretches[i].Start <= stretches[kept - 1].End)
            {
                stretches[kept - 1] = (stretches[kept - 1].Start, Math.Max(stretches[kept - 1].End, stretches[i].End));
            }
            else
            {
                stretches[kept++] = stretches[i];
            }
        }

        stretches.RemoveRange(kept, stretches.Count - kept);
        return stretches;
    }
}
