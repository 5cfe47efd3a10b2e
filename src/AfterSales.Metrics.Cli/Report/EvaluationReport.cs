using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Report;

/// <summary>Everything one run has to say. Console, page and JSON are three ways to print it.</summary>
internal sealed record EvaluationReport
{
    public required string Source { get; init; }

    /// <summary>Whether the records were invented to show the tool.</summary>
    public required bool IsInvented { get; init; }

    public required ReportingPeriod? Period { get; init; }

    /// <summary>What became of the rows of each file that was there.</summary>
    public required IReadOnlyList<RowAccount> Files { get; init; }

    /// <summary>Files that were not there.</summary>
    public required IReadOnlyList<InputFile> Absent { get; init; }

    /// <summary>Files that lay there and were not read.</summary>
    public required IReadOnlyList<UnreadFile> Unread { get; init; }

    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The first screen; null where no section offered a figure.</summary>
    public ReportSummary? Summary { get; init; }

    /// <summary>Every figure with what it takes to redo it.</summary>
    public IReadOnlyList<FigureExplanation> Explanations { get; init; } = [];

    /// <summary>The figures with what they mean, for the next evaluation.</summary>
    public IReadOnlyList<Evaluation.EvaluationRecord> Evaluated { get; init; } = [];
}
