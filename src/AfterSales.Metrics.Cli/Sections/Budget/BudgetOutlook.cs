using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Where each budget line with months will end, as far as some of its months are over and some are to come.</summary>
/// <param name="Months">All months of the budget.</param>
/// <param name="Over">How many of them are over.</param>
internal sealed record BudgetOutlook(IReadOnlyList<ReportingPeriod> Months, int Over, IReadOnlyList<(string Line, BudgetForecastResult Forecast)> Lines)
{
    public static BudgetOutlook? Of(IReadOnlyList<BudgetedLine> budget, IReadOnlyList<CostLine> costs, Func<CostLine, string> column, ReadOptions options)
    {
        var planned = budget.Where(b => b.Month is not null).ToList();
        if (planned.Count == 0 || options.Period is not null || options.PeriodsOf(costs.Select(c => c.Date)) is not { } periods)
        {
            return null;
        }

        var months = MonthsBetween(planned.Min(b => b.Month!.Start), planned.Max(b => b.Month!.Start));
        var over = months.TakeWhile(m => m.End <= periods.Current.End).ToList();
        if (over.Count == 0 || over.Count == months.Count)
        {
            return null;
        }

        var spent = costs.ToLookup(column, StringComparer.Ordinal);
        return new BudgetOutlook(months, over.Count,
            [.. planned.GroupBy(b => b.Line, StringComparer.Ordinal).Select(line => (line.Key, BudgetForecast.Compute(new BudgetForecastInput
        {
            Budget = [.. months.Select(m => line.Where(b => b.Month == m).Sum(b => b.Amount.Amount))],
            Actual = [.. over.Select(m => spent[line.Key].Where(c => m.Contains(c.Date)).Sum(c => c.Amount.Amount))],
            FirstPeriod = months[0],
        })))]);
    }

    public BudgetForecastResult? ForecastOf(string line) => Lines.FirstOrDefault(l => l.Line == line).Forecast;

    private static List<ReportingPeriod> MonthsBetween(NodaTime.LocalDate first, NodaTime.LocalDate last)
    {
        var months = new List<ReportingPeriod>();
        for (var month = ReportingPeriod.Containing(first, PeriodUnit.Month); month.Start <= last; month = month.Next())
        {
            months.Add(month);
        }

        return months;
    }
}
