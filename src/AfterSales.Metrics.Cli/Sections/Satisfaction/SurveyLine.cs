using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="Segment">Empty: it belongs to none.</param>
/// <param name="Weight">How many customers it stands for; 1 without weights.</param>
internal sealed record SurveyLine(string Respondent, string Question, int Answer, LocalDate? Date, string Segment, decimal Weight);

/// <summary>The answers and the scale of each question, in the order of their first row.</summary>
internal sealed record SurveyRecords(IReadOnlyList<SurveyLine> Answers, IReadOnlyList<(string Question, int Minimum, int Maximum)> Questions)
{
    private const decimal LargestWeight = 1_000_000;

    public bool IsWeighted => Answers.Any(a => a.Weight != 1);

    public static InputFile<SurveyRecords> File { get; } = new(
        "survey",
        "one answer of one respondent to one question",
        Read,
        InputColumn.Required("respondent", "who answered"),
        InputColumn.Required("question", "the question's code"),
        InputColumn.Required("answer", "a whole number; blank is no answer"),
        InputColumn.Required("scale_min", "lowest answer of the scale"),
        InputColumn.Required("scale_max", "highest answer of the scale"),
        InputColumn.Optional("date", "when it was answered"),
        InputColumn.Optional("segment", "a group of customers; the report compares them"),
        InputColumn.Optional("weight", "how many customers the answer stands for, as 1.25; blank is 1"));

    public static SurveyRecords Read(CsvTable table)
    {
        var answers = new List<SurveyLine>();
        var questions = new List<(string Question, int Minimum, int Maximum)>();
        var scales = new Dictionary<string, (int Minimum, int Maximum)>(StringComparer.Ordinal);
        var answered = new HashSet<(string, string, LocalDate?)>();
        while (table.Read())
        {
            if (!table.RequiredText("respondent", out var respondent) || !table.RequiredText("question", out var question)
                || !table.Integer("scale_min", out var minimum) || !table.Integer("scale_max", out var maximum)
                || !table.OptionalDate("date", out var date) || !table.OptionalDecimal("weight", out var weight))
            {
                continue;
            }

            if (minimum >= maximum)
            {
                table.Reject("scale_max", "must be above scale_min");
                continue;
            }

            if (!scales.TryGetValue(question, out var scale))
            {
                scale = (minimum, maximum);
                scales.Add(question, scale);
                questions.Add((question, minimum, maximum));
            }

            if (scale != (minimum, maximum))
            {
                table.Reject(
                    "scale_min", FormattableString.Invariant($"and scale_max must be {scale.Minimum} and {scale.Maximum}, as on the first row of {question}"));
            }
            else if (table.IsBlank("answer"))
            {
                table.Ignore("no answer");
            }
            else if (!table.Integer("answer", out var answer))
            {
                continue;
            }
            else if (answer < minimum || answer > maximum)
            {
                table.Reject("answer", FormattableString.Invariant($"must be from {minimum} to {maximum}"));
            }
            else if (weight is < 0 or > LargestWeight)
            {
                table.Reject("weight", "must be from 0 to 1000000");
            }
            else if (weight == 0)
            {
                table.Ignore("weight 0");
            }
            else if (date is { } given && !table.IsInScope(given))
            {
                continue;
            }
            else if (!answered.Add((respondent, question, date)))
            {
                table.Reject("respondent", $"must answer {question} once{(date is null ? string.Empty : " a day")}");
            }
            else
            {
                if (table.Use())
                {
                    answers.Add(new SurveyLine(respondent, question, answer, date, table.Text("segment"), weight ?? 1));
                }
            }
        }

        return new SurveyRecords(answers, questions);
    }
}
