using System.Globalization;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Makes traces of a table of records.</summary>
internal static class CaseLogReader
{
    public static CaseLog Read(EventTable table, ProcessOptions options)
    {
        var reader = new CaseReader(table, options);
        var (account, unusable, traces) = (default(EventSums), new List<UnusableRecord>(), new List<CaseTrace>());
        reader.OnRejected = (position, state, twin) => unusable.Add(Unusable(table.RecordAt(position)!, position, state, twin));
        reader.RejectWithoutCase(ref account);
        for (var code = 0; code < table.CaseCount; code++)
        {
            var work = reader.Read(code);
            account.Add(work.Account);
            if (work.Count > 0)
            {
                traces.Add(Trace(table, options, code, work));
            }
        }

        reader.Return();
        return new CaseLog
        {
            Cases = FrozenList.Own(traces.OrderBy(trace => trace.Case, StringComparer.Ordinal).ToArray()),
            Account = account.ToAccount(),
            Unusable = FrozenList.Own(unusable.OrderBy(record => record.Position).ToArray()),
            Currency = table.Currency,
            Options = options,
        };
    }

    private static CaseTrace Trace(EventTable table, ProcessOptions options, int code, CaseWork work)
    {
        var (events, waiting, progress, untimed) = (new TraceEvent[work.Count], 0L, 0L, 0);
        for (var i = 0; i < events.Length; i++)
        {
            events[i] = Event(table.RecordAt(work.Positions[i])!, work, i);
            waiting += work.Waiting[i];
            progress += work.Progress[i];
            untimed += work.Timed[i] ? 0 : 1;
        }

        return new CaseTrace
        {
            Case = table.CaseNames[code],
            Events = FrozenList.Own(events),
            IsClosed = work.IsClosed,
            WasReopened = work.WasReopened,
            Ties = work.Ties,
            Lead = Duration.FromTicks(work.Lead),
            Progress = Duration.FromTicks(progress),
            Waiting = Duration.FromTicks(waiting),
            WaitingSinceLast = Duration.FromTicks(work.SinceLast),
            Touch = Duration.FromTicks(work.Touch.AsSpan(0, work.Count).ToArray().Sum()),
            Overlap = Duration.FromTicks(work.WholeTouch - progress),
            EventsWithoutDuration = untimed,
            Account = work.Account.ToAccount(),
            Currency = table.Currency,
            Options = options,
        };
    }

    private static TraceEvent Event(CaseEvent record, CaseWork work, int i) => new()
    {
        Position = work.Positions[i],
        Step = record.Step!,
        Department = record.Department,
        Resource = record.Resource,
        Start = Instant.FromUnixTimeTicks(work.Starts[i]),
        End = Instant.FromUnixTimeTicks(work.Ends[i]),
        Waiting = Duration.FromTicks(work.Waiting[i]),
        Touch = work.Timed[i] ? Duration.FromTicks(work.Touch[i]) : null,
        Progress = work.Timed[i] ? Duration.FromTicks(work.Progress[i]) : null,
        DirectCost = record.DirectCost,
    };

    private static UnusableRecord Unusable(CaseEvent record, int position, EventState state, int twin)
    {
        var (field, rule) = state switch
        {
            EventState.NoCase => (nameof(CaseEvent.Case), RecordRule.Missing),
            EventState.NoStep => (nameof(CaseEvent.Step), RecordRule.Missing),
            EventState.NoTime => (nameof(CaseEvent.Start), RecordRule.Missing),
            EventState.NegativeDuration => (nameof(CaseEvent.End), RecordRule.EndsBeforeStart),
            EventState.AfterReport => (nameof(CaseEvent.Start), RecordRule.AfterReport),
            _ => (nameof(CaseEvent.Case), RecordRule.Duplicate),
        };
        var value = state switch
        {
            EventState.NegativeDuration => RecordTimes.Text(record.End!.Value),
            EventState.AfterReport => RecordTimes.Text((record.Start ?? record.End)!.Value),
            EventState.Duplicate => twin.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        return new UnusableRecord { Position = position, Field = field, Rule = rule, Value = value };
    }
}
