using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What customers answered: indices with intervals, by block of questions and by question.</summary>
internal sealed class SatisfactionSection : Section
{
    public static readonly SectionOption<string> NpsQuestion = new(
        "--nps-question",
        "question",
        "The question of survey.csv that asks for a recommendation, on 0 to 10, 1 to 10 or 1 to 5. Default: NPS.",
        text => text ?? "NPS");

    private static readonly SectionOption<string?> OverallQuestion = new(
        "--overall-question",
        "question",
        "The question of survey.csv that asks for the overall impression: the report says which blocks of questions drive it.",
        text => text);

    public override IReadOnlyList<InputFile> Files { get; } = [SurveyRecords.File];

    public override IReadOnlyList<SectionOption> Options { get; } = [NpsQuestion, OverallQuestion];

    public override EvaluationDomain? Domain => EvaluationDomain.Satisfaction;

    public override string Needs => "survey.csv";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(SurveyRecords.File) is not { Answers.Count: > 0 } survey)
        {
            return null;
        }

        var period = run.Reading.Period;
        var npsQuestion = run.Request.Get(NpsQuestion);
        var answers = survey.Answers.Where(a => a.Date is not { } date || (period?.Contains(date) ?? true)).ToList();
        var questions = SurveyQuestion.Of(survey.Questions, answers);
        var section = new ReportSection("satisfaction", Say("Satisfaction"));
        var rated = Rated(questions, npsQuestion);
        var index = Index(rated);
        var respondents = answers.Select(a => a.Respondent).Distinct(StringComparer.Ordinal).Count();
        section.Finding = index.Value is { } value
            ? Say($"{Words.Count(respondents, "customer")} {(respondents == 1 ? "rates" : "rate")} the service at {NumberText.Fixed(value, 1)} of 100 over {Words.Count(rated.Count, "question")}.")
            : Say("No answer can be counted.");
        section.Figures.Add(new KeyFigure("index", FigureNames.Label("satisfaction.index"), Shown.Points(index), Say($"95 % interval {Range(index)}")));
        section.Figures.Add(new KeyFigure("respondents", Say("Respondents"), Shown.Count(respondents)));
        section.Figures.Add(new KeyFigure("answers", Say("Answers"), Shown.Count(answers.Count)));
        if (Nps(questions, npsQuestion) is { } nps)
        {
            section.Figures.Add(
                new KeyFigure("nps", FigureNames.Label("satisfaction.nps"), Shown.Points(nps.Headline),
                    Say($"95 % interval {Range(nps.Headline)}; {nps.Promoters} promoters, {nps.Passives} passives, {nps.Detractors} detractors")));
        }

        section.MadeOf("index", SurveyParts.OfIndex(rated));
        section.MadeOf("respondents answers", new Ingredient("answers", Shown.Count(answers.Count)), new("respondents", Shown.Count(respondents)));
        section.MadeOf("nps", SurveyParts.OfNps(Nps(questions, npsQuestion)));
        AddWeights(section, survey, answers);
        AddBlocks(section, rated);
        section.Tables.Add(QuestionTable(questions));
        SegmentPart.Add(section, questions, rated, answers, npsQuestion);
        SegmentChangePart.Add(section, questions, rated, survey.Answers, npsQuestion, run.Reading);
        InstrumentPart.Add(
            section,
            rated,
            [.. answers.Where(a => rated.Any(q => q.Code == a.Question))],
            run.Request.Get(OverallQuestion) ?? (run.Request.Source.IsInvented ? "OVERALL" : null));
        AddNotes(section, questions, npsQuestion);
        OfferFigures(run, survey, npsQuestion);
        return section;
    }

    private static void AddWeights(ReportSection section, SurveyRecords survey, IReadOnlyList<SurveyLine> answers)
    {
        if (survey.IsWeighted)
        {
            var weights = answers.GroupBy(a => a.Respondent, StringComparer.Ordinal).Select(g => (double)g.First().Weight).ToArray();
            var size = WeightedMoments.Compute(new double[weights.Length], weights).EffectiveSize;
            section.Figures.Add(
                new KeyFigure("effectiveRespondents", Say("Effective respondents"), Shown.Score(size), Say("as many of equal weight would tell as much")));
            section.MadeOf("effectiveRespondents", new Ingredient("sumOfWeights", Shown.Number((decimal)weights.Sum())),
                new("sumOfSquares", Shown.Number((decimal)weights.Sum(w => w * w))));
            section.Notes.Add(Say("Indices and scores count each answer by its weight; reliability, drivers and tests between segments count every answer alike."));
        }
    }

    /// <summary>All questions but the recommendation, which has a figure of its own; that one too when there is no other.</summary>
    public static IReadOnlyList<SurveyQuestion> Rated(IReadOnlyList<SurveyQuestion> questions, string npsQuestion)
    {
        List<SurveyQuestion> rated = [.. questions.Where(q => q.NpsOptions is null || !q.Code.Equals(npsQuestion, StringComparison.OrdinalIgnoreCase))];
        return rated.Count > 0 ? rated : questions;
    }

    public static Estimate Index(IReadOnlyList<SurveyQuestion> questions)
        => SatisfactionIndex.Compute([.. questions.Select(q => new SatisfactionIndexItem { Name = q.Code, Tally = q.Tally, Scale = q.Scale })]).Headline;

    public static NetPromoterScoreResult? Nps(IReadOnlyList<SurveyQuestion> questions, string code)
        => questions.FirstOrDefault(q => q.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { NpsOptions: { } options } question
            ? NetPromoterScore.Compute(question.Tally, options)
            : null;

    private static string Range(Estimate estimate) => Shown.PointsInterval(estimate).Display;

    private static void AddBlocks(ReportSection section, IReadOnlyList<SurveyQuestion> questions)
    {
        var blocks = questions.GroupBy(q => q.Block, StringComparer.Ordinal).Select(g => (Name: g.Key, Questions: g.Count(), Index: Index([.. g]))).ToList();
        if (blocks.Count < questions.Count && blocks.Count > 1)
        {
            var table = new ReportTable(
                "blocks",
                Say("Index by block of questions, 0 to 100"),
                new("block", Say("Block")),
                new("questions", Say("Questions")),
                new("index", Say("Index")),
                new("interval", Say("95 % interval")));
            foreach (var block in blocks)
            {
                table.Add(
                    Shown.Text(block.Name), Shown.Count(block.Questions), Shown.Points(block.Index), Shown.PointsInterval(block.Index));
            }

            section.Tables.Add(table);
        }

        List<ChartEstimate> rows = blocks.Count > 1
            ? [.. blocks.Select(b => new ChartEstimate { Label = b.Name, Estimate = b.Index })]
            : [.. questions.Select(q => new ChartEstimate { Label = q.Code, Estimate = Index([q]) })];
        var answered = rows.Where(r => r.Estimate.Value is not null).ToList();
        if (answered.Count == 0)
        {
            return;
        }

        var (best, worst) = (answered.MaxBy(r => r.Estimate.Value)!, answered.MinBy(r => r.Estimate.Value)!);
        var title = answered.Count == 1
            ? Say($"{best.Label} stands at {NumberText.Fixed(best.Estimate.Value!.Value, 1)} of 100")
            : Say($"{best.Label} is rated best, {worst.Label} worst: {NumberText.Fixed(best.Estimate.Value!.Value, 1)} against "
                + $"{NumberText.Fixed(worst.Estimate.Value!.Value, 1)}");
        var description = Say("One dot for each index from 0 to 100, the line being its 95 % interval.");
        section.Charts.Add(
            new ReportChart("satisfaction", title, IntervalChart.Draw(
                rows, 0, 100, ReportChart.Caption("satisfaction", title, description, Say("points")), v => NumberText.Fixed(v, 1))));
    }

    private static ReportTable QuestionTable(IReadOnlyList<SurveyQuestion> questions)
    {
        var table = new ReportTable(
            "questions",
            Say("By question"),
            new("question", Say("Question")),
            new("scale", Say("Scale")),
            new("answers", Say("Answers")),
            new("index", Say("Index, 0 to 100")),
            new("interval", Say("95 % interval")),
            new("satisfiedFrom", Say("Satisfied from")),
            new("satisfied", Say("Satisfied")),
            new("satisfiedInterval", Say("95 % interval")));
        foreach (var question in questions)
        {
            var (index, csat) = (Index([question]), question.Satisfaction);
            table.Add(
                Shown.Text(question.Code),
                Shown.Text(Say($"{question.Scale.Minimum} to {question.Scale.Maximum}")),
                Shown.Count(csat.Answers.Valid),
                Shown.Points(index),
                Shown.PointsInterval(index),
                Shown.Number(question.CsatOptions.SatisfiedFrom),
                Shown.Share(csat.SatisfiedShare),
                Shown.ShareInterval(csat.SatisfiedShare));
        }

        return table;
    }

    private static void AddNotes(ReportSection section, IReadOnlyList<SurveyQuestion> questions, string npsQuestion)
    {
        section.Notes.Add(
            Say("An index is the mean answer brought to 0 to 100, all questions alike but the recommendation; its interval is Student’s t and never too "
                + "short, as the same people answered all questions."));
        section.Notes.Add(
            Say("Satisfied are the top three answers of a scale of nine or more, the top two of a scale of five or more, else the top one; the "
                + "interval is Wilson’s."));
        if (questions.All(q => q.Block == q.Code || questions.Count == 1))
        {
            return;
        }

        section.Notes.Add(Say("A block is the questions whose codes differ in their last digits only."));
        if (questions.All(q => !q.Code.Equals(npsQuestion, StringComparison.OrdinalIgnoreCase)))
        {
            section.Notes.Add(Say($"No net promoter score: no question is called {npsQuestion}; --nps-question names the one that asks for a recommendation."));
        }
    }

    private static void OfferFigures(EvaluationRun run, SurveyRecords survey, string npsQuestion)
    {
        var isDated = survey.Answers.Any(a => a.Date is not null);
        var periods = isDated ? run.Reading.PeriodsOf(survey.Answers.Select(a => a.Date).OfType<NodaTime.LocalDate>()) : null;
        var now = SurveyQuestion.Of(survey.Questions, survey.Answers.Where(a => periods is null || (a.Date is { } d && periods.Current.Contains(d))));
        var before = periods is null ? null : SurveyQuestion.Of(survey.Questions, survey.Answers.Where(a => a.Date is { } d && periods.Previous.Contains(d)));
        Offer("index", FigureNames.Label("satisfaction.index"), FigureFormat.Score, all => Index(Rated(all, npsQuestion)), Codes(Rated(now, npsQuestion)),
            all => SurveyParts.OfIndex(Rated(all, npsQuestion)));
        foreach (
            var block in Rated(now, npsQuestion).GroupBy(q => q.Block, StringComparer.Ordinal).Where(g => g.Count() > 1
                || TargetLine.IsSet(run, $"satisfaction.index.{g.Key}")))
        {
            Offer($"index.{block.Key}", Say($"Index of {block.Key}"), FigureFormat.Score, all => Index([.. all.Where(q => q.Block == block.Key)]), Codes(block),
                all => SurveyParts.OfIndex([.. all.Where(q => q.Block == block.Key)]));
        }

        foreach (var code in now.Select(q => q.Code).Where(c => TargetLine.IsSet(run, $"satisfaction.csat.{c}")))
        {
            Offer($"csat.{code}", Say($"Satisfied by {code}"), FigureFormat.Percent, all => all.Single(q => q.Code == code).SatisfiedShare,
                Codes(now.Where(q => q.Code == code)),
                all => SurveyParts.OfSatisfied(all.Single(q => q.Code == code)));
        }

        if (Nps(now, npsQuestion) is not null)
        {
            Offer("nps", FigureNames.Label("satisfaction.nps"), FigureFormat.Score, all => Nps(all, npsQuestion)!.Headline,
                Codes(now.Where(q => q.Code.Equals(npsQuestion, StringComparison.OrdinalIgnoreCase))),
                all => SurveyParts.OfNps(Nps(all, npsQuestion)));
        }

        void Offer(string name, string label, FigureFormat format, Func<IReadOnlyList<SurveyQuestion>, Estimate> compute, string variant,
            Func<IReadOnlyList<SurveyQuestion>, Ingredient[]> parts) => run.Figures.Offer(new OfferedFigure
            {
                Domain = EvaluationDomain.Satisfaction,
                Name = name,
                Variant = variant,
                Label = label,
                Direction = FigureDirection.HigherIsBetter,
                Format = format,
                Periods = periods,
                Current = Measurement.Of(compute(now)),
                Previous = before is null ? null : Measurement.Of(compute(before)),
                Ingredients = parts(now),
                PreviousIngredients = before is null ? [] : parts(before),
            });

        // Another question, or another scale, is another figure.
        static string Codes(IEnumerable<SurveyQuestion> some)
            => string.Join(", ", some.Select(q => FormattableString.Invariant($"{q.Code} {q.Scale.Minimum}..{q.Scale.Maximum}")));
    }
}
