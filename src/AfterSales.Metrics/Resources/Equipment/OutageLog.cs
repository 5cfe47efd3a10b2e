using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// Outages laid over the operating time in the order they began: each instant down belongs to one of them, and each failure to the window in which it
/// first took operating time. Outages that run in from before the window are followed from where they began, so that windows side by side agree.
/// </summary>
internal sealed class OutageLog
{
    private readonly List<Cause> causes = [];
    private readonly Dictionary<(string? Reason, OutageKind Kind), Cause> known = [];
    private readonly WorkTimeline time;
    private readonly long start;
    private long? until;
    private long failedUntil = long.MinValue;
    private bool isCarried;

    public OutageLog(IReadOnlyList<Outage> outages, WorkCalendar calendar, Interval window)
    {
        var (open, close) = (Guard.Bounded(window).Start.ToUnixTimeTicks(), window.End.ToUnixTimeTicks());
        var usable = Usable(outages, close);
        var origin = Origin(usable, open, close);
        time = WorkTimeline.Of(calendar, new Interval(Instant.FromUnixTimeTicks(origin), window.End));
        start = open - origin;
        OperatingTime = time.Total - time.PassedAt(start);
        foreach (var outage in usable)
        {
            if (outage.End > origin)
            {
                Add(outages[outage.Index], outage.Start - origin, outage.End - origin, outage.End > open);
            }
            else
            {
                Outside++;
            }
        }
    }

    public long OperatingTime { get; }

    public long Failures { get; private set; }

    public long Downtime { get; private set; }

    public long FailureDowntime { get; private set; }

    public long CarriedDowntime { get; private set; }

    public long Outside { get; private set; }

    public IReadOnlyList<Cause> Causes => causes;

    public FrozenList<UnusableRecord> Unusable { get; private set; } = FrozenList<UnusableRecord>.Empty;

    /// <summary>The outages with a length, in the order they began, ties by input order, none beyond the end.</summary>
    private List<(long Start, long End, int Index)> Usable(IReadOnlyList<Outage> outages, long close)
    {
        var (usable, unusable) = (new List<(long Start, long End, int Index)>(), new List<UnusableRecord>());
        for (var i = 0; i < outages.Count; i++)
        {
            var begin = outages[i].Start.ToUnixTimeTicks();
            var end = outages[i].End?.ToUnixTimeTicks();
            if (end <= begin)
            {
                var rule = end < begin ? RecordRule.EndsBeforeStart : RecordRule.NoLength;
                unusable.Add(RecordTimes.UnusableEnd(i, rule, outages[i].End));
            }
            else if (begin < close)
            {
                usable.Add((begin, Math.Min(end ?? close, close), i));
            }
            else
            {
                Outside++;
            }
        }

        Unusable = FrozenList.Own(unusable.ToArray());
        return [.. usable.OrderBy(o => o.Start)];
    }

    /// <summary>Where the downtime that reaches into the window began, or the window itself; no farther back than a timeline goes.</summary>
    private static long Origin(List<(long Start, long End, int Index)> usable, long open, long close)
    {
        var (from, to) = (open, long.MinValue);
        foreach (var (begin, end, _) in usable.TakeWhile(o => o.Start < open))
        {
            from = begin > to ? begin : from;
            to = Math.Max(to, end);
        }

        var earliest = Math.Max(close - WorkTimeline.LongestWindow.BclCompatibleTicks, WorkTimeline.Earliest.ToUnixTimeTicks());
        return to >= open ? Math.Max(Math.Min(from, open), Math.Min(open, earliest)) : open;
    }

    private void Add(Outage outage, long begin, long end, bool reachesWindow)
    {
        begin = Math.Max(begin, 0);
        if (time.PassedAt(end) == time.PassedAt(begin))
        {
            Outside++;
            return;
        }

        // What is new is what no earlier outage has taken.
        var from = Math.Max(begin, until ?? 0);
        var added = Math.Max(time.PassedAt(end) - time.PassedAt(from), 0);
        var inside = Math.Max(time.PassedAt(end) - time.PassedAt(Math.Max(from, start)), 0);
        if (outage.Kind == OutageKind.Failure && added > 0)
        {
            Fail(begin, end, isBefore: time.PassedAt(start) > time.PassedAt(from), inside);
        }

        until = Math.Max(until ?? 0, end);
        if (reachesWindow && time.PassedAt(end) > time.PassedAt(Math.Max(begin, start)))
        {
            Enter(outage, inside);
        }
        else
        {
            Outside++;
        }
    }

    /// <summary>A failure that keeps the equipment down: a new one, unless it began while an earlier failure still did.</summary>
    private void Fail(long begin, long end, bool isBefore, long inside)
    {
        if (begin >= failedUntil)
        {
            isCarried = isBefore;
            Failures += isBefore ? 0 : 1;
        }

        failedUntil = Math.Max(failedUntil, end);
        FailureDowntime += isCarried ? 0 : inside;
        CarriedDowntime += isCarried ? inside : 0;
    }

    private void Enter(Outage outage, long added)
    {
        if (!known.TryGetValue((outage.Reason, outage.Kind), out var cause))
        {
            known.Add((outage.Reason, outage.Kind), cause = new Cause(outage.Reason, outage.Kind));
            causes.Add(cause);
        }

        cause.Count++;
        cause.Ticks += added;
        Downtime += added;
    }

    internal sealed class Cause(string? reason, OutageKind kind)
    {
        public string? Reason { get; } = reason;

        public OutageKind Kind { get; } = kind;

        public long Count { get; set; }

        public long Ticks { get; set; }
    }
}
