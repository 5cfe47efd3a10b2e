using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Report;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Weeks in which hostile mentions of the own brand were more than chance explains, suddenly or by a slow rise.</summary>
internal static class AlertPart
{
    private const int LeastBaseline = 4;
    private const double Surprising = 3;
    private const double WeeksBetweenFalseAlarms = 520;

    public static void Add(ReportSection section, BrandData data)
    {
        var mentions = data.Mentions.Where(m => m.Brand == data.Own && m.Mention is { Class: not MentionClass.Unscored, IsCopy: false }
            && m.Mention.Key.Query == MentionQuery.Open).ToList();
        if (mentions.Count == 0)
        {
            return;
        }

        var first = Week(mentions.Min(m => m.Date));
        var weeks = (Period.DaysBetween(first, mentions.Max(m => m.Date)) / 7) + 1;
        if (weeks <= LeastBaseline)
        {
            section.Notes.Add(Say($"Alerts need more than {LeastBaseline} weeks of mentions."));
            return;
        }

        var (hostile, all) = (new long[weeks], new double[weeks]);
        foreach (var mention in mentions)
        {
            var week = Period.DaysBetween(first, mention.Date) / 7;
            all[week]++;
            hostile[week] += mention.Mention.Class == MentionClass.Negative ? 1 : 0;
        }

        var table = new ReportTable("alerts", Say($"Alerts: weeks with more hostile mentions of {data.Own} than chance explains"), new("week", Say("Week of")),
            new("kind", Say("Kind")), new("hostile", Say("Hostile")), new("mentions", Say("Mentions")), new("surprise", Say("Surprise (powers of ten)")));
        AddSudden(table, first, hostile, all);
        AddRise(table, first, hostile, all);
        section.Tables.Add(table);
        section.Figures.Add(new KeyFigure("alerts", Say("Alerts"), Shown.Count(table.Rows.Count), Say("weeks with too many hostile mentions")));
        section.MadeOf("alerts", new Ingredient("weeks", Shown.Count(weeks)), new("mentions", Shown.Count(mentions.Count)));
        section.Notes.Add(Say("A week is alerted when its hostile mentions, given how many there were, would come once in a thousand weeks like those before; "
            + "an alerted week never becomes a measure for later ones. A slow rise is found by a CUSUM with one false alarm in ten years."));
    }

    private static LocalDate Week(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private static void AddSudden(ReportTable table, LocalDate first, long[] hostile, double[] all)
    {
        var (counts, exposures) = (new List<long>(), new List<double>());
        for (var week = 0; week < hostile.Length; week++)
        {
            if (all[week] == 0)
            {
                continue;
            }

            if (counts.Count >= LeastBaseline && MentionSurprise.Compute([.. counts], [.. exposures], hostile[week], all[week]) is var found
                && (found.Surprise.Value ?? double.MaxValue) >= Surprising)
            {
                table.Add(Shown.Date(first.PlusDays(7 * week)), Shown.Text(Say("sudden")), Shown.Count(hostile[week]),
                    Shown.Count((long)all[week]), Shown.Score(found.Surprise));
                continue;
            }

            counts.Add(hostile[week]);
            exposures.Add(all[week]);
        }
    }

    private static void AddRise(ReportTable table, LocalDate first, long[] hostile, double[] all)
    {
        var mean = hostile.Take(LeastBaseline).Average();
        var reference = Math.Round((decimal)(mean > 0 ? MentionCusum.Reference(mean, 2 * mean) : 0), 1);
        if (reference is <= 0 or > 10_000 || (double)reference <= mean
            || MentionCusum.LimitFor(mean, reference, WeeksBetweenFalseAlarms).Value is not { } limit)
        {
            return;
        }

        var result = MentionCusum.Compute(hostile.AsSpan(LeastBaseline), mean, 2 * mean, (double)limit);
        if (result is { Onset: { } onset, Signals: [var signal, ..] })
        {
            var (from, to) = (LeastBaseline + onset, LeastBaseline + signal);
            table.Add(Shown.Date(first.PlusDays(7 * from)), Shown.Text(Say($"slow rise, seen in the week of {Words.Of(first.PlusDays(7 * to))}")),
                Shown.Count(hostile[from..(to + 1)].Sum()), Shown.Count((long)all[from..(to + 1)].Sum()), Shown.None());
        }
    }
}
