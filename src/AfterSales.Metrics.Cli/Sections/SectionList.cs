using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The one list of sections: what files are read, which options there are, and what the report holds all follow from it.</summary>
internal static class SectionList
{
    /// <summary>The evaluation stands first in the report and is made last: the others offer it their figures.</summary>
    private static readonly EvaluationSection Evaluation = new();

    /// <summary>What the figures stand on: its verdict leads the first screen, and it is made when all others have said what they used.</summary>
    private static readonly DataSection Data = new();

    /// <summary>Beside it, and after it: what it found is held against stored evaluations.</summary>
    private static readonly HistorySection History = new();

    /// <summary>The order of the report, which is that of the mission: cost, benefit, processes, warranty, all over time, data.</summary>
    private static readonly string[] InReport =
    [
        "costs", "allocation", "budget", "utilization", "satisfaction", "economics", "initiatives", "impact", "brand",
        "processes", "cases", "repairs", "returns", "warranty", "trends", "scorecard", "data",
    ];

    /// <summary>In the order they are made; one that has no records is not in the report, and the absent files say so.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        new CostSection(),
        new AllocationSection(),
        new BudgetSection(),
        new UtilizationSection(),
        new CasesSection(),
        new ProcessesSection(),
        new RepairsSection(),
        new ReturnsSection(),
        new SatisfactionSection(),
        new EconomicsSection(),
        new WarrantySection(),
        new BrandSection(),
        new TrendsSection(),
        new ImpactSection(),
        new InitiativesSection(),
        new ScorecardSection(),
    ];

    /// <summary>Every file of an evaluation.</summary>
    public static IReadOnlyList<InputFile> Files { get; } = [.. All.SelectMany(s => s.Files), .. Evaluation.Files, RateLine.File, .. Data.Files];

    /// <summary>Every option of a section.</summary>
    public static IReadOnlyList<SectionOption> Options { get; } = [.. All.SelectMany(s => s.Options)];

    public static EvaluationReport Evaluate(EvaluationRun run)
    {
        // What takes longest and needs the records alone, beside what follows; months of stored evaluations are found by the figures that sections offer.
        run.Shared(RiskDraws.Of);
        if (run.Past.IsEmpty)
        {
            run.Shared(FigureTrends.Of);
        }

        List<ReportSection> sections = [.. All.Select(s => Create(s, run)).OfType<ReportSection>().OrderBy(Place)];
        var evaluation = Evaluation.Create(run);
        if (evaluation is not null)
        {
            sections.Insert(0, evaluation);
        }

        if (Create(History, run) is { } history)
        {
            sections.Insert(Math.Min(1, sections.Count), history);
        }

        run.Records.IgnoreWhatServesNothing();
        if ((sections.Count > 0 || run.Records.Accounts.Any(a => a.Quarantined > 0)) && Data.Create(run) is { } data)
        {
            sections.Add(data);
        }

        OneTruth.Name(sections, run.Figures.Figures);
        return new EvaluationReport
        {
            Source = run.Request.Source.Title,
            IsInvented = run.Request.Source.IsInvented,
            Period = run.Reading.Period,
            Files = run.Records.Accounts,
            Absent = run.Records.Absent,
            Unread = run.Request.Source.Unread,
            Sections = sections,
            Summary = evaluation is null ? null : SummaryBuilder.Of(run, run.Evaluated, sections),
            Evaluated = run.ToRecords(),
            Explanations = Explanations.Of(run, sections),
        };
    }

    private static int Place(ReportSection section)
        => Array.FindIndex(InReport, id => id == section.Id) is var place && place < 0 ? InReport.Length : place;

    private static ReportSection? Create(Section section, EvaluationRun run)
    {
        run.Reading.Cancellation.ThrowIfCancellationRequested();
        var known = run.Figures.Figures.Count;
        var made = section.Create(run);
        run.Figures.Attribute(known, made?.Id ?? "evaluation");
        return made;
    }
}
