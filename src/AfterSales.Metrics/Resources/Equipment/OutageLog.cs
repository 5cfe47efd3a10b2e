using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Outages laid over the operating time in the order they began: each instant down belongs to one of them.</summary>
internal sealed class OutageLog
{
    private readonly List<Cause> causes = [];

    public OutageLog(IReadOnlyList<Outage> outages, WorkTimeline time)
    {
        var unusable = new List<UnusableRow>();
        var usable = new List<(long Start, long End, int Index)>();
        for (var i = 0; i < outages.Count; i++)
        {
            var start = outages[i].Start.ToUnixTimeTicks() - time.Origin;
            var end = (outages[i].End?.ToUnixTimeTicks() - time.Origin) ?? Math.Max(start, time.Length);
            if (end < start)
            {
                unusable.Add(new UnusableRow { Index = i, Problem = BookingProblem.EndsBeforeStart });
            }
            else if (end > 0 && start < time.Length)
            {
                usable.Add((Math.Max(0, start), Math.Min(end, time.Length), i));
            }
        }

        // Tuples order by start, then by end; input order must break ties of start.
        long? until = null;
        foreach (var (start, end, index) in usable.OrderBy(o => o.Start))
        {
            Add(outages[index], time.PassedAt(end) - time.PassedAt(start), time.PassedAt(end) - time.PassedAt(Math.Max(start, until ?? 0)), until is null || start > until);
            until = Math.Max(until ?? 0, end);
        }

        Unusable = FrozenList.Own(unusable.ToArray());
    }

    public int Failures { get; private set; }

    public long Downtime { get; private set; }

    public IReadOnlyList<Cause> Causes => causes;

    public FrozenList<UnusableRow> Unusable { get; }

    private void Add(Outage outage, long inOperation, long added, bool meetsRunningEquipment)
    {
        if (inOperation == 0)
        {
            return;
        }

        var cause = causes.Find(c => c.Reason == outage.Reason && c.Kind == outage.Kind);
        if (cause is null)
        {
            causes.Add(cause = new Cause(outage.Reason, outage.Kind));
        }

        cause.Count++;
        cause.Ticks += Math.Max(0, added);
        Downtime += Math.Max(0, added);
        Failures += meetsRunningEquipment && outage.Kind == OutageKind.Failure ? 1 : 0;
    }

    internal sealed class Cause(string? reason, OutageKind kind)
    {
        public string? Reason { get; } = reason;

        public OutageKind Kind { get; } = kind;

        public int Count { get; set; }

        public long Ticks { get; set; }
    }
}
