using AfterSales.Metrics.Processes;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The cases that the section is about, whole and in order, and their tally.</summary>
internal sealed record ProcessData
{
    public required IReadOnlyList<CaseTrace> Cases { get; init; }

    public required ProcessTally Tally { get; init; }

    /// <summary>Every case of the log, those closed before the period too: what the period is held against.</summary>
    public required IReadOnlyList<CaseTrace> Log { get; init; }

    public required EventAccount Account { get; init; }

    /// <summary>Cases that were closed before the period.</summary>
    public required int Before { get; init; }

    public required ProcessOptions Options { get; init; }

    public required AllowedFlow? Flow { get; init; }

    public required DateTimeZone Zone { get; init; }

    /// <summary>When the report is made: the end of the period, or the last instant of the log.</summary>
    public required Instant Report { get; init; }

    public string TimeWord => Options.Calendar is null ? "elapsed" : "working";

    public static ProcessData Of(EvaluationRun run, IReadOnlyList<CaseEvent> events, IReadOnlyList<string>? closingSteps)
    {
        var (zone, flow) = (run.Reading.Zone, FlowLine.Of(run.Records.Of(FlowLine.File)));
        var period = run.Reading.Period?.ToInterval(zone);
        var last = events.Max(e => e.End is { } end && !(e.Start > end) ? end : e.Start!.Value);
        var options = new ProcessOptions
        {
            AsOf = period is { } asked && asked.End < last ? asked.End : last,
            ClosingSteps = closingSteps ?? flow?.Ends,
            Calendar = run.Records.Of(CalendarLine.File) is { Count: > 0 } days ? CalendarBuilder.Roster(days, zone).DefaultCalendar : null,
        };
        var log = CaseLog.Read(events, options);
        var cases = log.Cases.Where(trace => period is not { } asked || trace.Events.Any(e => e.End >= asked.Start) || !trace.IsClosed).ToList();
        var tally = new ProcessTally(options);
        foreach (var trace in cases)
        {
            tally.Add(trace);
        }

        return new ProcessData
        {
            Cases = cases,
            Tally = tally,
            Log = log.Cases,
            Account = log.Account,
            Before = log.Cases.Count - cases.Count,
            Options = options,
            Flow = flow,
            Zone = zone,
            Report = options.AsOf.Value,
        };
    }

    /// <summary>The tally of the cases closed in a period.</summary>
    public ProcessTally ClosedIn(ReportingPeriod period)
    {
        var tally = new ProcessTally(Options);
        foreach (var trace in Log.Where(trace => ClosedOn(trace) is { } date && period.Contains(date)))
        {
            tally.Add(trace);
        }

        return tally;
    }

    public LocalDate? ClosedOn(CaseTrace trace) => trace.Span.Closed?.InZone(Zone).Date;
}
