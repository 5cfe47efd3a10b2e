using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>The cases known at an instant, and for each the time from opened to an end, elapsed or by a calendar.</summary>
internal sealed class CaseLedger
{
    private readonly WorkTimeline? working;

    public CaseLedger(IEnumerable<ServiceCase> cases, CaseClock clock, Instant asOf, WorkCalendar? calendar)
    {
        var known = new List<(Instant Opened, Instant? Ended)>();
        var unusable = new List<UnusableRow>();
        var index = 0;
        foreach (var item in Guard.Each(cases))
        {
            var end = Guard.Defined(clock) == CaseClock.Response ? item.Responded : item.Resolved;
            if (end < item.Opened)
            {
                unusable.Add(new UnusableRow { Index = index, Problem = BookingProblem.EndsBeforeStart });
            }
            else if (item.Opened > asOf)
            {
                AfterTheReport++;
            }
            else
            {
                known.Add((item.Opened, end > asOf ? null : end));
            }

            index++;
        }

        if (calendar is not null && known.Count > 0)
        {
            working = WorkTimeline.Of(calendar, new Interval(known.Min(c => c.Opened), asOf));
        }

        Finished = known.Where(c => c.Ended is not null).Select(c => Ticks(c.Opened, c.Ended!.Value)).ToArray();
        Running = known.Where(c => c.Ended is null).Select(c => Ticks(c.Opened, asOf)).ToArray();
        Unusable = FrozenList.Own(unusable.ToArray());
    }

    /// <summary>The times of the cases that ended, in ticks, in input order.</summary>
    public long[] Finished { get; }

    /// <summary>The times so far of those that have not.</summary>
    public long[] Running { get; }

    public long AfterTheReport { get; }

    public FrozenList<UnusableRow> Unusable { get; }

    private long Ticks(Instant from, Instant until)
    {
        var (start, end) = (from.ToUnixTimeTicks(), until.ToUnixTimeTicks());
        return working is null ? end - start : working.PassedAt(end - working.Origin) - working.PassedAt(start - working.Origin);
    }
}
