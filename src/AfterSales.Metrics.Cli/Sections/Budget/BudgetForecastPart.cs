using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Where each budget line with months will end: at the rate of the months that are over, and with the rest as budgeted.</summary>
internal static class BudgetForecastPart
{
    public static void Add(ReportSection section, BudgetOutlook outlook, Currency currency)
    {
        var isDriven = outlook.Lines.Any(l => l.Forecast.ByDriver.Value is not null);
        List<TableColumn> columns =
        [
            new("line", "Line"),
            new("budget", $"Whole budget ({currency})"),
            new("runRate", $"Estimate at completion ({currency})"),
            new("interval", "95 % interval"),
            new("restAsBudgeted", $"Rest as budgeted ({currency})"),
            new("exhaustedOn", "Spent by"),
            new("status", "Outlook"),
        ];
        columns.InsertRange(5, isDriven ? [new TableColumn("byClaims", $"By expected claims ({currency})")] : []);
        var table = new ReportTable(
            "forecast", $"At completion in {Words.Of(outlook.Months[^1])}, after {Words.Count(outlook.Over, "month")}", [.. columns]);
        foreach (var (line, forecast) in outlook.Lines)
        {
            List<ReportValue> row =
            [
                ReportValue.Text(line),
                ReportValue.Amount(Money.Of(forecast.Budget, currency)),
                ReportValue.Points(forecast.ByRunRate, 0),
                ReportValue.PointsInterval(forecast.ByRunRate, 0),
                ReportValue.Points(forecast.ByBudgetForRest, 0),
                forecast.ExhaustedOn.Value is { } date ? ReportValue.Date(date) : ReportValue.None(Words.Of(forecast.ExhaustedOn.Reason!.Value)),
                Verdict(forecast),
            ];
            row.InsertRange(5, isDriven ? [ReportValue.Points(forecast.ByDriver, 0)] : []);
            table.Add([.. row]);
        }

        section.Tables.Add(table);
        section.Notes.Add(
            "The estimate at completion (EAC) goes on at the rate so far, the mean of the months that are over; its interval predicts the months to come as if they deviate alike and independently.");
        if (isDriven)
        {
            section.Notes.Add("By expected claims: what a claim cost in the months that are over, times the claims reported and forecast for the whole span.");
        }
    }

    private static ReportValue Verdict(BudgetForecastResult forecast)
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
}
