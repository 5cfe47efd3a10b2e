using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>The cases, or cycles of cases, known at an instant, and for each the time that counts: open, not on hold, elapsed or by a calendar.</summary>
internal sealed class CaseLedger
{
    private readonly CaseClock clock;
    private readonly Instant asOf;
    private readonly HoldTime holds;
    private readonly List<Run> runs = [];
    private readonly WorkTimeline? working;

    public CaseLedger(IEnumerable<ServiceCase> cases, SlaTarget target, Instant asOf)
    {
        (clock, this.asOf, holds) = (target.Clock, asOf, target.Holds);
        var (unusable, position) = (new List<UnusableRecord>(), 0L);
        foreach (var item in Guard.Each(cases))
        {
            var cycles = CaseSpans.Cycles(item);
            var problem = CaseSpans.Problem(item, cycles, clock, position);
            if (problem is { } found)
            {
                unusable.Add(found);
            }
            else if (target.Counting == CaseCounting.EachCycle)
            {
                for (var i = 0; i < cycles.Count; i++)
                {
                    Enter(item, position, i + 1, [cycles[i]]);
                }
            }
            else
            {
                Enter(item, position, null, clock == CaseClock.Response ? [cycles[0]] : cycles);
            }

            position++;
        }

        if (target.Calendar is { } calendar && runs.Count > 0)
        {
            var first = runs.Min(r => r.Opened);
            if (first < WorkTimeline.Earliest)
            {
                throw Guard.Mistake(nameof(cases), "Cases must not be opened before the third month of the year −9998, where a calendar counts their time.");
            }

            working = asOf - first <= WorkTimeline.LongestWindow
                ? WorkTimeline.Of(calendar, new Interval(first, asOf))
                : throw Guard.OutOfRange(nameof(asOf), "must lie within 3,000 years of the first case's opening", asOf);
        }

        Finished = runs.Where(r => r.Ended is not null).Select(r => Passed(r.Spans)).ToArray();
        Running = runs.Where(r => r.Ended is null).Select(r => Passed(r.Spans)).ToArray();
        Unusable = FrozenList.Own(unusable.ToArray());
    }

    /// <summary>The times of the cases that ended, in ticks, in input order.</summary>
    public long[] Finished { get; }

    /// <summary>The times so far of those that have not.</summary>
    public long[] Running { get; }

    /// <summary>How many were answered by their resolution: nobody responded before.</summary>
    public long AnsweredByResolution { get; private set; }

    public long AfterTheReport { get; private set; }

    public FrozenList<UnusableRecord> Unusable { get; }

    /// <summary>Those whose time exceeds a promise, in input order.</summary>
    public FrozenList<LateCase> Late(Duration within)
    {
        var late = new List<LateCase>();
        foreach (var run in runs)
        {
            var time = Duration.FromTicks(Passed(run.Spans));
            if (time > within)
            {
                late.Add(new LateCase
                {
                    Position = run.Position,
                    Id = run.Id,
                    Cycle = run.Cycle,
                    Due = Due(run, within.BclCompatibleTicks),
                    Ended = run.Ended,
                    Overrun = time - within,
                });
            }
        }

        return FrozenList.Own(late.ToArray());
    }

    private void Enter(ServiceCase item, long position, int? number, IReadOnlyList<CaseCycle> cycles)
    {
        if (cycles[0].Opened > asOf)
        {
            AfterTheReport++;
            return;
        }

        var spans = new List<(long From, long Until)>(1);
        Instant? ended = null;
        foreach (var cycle in cycles)
        {
            if (cycle.Opened > asOf)
            {
                break;
            }

            // A resolution answers, too: a case resolved without a word before it does not wait for its answer for ever.
            var end = clock == CaseClock.Response ? cycle.Responded ?? cycle.Resolved : cycle.Resolved;
            ended = end > asOf ? null : end;
            AnsweredByResolution += clock == CaseClock.Response && ended is not null && cycle.Responded is null ? 1 : 0;
            CaseSpans.Add(spans, cycle.Opened, ended ?? asOf, holds == HoldTime.Excluded ? item.Holds : FrozenList<Interval>.Empty);
        }

        runs.Add(new Run(position, item.Id, number, cycles[0].Opened, ended, spans));
    }

    private long Passed(List<(long From, long Until)> spans)
    {
        var sum = 0L;
        foreach (var (from, until) in spans)
        {
            sum += Passed(from, until);
        }

        return sum;
    }

    private long Passed(long from, long until)
        => working is null ? until - from : working.PassedAt(until - working.Origin) - working.PassedAt(from - working.Origin);

    /// <summary>The first instant at which as many ticks have passed as were promised; the run has more.</summary>
    private Instant Due(Run run, long promised)
    {
        if (promised == 0)
        {
            return run.Opened;
        }

        foreach (var (from, until) in run.Spans)
        {
            var here = Passed(from, until);
            if (here >= promised)
            {
                var ticks = working is null ? from + promised : working.Origin + working.OffsetAt(working.PassedAt(from - working.Origin) + promised);
                return Instant.FromUnixTimeTicks(ticks);
            }

            promised -= here;
        }

        return run.Ended ?? asOf;
    }

    private sealed record Run(long Position, string Id, int? Cycle, Instant Opened, Instant? Ended, List<(long From, long Until)> Spans);
}
