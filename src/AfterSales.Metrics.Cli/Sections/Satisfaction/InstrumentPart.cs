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
            section.Notes.Add($"No drivers: no question is called {overallQuestion}.");
            return;
        }

        AddDrivers(section, questions, table, overall);
    }

    private static void AddReliability(ReportSection section, IReadOnlyList<SurveyQuestion> questions, AnswerTable answers)
    {
        var table = new ReportTable(
            "reliability",
            "Whether the questions of a block measure one thing: Cronbach’s alpha",
            new("block", "Block"),
            new("questions", "Questions"),
            new("alpha", "Alpha"),
            new("interval", "95 % interval"),
            new("respondents", "Answered all"));
        foreach (var block in Blocks(questions).Where(b => b.Items.Count > 1))
        {
            if (block.Items.Count > MostItems)
            {
                section.Notes.Add($"No alpha of {block.Name}: it is told of blocks of up to {MostItems} questions, and this one has {block.Items.Count}.");
                continue;
            }

            var alpha = CronbachAlpha.Compute(answers.Select(block.Items));
            table.Add(
                ReportValue.Text(block.Name),
                ReportValue.Count(block.Items.Count),
                ReportValue.Points(alpha.Alpha, 2),
                ReportValue.PointsInterval(alpha.Alpha, 2),
                ReportValue.Count(alpha.RespondentsUsed));
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
            section.Notes.Add(
                $"No drivers of {overall.Code}: {(blocks.Count == 0 ? "there is no other block of questions" : $"more than {MostDrivers} blocks")}.");
            return;
        }

        // A block's mean over the questions answered: a driver an owner can act on, and less noise than one question.
        var outcome = new AnswerBlock { Name = $"{overall.Code} (overall)", Items = [overall.Code] };
        var result = KeyDrivers.Compute(
            answers.MeansOf([outcome, .. blocks]),
            outcome.Name,
            new KeyDriversOptions { Resamples = Resamples });
        var table = new ReportTable(
            "drivers", $"What drives {overall.Code}", new("driver", "Block"), new("share", "Part explained"), new("interval", "95 % interval"),
                new("shareOfExplained", "Share of it"));
        var ranked = result.Drivers.OrderByDescending(d => d.Lmg.Value ?? -1).ToList();
        foreach (var driver in ranked)
        {
            table.Add(
                ReportValue.Text(driver.Name),
                ReportValue.Share(driver.Lmg),
                ReportValue.ShareInterval(driver.Lmg),
                ReportValue.Share(driver.LmgShare));
        }

        section.Tables.Add(table);
        if (result.RSquared.Value is { } explained)
        {
            var title = $"{ranked[0].Name} drives {overall.Code} most; all blocks together explain {NumberText.Percent(explained, 0)} of it";
            var most = Math.Min(1, Math.Ceiling(ranked.Max(d => d.Lmg.Upper ?? d.Lmg.Value ?? 0) * 10) / 10);
            const string Description = "One dot for each block: its part of the variance explained (LMG), the line being its bootstrap interval.";
            section.Charts.Add(
                new ReportChart("drivers", title,
                    IntervalChart.Draw(
                        [.. ranked.Select(d => new ChartEstimate { Label = d.Name, Estimate = d.Lmg })],
                        0,
                        Math.Max(0.1, most),
                        ReportChart.Caption("drivers", title, Description, "of the variance"),
                        v => NumberText.Percent(v, 0))));
        }

        section.Notes.Add(
            "Drivers are means of blocks; the part explained is LMG (Shapley) of the answers of "
                + $"{Words.Count(result.RespondentsUsed ?? 0, "respondent")}, with a bootstrap of {Words.Count(result.ResamplesUsed, "sample")} of "
                + $"one seed. They go together with {overall.Code}; that they cause it is not shown.");
    }

    private static List<AnswerBlock> Blocks(IReadOnlyList<SurveyQuestion> questions) => [.. questions.GroupBy(q => q.Block, StringComparer.Ordinal)
        .Select(g => new AnswerBlock { Name = g.Key, Items = [.. g.Select(q => q.Code)] })];
}
