using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Weeks in which hostile mentions of the own brand were more than chance explains, suddenly or by a slow rise.</summary>
internal static class AlertPart
{
    public static void Add(ReportSection section, BrandData data)
    {
        var mentions = data.Mentions.Where(m => m.Brand == data.Own && m.Mention is { Class: not MentionClass.Unscored, IsCopy: false }
            && m.Mention.Key.Query == MentionQuery.Open).ToList();
        if (mentions.Count == 0)
        {
            return;
        }

        var weeks = MentionAlerts.ByWeek(mentions.Select(m => new DatedMention { Date = m.Date, Class = m.Mention.Class }));
        if (weeks.Count <= MentionAlertOptions.Default.Baseline)
        {
            section.Notes.Add(Say($"Alerts need more than {MentionAlertOptions.Default.Baseline} weeks of mentions."));
            return;
        }

        var table = new ReportTable("alerts", Say($"Alerts: weeks with more hostile mentions of {data.Own} than chance explains"), new("week", Say("Week of")),
            new("kind", Say("Kind")), new("hostile", Say("Hostile")), new("mentions", Say("Mentions")), new("surprise", Say("Surprise (powers of ten)")));
        foreach (var alert in MentionAlerts.Compute(weeks).Alerts)
        {
            table.Add(
                Shown.Date(weeks[alert.From].Start),
                Shown.Text(alert.Kind == MentionAlertKind.Sudden ? Say("sudden") : Say($"slow rise, seen in the week of {Words.Of(weeks[alert.To].Start)}")),
                Shown.Count(alert.Hostile),
                Shown.Count(alert.Mentions),
                alert.Surprise is { } surprise ? Shown.Score(surprise) : Shown.None());
        }

        section.Tables.Add(table);
        section.Figures.Add(new KeyFigure("alerts", Say("Alerts"), Shown.Count(table.Rows.Count), Say("weeks with too many hostile mentions")));
        section.MadeOf("alerts", new Ingredient("weeks", Shown.Count(weeks.Count)), new("mentions", Shown.Count(mentions.Count)));
        section.Notes.Add(Say("A week is alerted when its hostile mentions, given how many there were, would come once in a thousand weeks like those before; "
            + "an alerted week never becomes a measure for later ones. A slow rise is found by a CUSUM with one false alarm in ten years."));
    }
}
