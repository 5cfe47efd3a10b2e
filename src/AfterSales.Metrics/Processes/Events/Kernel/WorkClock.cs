using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Time between instants, elapsed or of a calendar: as how much has passed at each of them, so that times laid end to end add up exactly.</summary>
internal sealed class WorkClock
{
    /// <summary>Days in the log for each of its instants from which on looking from one instant to the next is less work than a timeline.</summary>
    private const int DaysOfSparse = 40;

    private readonly WorkTimeline? timeline;
    private readonly long[]? instants;
    private readonly long[]? passed;

    private WorkClock(WorkTimeline? timeline) => this.timeline = timeline;

    // A few events with years between them, as a date of the year 1 among those of today makes them.
    private WorkClock(WorkCalendar calendar, long[] instants)
    {
        (this.instants, passed) = (instants, new long[instants.Length]);
        for (var i = 1; i < instants.Length; i++)
        {
            passed[i] = passed[i - 1] + WorkWeeks.TotalOf(calendar, instants[i - 1], instants[i]);
        }
    }

    public static WorkClock Of(WorkCalendar? calendar, EventTable table, Instant? asOf)
    {
        if (calendar is null)
        {
            return new WorkClock(null);
        }

        var (first, last) = (long.MaxValue, long.MinValue);
        Widen(table.Starts.Span, ref first, ref last);
        Widen(table.Ends.Span, ref first, ref last);
        if (first > last)
        {
            return new WorkClock(null);
        }

        last = asOf is { } report ? Math.Max(last, report.ToUnixTimeTicks()) : last;
        if (last - (decimal)first > WorkTimeline.LongestWindow.BclCompatibleTicks)
        {
            throw Guard.Mistake(nameof(ProcessOptions.Calendar), "Calendar can count the working time of a log that spans 3,000 years at most.");
        }

        if (first < WorkTimeline.Earliest.ToUnixTimeTicks())
        {
            throw Guard.Mistake(nameof(ProcessOptions.Calendar), "Calendar can count no working time before the third month of the year −9998.");
        }

        var window = new Interval(Instant.FromUnixTimeTicks(first), Instant.FromUnixTimeTicks(last));
        return (last - first) / NodaConstants.TicksPerDay > DaysOfSparse * 2L * table.Starts.Length
            ? new WorkClock(calendar, Instants(table, window, asOf))
            : new WorkClock(WorkTimeline.Of(calendar, window));
    }

    /// <summary>Whether all time counts, so that what has passed is the instant itself.</summary>
    public bool IsElapsed => instants is null && timeline is null;

    /// <summary>How much time has passed at an instant, since one that is the same for all.</summary>
    public long At(long ticks) => instants is not null ? passed![Array.BinarySearch(instants, ticks)]
        : timeline is null ? ticks : timeline.PassedAt(ticks - timeline.Origin);

    private static long[] Instants(EventTable table, Interval window, Instant? asOf)
    {
        var (first, last) = WorkTimeline.Ticks(window);
        var all = new SortedSet<long> { first, last };
        if (asOf?.ToUnixTimeTicks() is { } report && report >= first)
        {
            all.Add(report);
        }

        foreach (var column in new[] { table.Starts, table.Ends })
        {
            all.UnionWith(column.ToArray().Where(ticks => ticks != EventTable.NoNumber));
        }

        return [.. all];
    }

    private static void Widen(ReadOnlySpan<long> column, ref long first, ref long last)
    {
        foreach (var ticks in column)
        {
            if (ticks != EventTable.NoNumber)
            {
                (first, last) = (Math.Min(first, ticks), Math.Max(last, ticks));
            }
        }
    }
}
