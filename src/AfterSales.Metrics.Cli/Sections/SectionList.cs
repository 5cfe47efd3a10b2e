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
        var ledger = ClassifiedLedger.Of(records, request);
        ReportSection?[] sections =
        [
            CostSection.Create(ledger, records, request, figures),
            AllocationSection.Create(ledger, records),
            BudgetSection.Create(records, request, figures),
            UtilizationSection.Create(records, request, figures),
            CasesSection.Create(records, request, figures),
            RepairsSection.Create(records, request, figures),
            ReturnsSection.Create(records, request, figures),
            SatisfactionSection.Create(records, request, figures),
            EconomicsSection.Create(records, request, figures),
            ClaimsSection.Create(records),
            MentionsSection.Create(records, request),
        ];
        var evaluation = EvaluationSection.Create(figures, records);
        IgnoreWhatServesNothing(records, ledger);
        return new EvaluationReport
        {
            Source = request.Source.Title,
            IsInvented = request.Source.IsInvented,
            Period = request.Reading.Period,
            Files = records.Accounts,
            Absent = [.. InputFile.All.Where(f => !request.Source.Has(f))],
            Sections = [.. sections.Prepend(evaluation).OfType<ReportSection>()],
        };
    }

    /// <summary>Files that only mean something beside another one, when that one is not there.</summary>
    private static void IgnoreWhatServesNothing(ServiceRecords records, ClassifiedLedger? ledger)
    {
        Ignore(InputFile.Drivers, records.Drivers, ledger is not null, "there is no costs.csv whose cost could be allocated");
        Ignore(InputFile.CostRules, records.CostRules, ledger is not null, "there is no costs.csv to classify");
        Ignore(InputFile.Calendar, records.Calendar, records.Bookings is not null, "there is no bookings.csv to hold it against");
        Ignore(InputFile.Sales, records.Sales, records.Returns is not null, "there is no returns.csv to hold it against");

        void Ignore<T>(InputFile file, List<T>? rows, bool isServed, string reason)
        {
            if (rows is not null && !isServed)
            {
                records.AccountOf(file).IgnoreAllUsed(reason);
            }
        }
    }
}
