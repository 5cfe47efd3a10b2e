using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Processes;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What happens to cases across departments: the way they take, where they wait, what comes back, and what it costs.</summary>
internal sealed class ProcessesSection : Section
{
    private static readonly SectionOption<IReadOnlyList<string>?> ClosingSteps = new(
        "--closing-steps",
        "steps",
        "The steps of events.csv that close a case when they are its last, parted by semicolons: \"Close;Cancel\". Default: where flow.csv lets a case end; without it every case counts as closed.",
        text => text?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public override IReadOnlyList<InputFile> Files { get; } = [EventLine.File, FlowLine.File, DepartmentRateLine.File];

    public override IReadOnlyList<SectionOption> Options { get; } = [ClosingSteps];

    public override EvaluationDomain? Domain => EvaluationDomain.Service;

    public override string Needs => "events.csv";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(EventLine.File) is not { Count: > 0 } events)
        {
            return null;
        }

        var data = ProcessData.Of(run, events, run.Request.Get(ClosingSteps));
        if (data.Cases.Count == 0)
        {
            return null;
        }

        var section = new ReportSection("processes", Say("Processes"));
        var rework = ProcessRework.Compute(data.Tally);
        var times = ProcessTimes.Compute(data.Tally);
        section.Finding = Finding(data, rework, times);
        FlowPart.Add(section, data, rework);
        TimePart.Add(section, data, times);
        HandoffPart.Add(section, data);
        ProcessCostPart.Add(section, data, run.Records.Of(DepartmentRateLine.File) ?? []);
        WorkInProgressPart.Add(section, data);
        ConformancePart.Add(section, data, run.Records.Of(FlowLine.File));
        AddNotes(section, data);
        Offer(run, data);
        return section;
    }

    private static string Finding(ProcessData data, ProcessReworkResult rework, ProcessTimesResult times)
    {
        var done = rework.ReworkCases.Value is { } share
            ? Say($"{Words.Percent(share)} of {Words.Count(data.Tally.Closed, "closed case")} did a step again")
            : Say($"None of {Words.Count(data.Tally.Cases, "case")} is closed");
        var byDepartment = times.BottleneckDepartment is { } department ? Say($", by department for {SafeText.Of(department)}") : string.Empty;
        return times.Bottleneck is { } bottleneck
            ? Say($"{done}; most of the waiting is for {SafeText.Of(bottleneck)}{byDepartment}.")
            : Say($"{done}.");
    }

    private static void AddNotes(ReportSection section, ProcessData data)
    {
        section.Notes.Add(Say($"Times are {Say(data.TimeWord)} time{(data.Options.Calendar is null ? Say("; a calendar.csv would count working time") : Say(" of calendar.csv"))}. "
            + $"Waiting is what passes before a step while no other runs, and belongs to the step that is waited for."));
        section.Notes.Add(data.Options.ClosingSteps is { } steps
            ? Say($"A case is closed when its last step is {Listed(" or ", steps.Select(SafeText.Of))}; "
                + $"at {Shown.Time(data.Report, data.Zone).Display} {data.Tally.Cases - data.Tally.Closed} of {data.Tally.Cases} were open.")
            : Say("Every case counts as closed: --closing-steps, or flow.csv, says which steps close one."));
        if (data.Before > 0)
        {
            section.Notes.Add(Say($"{Words.Count(data.Before, "case")} closed before the period {(data.Before == 1 ? "is" : "are")} left out; "
                + $"cases that reach into it are looked at whole."));
        }

        if (data.Account.Duplicates > 0)
        {
            section.Notes.Add(Say($"{Words.Count(data.Account.Duplicates, "event")} repeat another in every field and count once."));
        }

        if (data.Tally.ToGroups().Ties is > 0 and var ties)
        {
            section.Notes.Add(Say($"The order of {Words.Count(ties, "pair")} of steps at one time is that of the file; a column sequence would tell it."));
        }
    }

    private static void Offer(EvaluationRun run, ProcessData data)
    {
        if (run.Reading.PeriodsOf(data.Log.Select(data.ClosedOn).OfType<LocalDate>()) is not { } periods)
        {
            return;
        }

        var (current, previous) = (data.ClosedIn(periods.Current), data.ClosedIn(periods.Previous));
        Offer("rework", Say("Cases with a step done again"), FigureFormat.Percent, tally => Measurement.Of(ProcessRework.Compute(tally).ReworkCases),
            tally => ProcessIngredients.OfRework(ProcessRework.Compute(tally)));
        Offer("lead-time", Say("Time from first step to close, median"), FigureFormat.Hours,
            tally => Measurement.Of(Hours(ProcessTimes.Compute(tally).MedianLeadHours)),
            tally => ProcessIngredients.OfLead(ProcessTimes.Compute(tally)));

        void Offer(string name, string label, FigureFormat format, Func<ProcessTally, Measurement> figure,
            Func<ProcessTally, Ingredient[]> parts) => run.Figures.Offer(new OfferedFigure
            {
                Domain = EvaluationDomain.Service,
                Name = name,
                Label = label,
                Direction = FigureDirection.LowerIsBetter,
                Format = format,
                Periods = periods,
                Current = figure(current),
                Previous = previous.Closed > 0 ? figure(previous) : null,
                Ingredients = parts(current),
                PreviousIngredients = parts(previous),
            });
    }

    private static Figure<Duration> Hours(Figure<double> hours)
        => hours.Value is { } value ? Figure.Of(Duration.FromHours(value)) : Figure.Undefined<Duration>(hours.Reason!.Value);
}
