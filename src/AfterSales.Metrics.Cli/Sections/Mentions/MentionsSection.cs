using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Mentions as they stand in the file: plain counts, no index.</summary>
internal sealed class MentionsSection : Section
{
    public override IReadOnlyList<InputFile> Files { get; } = [MentionLine.File];

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(MentionLine.File) is not { Count: > 0 } all)
        {
            return null;
        }

        var mentions = all.Where(m => run.Reading.Period?.Contains(m.Date) ?? true).ToList();
        var section = new ReportSection("mentions", "Mentions")
        {
            Finding = $"{Words.Count(mentions.Count, "mention")} of {Words.Count(mentions.Select(m => m.Brand).Distinct().Count(), "brand")} were counted.",
        };
        var table = new ReportTable(
            "brands", "By brand", new("brand", "Brand"), new("mentions", "Mentions"), new("friendly", "Friendly"), new("neutral", "Neutral"),
                new("hostile", "Hostile"));
        foreach (var group in mentions.GroupBy(m => m.Brand).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            table.Add(
                ReportValue.Text(group.Key),
                ReportValue.Count(group.Count()),
                ReportValue.Count(group.Count(m => m.Sentiment > 0)),
                ReportValue.Count(group.Count(m => m.Sentiment == 0)),
                ReportValue.Count(group.Count(m => m.Sentiment < 0)));
        }

        section.Tables.Add(table);
        section.Notes.Add("No brand figures are computed yet: these are plain counts.");
        return section;
    }
}
