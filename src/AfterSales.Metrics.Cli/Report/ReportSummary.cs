namespace AfterSales.Metrics.Cli.Report;

/// <summary>The first screen: what a director reads when there is time for one. Nothing in it is computed here; each part names where it stands.</summary>
internal sealed class ReportSummary
{
    /// <summary>Whether the records can carry the figures.</summary>
    public required SummaryVerdict Data { get; init; }

    /// <summary>At most ten, in the order of the mission.</summary>
    public required IReadOnlyList<SummaryFigure> Figures { get; init; }

    /// <summary>At most three, the gravest first.</summary>
    public required IReadOnlyList<SummaryFinding> Findings { get; init; }

    /// <summary>By expected net value.</summary>
    public required IReadOnlyList<SummaryProposal> Proposals { get; init; }
}

/// <summary>What can be said of the records.</summary>
/// <param name="Verdict">In a word or two.</param>
/// <param name="Detail">In a sentence.</param>
/// <param name="Tone">How it is to be taken.</param>
/// <param name="SectionId">Where it stands in full.</param>
internal sealed record SummaryVerdict(string Verdict, string Detail, Tone Tone, string SectionId);

/// <summary>A figure of the first screen.</summary>
internal sealed record SummaryFigure
{
    /// <summary>Its name in report.json and targets.csv.</summary>
    public required string Name { get; init; }

    /// <summary>The field's term.</summary>
    public required string Label { get; init; }

    /// <summary>What it is, in plain words; empty where the term says it.</summary>
    public required string Plain { get; init; }

    public required string Period { get; init; }

    public required ReportValue Value { get; init; }

    public required ReportValue Target { get; init; }

    public required ReportValue AgainstTarget { get; init; }

    public required ReportValue Change { get; init; }

    /// <summary>Whether the change is more than chance.</summary>
    public required ReportValue Certainty { get; init; }

    /// <summary>Its months, the latest last; null without any.</summary>
    public required string? Sparkline { get; init; }

    public required string SectionId { get; init; }
}

/// <summary>What was found, and where it stands.</summary>
internal sealed record SummaryFinding(string Text, Tone Tone, string SectionId);

/// <summary>What could be done, and what it is worth.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Worth">Its expected net value.</param>
/// <param name="Note">What is to be known of that value.</param>
/// <param name="SectionId">Where it stands in full.</param>
internal sealed record SummaryProposal(string Text, ReportValue Worth, string Note, string SectionId);
