using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The answers and the scale of each question, in the order of their first row.</summary>
internal sealed record SurveyRecords(IReadOnlyList<SurveyLine> Answers, IReadOnlyList<(string Question, int Minimum, int Maximum)> Questions)
{
    public bool IsWeighted => Answers.Any(a => a.Weight != 1);

    public static InputFile<SurveyRecords> File { get; } = new(
        "survey",
        "one answer of one respondent to one question; with --scale also all answers of one respondent, each question in a column of its own",
        table => new SurveyReader(table).Read(),
        InputColumn.OfLongSurvey("question", "the question's code"),
        InputColumn.OfLongSurvey("answer", "a whole number, as 9 or 9/10; blank or N/A is no answer"),
        InputColumn.OfScale("scale_min", "lowest answer of the scale; not needed with --scale"),
        InputColumn.OfScale("scale_max", "highest answer of the scale; not needed with --scale"),
        InputColumn.Optional("respondent", "who answered; blank is nobody known, each such row a respondent of its own"),
        InputColumn.Optional("date", "when it was answered"),
        InputColumn.Optional("segment", "a group of customers; the report compares them"),
        InputColumn.Optional("weight", "how many customers the answer stands for, as 1.25; blank is 1"));
}
