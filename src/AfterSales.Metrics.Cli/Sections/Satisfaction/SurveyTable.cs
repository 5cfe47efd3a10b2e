using AfterSales.Metrics.Satisfaction;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>A survey's answers as the library's table: one row for each respondent and day, one column for each question, on 0 to 100.</summary>
internal static class SurveyTable
{
    public static AnswerTable Of(IReadOnlyList<SurveyQuestion> questions, IEnumerable<SurveyLine> answers)
    {
        var places = questions.Select((q, i) => (q.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        var rows = new Dictionary<(string, LocalDate?), double?[]>();
        var ordered = new List<double?[]>();
        foreach (var answer in answers.Where(a => places.ContainsKey(a.Question)))
        {
            if (!rows.TryGetValue((answer.Respondent, answer.Date), out var row))
            {
                rows.Add((answer.Respondent, answer.Date), row = new double?[questions.Count]);
                ordered.Add(row);
            }

            row[places[answer.Question]] = answer.Answer;
        }

        return AnswerTable.OfRows([.. questions.Select(q => q.Code)], ordered).OnHundred([.. questions.Select(q => q.Scale)]);
    }
}
