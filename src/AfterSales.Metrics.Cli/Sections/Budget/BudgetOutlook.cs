using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Where each budget line with months will end, as far as some of its months are over and some are to come.</summary>
/// <param name="Months">All months of the budget.</param>
/// <param name="Over">How many of them are over.</param>
internal sealed record BudgetOutlook(IReadOnlyList<ReportingPeriod> Months, int Over, IReadOnlyList<(string Line, BudgetForecastResult Forecast)> Lines)
{
    private readonly Dictionary<string, BudgetForecastResult> byLine = Lines.ToDictionary(l => l.Line, l => l.Forecast, StringComparer.Ordinal);

    /// <param name="budget">What is planned.</param>
    /// <param name="costs">What was spent.</param>
    /// <param name="column">Which line a cost belongs to.</param>
    /// <param name="options">The period asked for.</param>
    /// <param name="drivers">The volume in each month that drives a line, if there is one.</param>
    public static BudgetOutlook? Of(
        IReadOnlyList<BudgetedLine> budget, IReadOnlyList<CostLine> costs, Func<CostLine, string> column, ReadOptions options,
        Func<string, IReadOnlyList<ReportingPeriod>, IReadOnlyList<decimal>?> drivers)
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

        var budgeted = planned.ToLookup(b => b.Line, b => new DatedMoney { Date = b.Month!.Start, Amount = b.Amount }, StringComparer.Ordinal);
        var spent = costs.ToLookup(column, c => new DatedMoney { Date = c.Date, Amount = c.Amount }, StringComparer.Ordinal);
        return new BudgetOutlook(months, over.Count,
            [.. planned.Select(b => b.Line).Distinct(StringComparer.Ordinal).Select(line => (line, BudgetForecast.Compute(new BudgetForecastInput
        {
            Budget = Totals(budgeted[line], months),
            Actual = Totals(spent[line], over),
            FirstPeriod = months[0],
            Drivers = drivers(line, months),
        })))]);
    }

    public BudgetForecastResult? ForecastOf(string line) => byLine.GetValueOrDefault(line);

    private static decimal[] Totals(IEnumerable<DatedMoney> amounts, IReadOnlyList<ReportingPeriod> months)
    {
        List<DatedMoney> items = [.. amounts];
        var totals = items.Count == 0 ? []
            : PeriodTotals.Compute(items, items[0].Amount.Currency).Periods.ToDictionary(total => total.Period.Start, total => total.Amount.Amount);
        return [.. months.Select(month => totals.GetValueOrDefault(month.Start))];
    }

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
