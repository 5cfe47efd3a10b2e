using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What all resources of one calendar share in one window: the working time, and where the local periods end.</summary>
internal sealed class UsageFrame
{
    private readonly WorkTimeline timeline;
    private readonly ReportingPeriod?[] periods;
    private readonly long[] cuts;

    public UsageFrame(WorkCalendar calendar, Interval window, PeriodUnit? unit)
    {
        timeline = WorkTimeline.Of(calendar, window);
        if (unit is not { } asked)
        {
            (periods, cuts) = ([null], [timeline.Length]);
            return;
        }

        var parts = ReportingPeriod.Split(window, calendar.Zone, asked);
        periods = parts.Select(part => part.Period).ToArray();
        cuts = parts.Select(part => part.Interval.End.ToUnixTimeTicks() - timeline.Origin).ToArray();
    }

    public BookingKeys Keys() => new(timeline.Origin, timeline.Length, cuts);

    /// <summary>A tally for each period, or one for the whole window.</summary>
    public UsageTally[] Cells(BookingKeys keys)
    {
        keys.Sort();
        var cells = cuts.Select((_, i) => new UsageTally { Started = keys.StartedIn(i) }).ToArray();
        UsageSweep.Run(keys.Starts, keys.Ends, timeline, cuts, cells);
        return cells;
    }

    public IEnumerable<(ReportingPeriod Period, UsageTally Tally)> ByPeriod(UsageTally[] cells)
        => periods.Zip(cells, (period, tally) => (period, tally)).Where(pair => pair.period is not null).Select(pair => (pair.period!, pair.tally));

    public FrozenList<PeriodUtilization> Periods(UsageTally[] cells)
        => FrozenList.Own(ByPeriod(cells).Select(pair => new PeriodUtilization { Period = pair.Period, Utilization = Utilization.Compute(pair.Tally) }).ToArray());
}
