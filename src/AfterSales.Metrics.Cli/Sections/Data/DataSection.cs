using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the figures stand on: every row accounted for, the verdict, the files held against each other, and what bad data could do.</summary>
internal sealed class DataSection : Section
{
    public override IReadOnlyList<InputFile> Files { get; } = [RuleLine.File];

    public override ReportSection? Create(EvaluationRun run)
    {
        var accounts = run.Records.Accounts;
        if (accounts.All(a => a.Error is not null))
        {
            return null;
        }

        var section = new ReportSection("data", Say("Data"));
        var matches = ReconciliationPart.Of(run);
        var score = QualityPart.Score(run, matches);
        section.Finding = QualityPart.Finding(score, accounts);
        run.Summary.Data = QualityPart.Verdict(score, section);
        QualityPart.Add(section, score, accounts);
        AccountPart.Add(section, accounts);
        ReconciliationPart.Add(section, matches);
        DriftPart.Add(section, run);
        NumberDriftPart.Add(section, run);
        BoundsPart.Add(section, run);
        section.Notes.Add(Say("Read = used + ignored + rejected + set apart, in rows and in a digest of all that stands in them; the tool merges no rows."));
        if (!run.Records.Has(RuleLine.File))
        {
            section.Notes.Add(Say("There is no rules.csv: only what the tool itself asks of every file is checked."));
        }

        return section;
    }
}
