using AfterSales.Metrics.Cli.Commands;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Records;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The sections of the report, in order; one that has no records is not there, and the absent files say so.</summary>
internal static class SectionList
{
    public static EvaluationReport Evaluate(ServiceRecords records, EvaluateRequest request)
    {
        var figures = new FigureBoard();
        ReportSection?[] sections =
        [
            ReturnsSection.Create(records, request, figures),
            ClaimsSection.Create(records),
            MentionsSection.Create(records, request),
        ];
        return new EvaluationReport
        {
            Source = request.Source.Title,
            IsInvented = request.Source.IsInvented,
            Period = request.Reading.Period,
            Files = records.Accounts,
            Absent = [.. InputFile.All.Where(f => !request.Source.Has(f))],
            Sections = [.. new[] { EvaluationSection.Create(figures, records) }.Concat(sections).OfType<ReportSection>()],
        };
    }
}
