using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Records;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Where each budget line with months will end: at the rate of the months that are over, and with the rest as budgeted.</summary>
internal static class BudgetForecastView
{
    public static void Add(ReportSection section, IReadOnlyList<Records.BudgetLine> budget, IReadOnlyList<CostLine> costs, Func<CostLine, string> column, ReadOptions options, Currency currency)
    {
        var planned = budget.Where(b => b.Month is not null).ToList();
        if (planned.Count == 0 || options.Period is not null || FigurePeriods.Of(costs.Select(c => c.Date), options) is not { } periods)
        {
            return;
        }

        var months = Months(planned.Min(b => b.Month!.Start), planned.Max(b => b.Month!.Start));
        var over = months.TakeWhile(m => m.End <= periods.Current.End).ToList();
        if (over.Count == 0 || over.Count == months.Count)
        {
            return;
        }

        var table = new ReportTable(
            "forecast",
            $"At completion in {Words.Of(months[^1])}, after {Words.Count(over.Count, "month")}",
            new("line", "Line"),
            new("budget", $"Whole budget ({currency})"),
            new("runRate", $"At the rate so far ({currency})"),
            new("interval", "95 % interval"),
            new("restAsBudgeted", $"Rest as budgeted ({currency})"),
            new("exhaustedOn", "Spent by"),
            new("status", "Outlook"));
        var spent = costs.ToLookup(column, StringComparer.Ordinal);
        foreach (var line in planned.GroupBy(b => b.Line, StringComparer.Ordinal))
        {
            var forecast = BudgetForecast.Compute(new BudgetForecastInput
            {
                Budget = [.. months.Select(m => line.Where(b => b.Month == m).Sum(b => b.Amount.Amount))],
                Actual = [.. over.Select(m => spent[line.Key].Where(c => m.Contains(c.Date)).Sum(c => c.Amount.Amount))],
                FirstPeriod = months[0],
            });
            table.Add(
                ReportValue.Text(line.Key),
                ReportValue.Amount(Money.Of(forecast.Budget, currency)),
                ReportValue.Estimate(forecast.ByRunRate, v => ReportValue.Fixed(v, 0)),
                ReportValue.Interval(forecast.ByRunRate, v => ReportValue.Fixed(v, 0)),
                ReportValue.Estimate(forecast.ByBudgetForRest, v => ReportValue.Fixed(v, 0)),
                forecast.ExhaustedOn.Value is { } date ? ReportValue.Date(date) : ReportValue.None(Words.Of(forecast.ExhaustedOn.Reason!.Value)),
                Outlook(forecast));
        }

        section.Tables.Add(table);
        section.Notes.Add("The rate so far is the mean of the months that are over; its interval predicts the months to come as if they deviate alike and independently.");
    }

    private static ReportValue Outlook(BudgetForecastResult forecast)
    {
        var budget = (double)forecast.Budget;
        return forecast.ByRunRate switch
        {
            { Lower: { } lower } when lower > budget => ReportValue.Text("will be over", Tone.Bad),
            { Value: { } value } when value > budget => ReportValue.Text("over at this rate", Tone.Bad),
            { Upper: { } upper } when upper > budget => ReportValue.Text("within, not for sure"),
            { Value: not null } => ReportValue.Text("within", Tone.Good),
            var none => ReportValue.Text(Words.Of(none.Reason!.Value), Tone.Muted),
        };
    }

    private static List<ReportingPeriod> Months(NodaTime.LocalDate first, NodaTime.LocalDate last)
    {
        var months = new List<ReportingPeriod>();
        for (var month = ReportingPeriod.Containing(first, PeriodUnit.Month); month.Start <= last; month = month.Next())
        {
            months.Add(month);
        }

        return months;
    }
}
