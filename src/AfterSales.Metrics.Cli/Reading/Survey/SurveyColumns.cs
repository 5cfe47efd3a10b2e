namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Which fields of a wide survey are questions: those that <c>--scale</c> names, or every one that is no column of its own.</summary>
internal static class SurveyColumns
{
    /// <summary>The questions with their fields and scales, as the header has them.</summary>
    public static IReadOnlyList<(int Field, string Question, SurveyScale Scale)> Of(CsvTable table)
        => [.. table.OtherColumns.Where(c => c.Header.Length > 0)
            .Select(c => (c.Field, c.Header, Scale: table.Options.Scales.Of(c.Header)))
            .Where(c => c.Scale is not null)
            .Select(c => (c.Field, c.Header, c.Scale!))];

    /// <summary>A question that has a scale must be there: else its name is a slip of the pen.</summary>
    public static void RequireNamed(CsvTable table, IReadOnlyList<(int Field, string Question, SurveyScale Scale)> questions)
    {
        var absent = table.Options.Scales.Named.Where(n => !questions.Any(q => q.Question.Equals(n, StringComparison.OrdinalIgnoreCase))).ToList();
        if (absent.Count > 0)
        {
            throw new InputException(Say($"--scale names the question {SafeText.Of(absent[0])}, and the header has no such column."));
        }
    }
}
