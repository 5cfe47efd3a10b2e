using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What service is worth through retention, and how a point of service quality reaches loyalty.</summary>
internal static class WorthPart
{
    private const int MostResamples = 500;
    private const int LeastResamples = 20;
    private const double Work = 3e9;
    private const string Satisfaction = "Satisfaction";
    private const string Loyalty = "Loyalty";

    public static void AddRetention(ReportSection section, IReadOnlyList<RetentionLine> lines)
    {
        var (result, currency) = (ServiceValue.Compute([.. lines.Select(l => l.Segment)]), lines[0].Currency);
        var table = new ReportTable(
            "serviceValue",
            Say($"What service is worth ({currency})"),
            new("segment", Say("Segment")),
            new("uplift", Say("Retention with less without service")),
            new("value", Say("If the difference lasts")),
            new("interval", Say("95 % interval")),
            new("once", Say("If it works one year")));
        foreach (var segment in result.Segments)
        {
            table.Add(Shown.Text(segment.Name), Shown.PercentagePoints(segment.Uplift), Shown.Points(segment.Headline, 0),
                Shown.PointsInterval(segment.Headline, 0), Shown.Points(segment.OnceValue, 0));
        }

        section.Tables.Add(table);
        section.Figures.Add(new KeyFigure("serviceValue", Say($"Worth of service ({currency})"), Shown.Points(result.Headline, 0),
            Say("if the difference in retention lasts")));
        section.MadeOf("serviceValue", [.. result.Segments.Select(s => new Ingredient($"segment.{s.Name}", Shown.Points(s.Headline, 2)))]);
        section.Notes.Add(Say("What service is worth is a difference between customers with and without it, as observed: no effect unless service came by chance."));
    }

    /// <summary>Blocks of service questions lead to the overall impression, and that to the recommendation.</summary>
    public static void AddPaths(ReportSection section, SurveyRecords survey, string overall, string recommendation)
    {
        var questions = survey.Questions.Select(q => q.Question).ToList();
        var blocks = questions.Where(q => !Is(q, overall) && !Is(q, recommendation)).GroupBy(Block).ToList();
        if (!questions.Exists(q => Is(q, overall)) || !questions.Exists(q => Is(q, recommendation)) || blocks.Count is 0 or > 10
            || blocks.Exists(b => b.Key is Satisfaction or Loyalty))
        {
            section.Notes.Add(Say($"No path model: survey.csv needs the questions {overall} and {recommendation}, and one to ten blocks of others."));
            return;
        }

        var table = AnswerTable.OfAnswers(survey.Answers.Select(a => new SurveyAnswer
        {
            Respondent = FormattableString.Invariant($"{a.Respondent}, {a.Date}"),
            Item = a.Question,
            Answer = a.Answer,
        })).Select(questions).Complete();
        PathConstruct Construct(string name, IEnumerable<string> items) => new() { Name = name, Items = [.. items.Select(Item)] };
        PathItem Item(string name)
        {
            var scale = survey.Questions.First(s => s.Question == name);
            return new PathItem { Name = name, Minimum = scale.Minimum, Maximum = scale.Maximum, Values = table.Column(questions.IndexOf(name)).ToArray() };
        }

        var result = PathModel.Resample(
            new PathModelInput
            {
                Constructs = [.. blocks.Select(b => Construct(b.Key, b)), Construct(Satisfaction, questions.Where(q => Is(q, overall))),
                    Construct(Loyalty, questions.Where(q => Is(q, recommendation)))],
                Arrows = [.. blocks.Select(b => new PathArrow { From = b.Key, To = Satisfaction }), new PathArrow { From = Satisfaction, To = Loyalty },
                    .. blocks.Select(b => new PathArrow { From = b.Key, To = Loyalty })],
            },
            new PathModelOptions
            {
                Resamples = (int)Math.Min(
                    MostResamples, Math.Max(LeastResamples, Work / (1 + ((double)table.Respondents * questions.Count * questions.Count)))),
            });
        if (result.Model.Reason is { } reason)
        {
            section.Notes.Add(Say($"No path model: {Words.Of(reason)}{(result.Model.Culprit is { } culprit ? Say($", {culprit}") : string.Empty)}."));
            return;
        }

        var paths = new ReportTable("paths", Say("What one point more of a block (0 to 100) does, in points"), new("from", Say("From")), new("to", Say("To")),
            new("total", Say("Points")),
            new("interval", Say("95 % interval")));
        foreach (var effect in result.TotalPoints.OrderBy(e => e.To, StringComparer.Ordinal).ThenByDescending(e => e.Effect.Value ?? 0))
        {
            paths.Add(Shown.Text(NameOf(effect.From)), Shown.Text(NameOf(effect.To)), Shown.Points(effect.Effect, 2),
                Shown.PointsInterval(effect.Effect, 2));
        }

        section.Tables.Add(paths);
        section.Notes.Add(Say($"Path model by partial least squares over {Words.Count(table.Respondents, "respondent")} who answered everything; arrows from the blocks to {overall}, "
            + $"and on to {recommendation}. Paths are differences between customers as observed, no effects."));
    }

    /// <summary>Blocks are called as the file calls them.</summary>
    private static string NameOf(string construct) => construct is Satisfaction or Loyalty ? Say(construct) : construct;

    private static bool Is(string question, string name) => question.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Block(string question)
        => question.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is { Length: > 0 } letters ? letters : question;
}
