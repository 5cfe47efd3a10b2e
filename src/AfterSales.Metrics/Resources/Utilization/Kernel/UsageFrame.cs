using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What all resources of one calendar share in one window: the working time, and where the local periods end.</summary>
internal sealed class UsageFrame
{
    private readonly WorkTimeline timeline;
    private readonly ReportingPeriod[] periods;
    private readonly LocalDate[] starts;
    private readonly long[] cuts;

    public UsageFrame(WorkCalendar calendar, Interval window, PeriodUnit? unit)
    {
        timeline = WorkTimeline.Of(calendar, window);
        var parts = unit is { } asked ? ReportingPeriod.Split(window, calendar.Zone, asked) : [];
        periods = parts.Select(part => part.Period).ToArray();
        starts = periods.Select(period => period.Start).ToArray();
        cuts = parts.Select(part => part.Interval.End.ToUnixTimeTicks() - timeline.Origin).ToArray();
    }

    /// <summary>The local periods that the window touches; none when no unit was asked for.</summary>
    public IReadOnlyList<ReportingPeriod> Periods => periods;

    public BookingKeys Keys() => new(timeline.Origin, timeline.Length);

    /// <summary>The tally of the whole window.</summary>
    public UsageTally Whole(BookingKeys keys)
    {
        keys.Sort();
        var tally = new UsageTally { Started = keys.Started };
        UsageSweep.Run(keys.Starts, keys.Ends, timeline, 0, timeline.Length, tally);
        return tally;
    }

    /// <summary>Which of the periods begins on a date; negative when none does.</summary>
    public int CellOf(LocalDate start) => Array.BinarySearch(starts, start);

    /// <summary>Adds one period of a resource to a tally.</summary>
    public void AddCell(int cell, UsageHistory history, UsageTally sum)
    {
        var (from, until) = Span(cell);
        if (history.IsIdle(from, until))
        {
            AddIdle(cell, 1, sum);
            return;
        }

        var tally = new UsageTally { Started = history.StartedIn(from, until) };
        var (begins, ends) = history.Clip(from, until);
        UsageSweep.Run(begins, ends, timeline, from, until, tally);
        sum.Merge(tally);
    }

    /// <summary>Whether nothing of a resource begins or goes on in a period.</summary>
    public bool IsIdle(int cell, UsageHistory history) => Span(cell) is var (from, until) && history.IsIdle(from, until);

    /// <summary>Adds the time of a period for resources that did nothing in it.</summary>
    public void AddIdle(int cell, long resources, UsageTally sum)
    {
        var (from, until) = Span(cell);
        var working = timeline.PassedAt(until) - timeline.PassedAt(from);
        sum.Levels.Add(0, (decimal)(until - from) * resources);
        sum.InHours.Add(0, (decimal)working * resources);
        sum.OutOfHours.Add(0, (decimal)(until - from - working) * resources);
    }

    private (long From, long Until) Span(int cell) => (cell == 0 ? 0 : cuts[cell - 1], cuts[cell]);
}
