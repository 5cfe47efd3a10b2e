using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Whether the blocks of questions measure one thing each, and which of them drive the overall question.</summary>
internal static class InstrumentPart
{
    private const int MostDrivers = 20;
    private const int MostItems = 200;
    private const int Resamples = 1000;

    public static void Add(ReportSection section, IReadOnlyList<SurveyQuestion> questions, IReadOnlyList<SurveyLine> answers, string? overallQuestion)
    {
        var table = SurveyTable.Of(questions, answers);
        AddReliability(section, questions, table);
        if (overallQuestion is null)
        {
            return;
        }

        if (questions.FirstOrDefault(q => q.Code.Equals(overallQuestion, StringComparison.OrdinalIgnoreCase)) is not { } overall)
        {
            section.Notes.Add(Say($"No drivers: no question is called {overallQuestion}."));
            return;
        }

        AddDrivers(section, questions, table, overall);
    }

    private static void AddReliability(ReportSection section, IReadOnlyList<SurveyQuestion> questions, AnswerTable answers)
    {
        var table = new ReportTable(
            "reliability",
            Say("Whether the questions of a block measure one thing: Cronbach’s alpha"),
            new("block", Say("Block")),
            new("questions", Say("Questions")),
            new("alpha", Say("Alpha")),
        new("interval", Say("95 % interval")),
            new("respondents", Say("Answered all")));
        foreach (var block in Blocks(questions).Where(b => b.Items.Count > 1))
        {
            if (block.Items.Count > MostItems)
            {
                section.Notes.Add(Say($"No alpha of {block.Name}: it is told of blocks of up to {MostItems} questions, and this one has {block.Items.Count}."));
                continue;
            }

            var alpha = CronbachAlpha.Compute(answers.Select(block.Items));
            table.Add(
                Shown.Text(block.Name),
                Shown.Count(block.Items.Count),
                Shown.Points(alpha.Headline, 2),
                Shown.PointsInterval(alpha.Headline, 2),
                Shown.Count(alpha.RespondentsUsed));
        }

        if (table.Rows.Count > 0)
        {
            section.Tables.Add(table);
        }
    }

    private static void AddDrivers(ReportSection section, IReadOnlyList<SurveyQuestion> questions, AnswerTable answers, SurveyQuestion overall)
    {
        var blocks = Blocks(questions).Where(b => b.Name != overall.Block).ToList();
        if (blocks.Count is 0 or > MostDrivers)
        {
            var why = blocks.Count == 0 ? Say("there is no other block of questions") : Say($"more than {MostDrivers} blocks");
            section.Notes.Add(Say($"No drivers of {overall.Code}: {why}."));
            return;
        }

        // A block's mean over the questions answered: a driver an owner can act on, and less noise than one question.
        var outcome = new AnswerBlock { Name = Say($"{overall.Code} (overall)"), Items = [overall.Code] };
        var result = KeyDrivers.Compute(
            answers.MeansOf([outcome, .. blocks]),
            outcome.Name,
            new KeyDriversOptions { Resamples = Resamples });
        var table = new ReportTable(
            "drivers", Say($"What drives {overall.Code}"), new("driver", Say("Block")), new("share", Say("Part explained")),
                new("interval", Say("95 % interval")),
                new("shareOfExplained", Say("Share of it")));
        var ranked = result.Drivers.OrderByDescending(d => d.Lmg.Value ?? -1).ToList();
        foreach (var driver in ranked)
        {
            table.Add(
                Shown.Text(driver.Name),
                Shown.Share(driver.Lmg),
                Shown.ShareInterval(driver.Lmg),
                Shown.Share(driver.LmgShare));
        }

        section.Tables.Add(table);
        if (result.RSquared.Value is { } explained)
        {
            var title = Say($"{ranked[0].Name} drives {overall.Code} most; all blocks together explain {Words.Percent(explained, 0)} of it");
            var most = Math.Min(1, Math.Ceiling(ranked.Max(d => d.Lmg.Upper ?? d.Lmg.Value ?? 0) * 10) / 10);
            var description = Say("One dot for each block: its part of the variance explained (LMG), the line being its bootstrap interval.");
            section.Charts.Add(
                new ReportChart("drivers", title,
                    IntervalChart.Draw(
                        [.. ranked.Select(d => new ChartEstimate { Label = d.Name, Estimate = d.Lmg })],
                        0,
                        Math.Max(0.1, most),
                        ReportChart.Caption("drivers", title, description, Say("of the variance")),
                        v => Words.Percent(v, 0))));
        }

        section.Notes.Add(
            Say($"Drivers are means of blocks; the part explained is LMG (Shapley) of the answers of "
                + $"{Words.Count(result.RespondentsUsed ?? 0, "respondent")}, with a bootstrap of {Words.Count(result.ResamplesUsed, "sample")} of "
                + $"one seed. They go together with {overall.Code}; that they cause it is not shown."));
    }

    private static List<AnswerBlock> Blocks(IReadOnlyList<SurveyQuestion> questions) => [.. questions.GroupBy(q => q.Block, StringComparer.Ordinal)
        .Select(g => new AnswerBlock { Name = g.Key, Items = [.. g.Select(q => q.Code)] })];
}
