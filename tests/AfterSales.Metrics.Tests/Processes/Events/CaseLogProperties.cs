using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class CaseLogProperties
{
    [Property]
    public Property Read_AnyLog_EveryEventEndsInOneState() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        var log = CaseLog.Read(input.Events, input.Options);
        var used = log.Cases.SelectMany(trace => trace.Events).Select(e => e.Position);
        return log.Account.Read == input.Events.Length
            && used.Concat(log.Unusable.Select(u => u.Position)).Order().SequenceEqual(Enumerable.Range(0, input.Events.Length).Select(i => (long)i))
            && log.Cases.Sum(trace => trace.Account.Read) + log.Unusable.Count(u => u.Field == "Case" && u.Rule == RecordRule.Missing) <= log.Account.Read;
    });

    [Property]
    public Property Read_AnyLog_LeadIsProgressAndWaiting() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
        CaseLog.Read(input.Events, input.Options).Cases.All(trace =>
            trace.Lead == trace.Progress + trace.Waiting + trace.WaitingSinceLast
            && trace.Waiting >= Duration.Zero && trace.WaitingSinceLast >= Duration.Zero && trace.Overlap >= Duration.Zero
            && trace.Touch == trace.Progress + trace.Overlap));

    /// <summary>Minute by minute: busy where a timed step runs and is the latest yet, waiting where none that began before goes on.</summary>
    [Property]
    public Property Read_AnyLog_TimesAreThoseOfASweepByMinutes() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
        CaseLog.Read(input.Events, input.Options).Cases.All(trace => Swept(trace) == (trace.Progress, trace.Waiting)));

    [Property]
    public Property Read_AnyLog_OrderIsStableAndTiesAreCounted() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
        CaseLog.Read(input.Events, input.Options).Cases.All(trace =>
        {
            var events = trace.Events;
            var all = events.All(e => input.Events[e.Position].Sequence is not null);
            var ties = 0;
            for (var i = 1; i < events.Count; i++)
            {
                var (one, other) = (Key(events[i - 1]), Key(events[i]));
                if (one.CompareTo(other) > 0 || (one.CompareTo(other) == 0 && events[i - 1].Position >= events[i].Position))
                {
                    return false;
                }

                ties += one.CompareTo(other) == 0 && events[i - 1].Step != events[i].Step ? 1 : 0;
            }

            return ties == trace.Ties;

            (Instant Start, Instant End, long Number) Key(TraceEvent e) => (e.Start, e.End, all ? input.Events[e.Position].Sequence!.Value : 0);
        }));

    /// <summary>A log whose instants tell its order is read alike in any order of its lines.</summary>
    [Property]
    public Property Read_LogWithoutTies_AnyOrderOfLinesIsTheSame() => Prop.ForAll(AnyLog.Log.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (input, seed) =>
    {
        var events = input.Events.Select((e, i) => e with { Start = e.Start?.PlusTicks(i), End = e.End?.PlusTicks(i + 50_000) }).ToArray();
        var random = new Random(seed);
        var shuffled = events.OrderBy(_ => random.Next()).ToArray();
        var options = input.Options with { AsOf = null, OpenEnds = OpenEndRule.Point };
        return Content(events, options) == Content(shuffled, options);

        static string Content(CaseEvent[] events, ProcessOptions options) => ProcessTally.Of(events, options).ToGroups().ToString()
            + string.Join(";", CaseLog.Read(events, options).Cases.Select(trace => $"{trace.Case}{string.Join(",", trace.Steps)}{trace.Lead}{trace.Waiting}"));
    });

    private static (Duration Progress, Duration Waiting) Swept(CaseTrace trace)
    {
        var (first, last) = (trace.Events[0].Start, trace.Events.Max(e => e.End));
        var timed = trace.Events.Where(e => e.Touch is not null).ToArray();
        var (progress, waiting) = (0L, 0L);
        foreach (var stretch in trace.Options.Calendar?.WorkingIntervals(new Interval(first, last)) ?? [new Interval(first, last)])
        {
            // Whole minutes from the first event on, those that begin within the stretch.
            var begun = Math.Ceiling(Math.Max(0, (stretch.Start - first).TotalMinutes));
            for (var at = first + Duration.FromMinutes((long)begun); at < stretch.End && at < last; at += Duration.FromMinutes(1))
            {
                // A minute that any timed step covers moves the case; any other waits for what comes.
                var isBusy = Array.Exists(timed, e => e.Start <= at && at < e.End);
                (progress, waiting) = isBusy ? (progress + 1, waiting) : (progress, waiting + 1);
            }
        }

        return (Duration.FromMinutes(progress), Duration.FromMinutes(waiting));
    }
}
