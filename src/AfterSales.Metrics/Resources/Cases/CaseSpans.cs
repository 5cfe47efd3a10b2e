using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>The cycles of a case, and the time they leave when it is on hold.</summary>
internal static class CaseSpans
{
    /// <summary>The cycles of a case; a case without any has one of its own instants.</summary>
    public static IReadOnlyList<CaseCycle> Cycles(ServiceCase item) => item.Cycles.Count > 0
        ? item.Cycles
        : [new CaseCycle { Opened = item.Opened, Responded = item.Responded, Resolved = item.Resolved }];

    /// <summary>Cycles that do not follow each other, or do not begin with the case; null when they do.</summary>
    private static UnusableRecord? Contradiction(ServiceCase item, long position)
    {
        for (var i = 0; i < item.Cycles.Count; i++)
        {
            var opened = item.Cycles[i].Opened;
            if (i == 0 ? opened != item.Opened : !(item.Cycles[i - 1].Resolved <= opened))
            {
                return new UnusableRecord
                {
                    Position = position,
                    Field = nameof(ServiceCase.Cycles),
                    Rule = RecordRule.Contradictory,
                    Value = RecordTimes.Text(opened),
                };
            }
        }

        return null;
    }

    /// <summary>Why a case cannot be counted; null when it can.</summary>
    public static UnusableRecord? Problem(ServiceCase item, IReadOnlyList<CaseCycle> cycles, CaseClock clock, long position)
        => Contradiction(item, position) ?? cycles.Select(c => EndsBeforeStart(c, clock, position)).FirstOrDefault(p => p is not null);

    /// <summary>A cycle whose end lies before its opening.</summary>
    private static UnusableRecord? EndsBeforeStart(CaseCycle cycle, CaseClock clock, long position)
    {
        var isAnswered = clock == CaseClock.Response && cycle.Responded is not null;
        var (end, field) = isAnswered ? (cycle.Responded, nameof(CaseCycle.Responded)) : (cycle.Resolved, nameof(CaseCycle.Resolved));
        return end < cycle.Opened ? RecordTimes.UnusableEnd(position, RecordRule.EndsBeforeStart, end, field) : null;
    }

    /// <summary>Adds a stretch from start to end, without what is on hold; nothing is added where nothing is left.</summary>
    public static void Add(List<(long From, long Until)> spans, Instant start, Instant end, IReadOnlyList<Interval> holds)
    {
        var (from, until) = (start.ToUnixTimeTicks(), end.ToUnixTimeTicks());
        if (holds.Count > 0)
        {
            foreach (var (stop, resume) in holds.Select(Ticks).OrderBy(h => h.Stop))
            {
                if (stop > from && from < until)
                {
                    spans.Add((from, Math.Min(stop, until)));
                }

                from = Math.Max(from, resume);
            }
        }

        if (from < until)
        {
            spans.Add((from, until));
        }
    }

    public static long Length(List<(long From, long Until)> spans)
    {
        var sum = 0L;
        foreach (var (from, until) in spans)
        {
            sum += until - from;
        }

        return sum;
    }

    private static (long Stop, long Resume) Ticks(Interval hold)
        => (hold.HasStart ? hold.Start.ToUnixTimeTicks() : long.MinValue, hold.HasEnd ? hold.End.ToUnixTimeTicks() : long.MaxValue);
}
