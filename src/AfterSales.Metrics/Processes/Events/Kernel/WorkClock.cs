using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Time between instants, elapsed or of a calendar: as how much has passed at each of them, so that times laid end to end add up exactly.</summary>
internal sealed class WorkClock
{
    private readonly WorkTimeline? timeline;

    private WorkClock(WorkTimeline? timeline) => this.timeline = timeline;

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

        return new WorkClock(WorkTimeline.Of(calendar, new Interval(Instant.FromUnixTimeTicks(first), Instant.FromUnixTimeTicks(last))));
    }

    /// <summary>How much time has passed at an instant, since one that is the same for all.</summary>
    public long At(long ticks) => timeline is null ? ticks : timeline.PassedAt(ticks - timeline.Origin);

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
