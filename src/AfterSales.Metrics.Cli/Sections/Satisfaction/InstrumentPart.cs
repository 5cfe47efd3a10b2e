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
        var rows = Rows(questions, answers);
        AddReliability(section, questions, rows);
        if (overallQuestion is null)
        {
            return;
        }

        if (questions.FirstOrDefault(q => q.Code.Equals(overallQuestion, StringComparison.OrdinalIgnoreCase)) is not { } overall)
        {
            section.Notes.Add(Say($"No drivers: no question is called {overallQuestion}."));
            return;
        }

        AddDrivers(section, questions, rows, overall);
    }

    /// <summary>One row for each respondent (and day): the answers in the order of the questions, on 0 to 100.</summary>
    private static List<double?[]> Rows(IReadOnlyList<SurveyQuestion> questions, IReadOnlyList<SurveyLine> answers)
    {
        var places = questions.Select((q, i) => (q.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        var rows = new Dictionary<(string, NodaTime.LocalDate?), double?[]>();
        var ordered = new List<double?[]>();
        foreach (var answer in answers)
        {
            if (!rows.TryGetValue((answer.Respondent, answer.Date), out var row))
            {
                rows.Add((answer.Respondent, answer.Date), row = new double?[questions.Count]);
                ordered.Add(row);
            }

            var place = places[answer.Question];
            row[place] = (double)(100 * questions[place].Share(answer.Answer));
        }

        return ordered;
    }

    private static void AddReliability(ReportSection section, IReadOnlyList<SurveyQuestion> questions, List<double?[]> rows)
    {
        var table = new ReportTable(
            "reliability",
            Say("Whether the questions of a block measure one thing: Cronbach’s alpha"),
            new("block", Say("Block")),
            new("questions", Say("Questions")),
            new("alpha", Say("Alpha")),
            new("interval", Say("95 % interval")),
            new("respondents", Say("Answered all")));
        foreach (var block in Blocks(questions).Where(b => b.Places.Length > 1))
        {
            if (block.Places.Length > MostItems)
            {
                section.Notes.Add(Say($"No alpha of {block.Name}: it is told of blocks of up to {MostItems} questions, and this one has {block.Places.Length}."));
                continue;
            }

            var alpha = CronbachAlpha.Compute(
                AnswerTable.OfRows([.. block.Places.Select(p => questions[p].Code)], rows.Select(r => block.Places.Select(p => r[p]).ToArray())));
            table.Add(
                Shown.Text(block.Name),
                Shown.Count(block.Places.Length),
                Shown.Points(alpha.Alpha, 2),
                Shown.PointsInterval(alpha.Alpha, 2),
                Shown.Count(alpha.RespondentsUsed));
        }

        if (table.Rows.Count > 0)
        {
            section.Tables.Add(table);
        }
    }

    private static void AddDrivers(ReportSection section, IReadOnlyList<SurveyQuestion> questions, List<double?[]> rows, SurveyQuestion overall)
    {
        var blocks = Blocks(questions).Where(b => b.Name != overall.Block).ToList();
        if (blocks.Count is 0 or > MostDrivers)
        {
            section.Notes.Add(
                Say($"No drivers of {overall.Code}: {(blocks.Count == 0 ? Say("there is no other block of questions") : Say($"more than {MostDrivers} blocks"))}."));
            return;
        }

        // A block's mean over the questions answered: a driver an owner can act on, and less noise than one question.
        var outcome = questions.Select((q, i) => (q, i)).First(p => p.q.Code == overall.Code).i;
        var result = KeyDrivers.Compute(
            AnswerTable.OfRows(
                [Say($"{overall.Code} (overall)"), .. blocks.Select(b => b.Name)],
                rows.Select(r => (double?[])[r[outcome], .. blocks.Select(b => Mean(r, b.Places))])),
            Say($"{overall.Code} (overall)"),
            new KeyDriversOptions { Resamples = Resamples });
        var table = new ReportTable(
            "drivers", Say($"What drives {overall.Code}"), new("driver", Say("Block")), new("share", Say("Part explained")), new("interval", Say("95 % interval")),
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

    private static List<(string Name, int[] Places)> Blocks(IReadOnlyList<SurveyQuestion> questions)
        => [.. questions.Select((q, i) => (q.Block, i)).GroupBy(p => p.Block, StringComparer.Ordinal).Select(g => (g.Key, g.Select(p => p.i).ToArray()))];

    private static double? Mean(double?[] row, int[] places)
    {
        var answered = places.Select(p => row[p]).OfType<double>().ToList();
        return answered.Count == 0 ? null : answered.Average();
    }
}
