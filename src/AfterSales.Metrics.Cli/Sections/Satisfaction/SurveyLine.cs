using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="Segment">Empty: it belongs to none.</param>
/// <param name="Weight">How many customers it stands for; 1 without weights.</param>
internal sealed record SurveyLine(string Respondent, string Question, int Answer, LocalDate? Date, string Segment, decimal Weight);
