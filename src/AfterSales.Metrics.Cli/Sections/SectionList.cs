using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The one list of sections: what files are read, which options there are, and what the report holds all follow from it.</summary>
internal static class SectionList
{
    /// <summary>The evaluation stands first in the report and is made last: the others offer it their figures.</summary>
    private static readonly EvaluationSection Evaluation = new();

    /// <summary>In the order of the report; one that has no records is not in it, and the absent files say so.</summary>
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
    public static IReadOnlyList<InputFile> Files { get; } = [.. All.SelectMany(s => s.Files), .. Evaluation.Files, RateLine.File];

    /// <summary>Every option of a section.</summary>
    public static IReadOnlyList<SectionOption> Options { get; } = [.. All.SelectMany(s => s.Options)];

    public static EvaluationReport Evaluate(EvaluationRun run)
    {
        List<ReportSection> sections = [.. All.Select(s => Create(s, run)).OfType<ReportSection>()];
        if (Evaluation.Create(run) is { } evaluation)
        {
            sections.Insert(0, evaluation);
        }

        run.Records.IgnoreWhatServesNothing();
        return new EvaluationReport
        {
            Source = run.Request.Source.Title,
            IsInvented = run.Request.Source.IsInvented,
            Period = run.Reading.Period,
            Files = run.Records.Accounts,
            Absent = run.Records.Absent,
            Unread = run.Request.Source.Unread,
            Sections = sections,
        };
    }

    private static ReportSection? Create(Section section, EvaluationRun run)
    {
        run.Reading.Cancellation.ThrowIfCancellationRequested();
        return section.Create(run);
    }
}
