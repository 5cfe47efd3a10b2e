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
            new("line", Say("Line", "budget")),
            new("budget", Say($"Whole budget ({currency})")),
            new("runRate", Say($"Estimate at completion ({currency})")),
            new("interval", Say("95 % interval")),
            new("restAsBudgeted", Say($"Rest as budgeted ({currency})")),
            new("exhaustedOn", Say("Spent by")),
            new("status", Say("Outlook")),
        ];
        columns.InsertRange(5, isDriven ? [new TableColumn("byClaims", Say($"By expected claims ({currency})"))] : []);
        var table = new ReportTable(
            "forecast", Say($"At completion in {Words.Of(outlook.Months[^1])}, after {Words.Count(outlook.Over, "month")}"), [.. columns]);
        foreach (var (line, forecast) in outlook.Lines)
        {
            List<ReportValue> row =
            [
                Shown.Text(line),
                Shown.Amount(Money.Of(forecast.Budget, currency)),
                Shown.Points(forecast.ByRunRate, 0),
                Shown.PointsInterval(forecast.ByRunRate, 0),
                Shown.Points(forecast.ByBudgetForRest, 0),
                forecast.ExhaustedOn.Value is { } date ? Shown.Date(date) : Shown.None(Words.Of(forecast.ExhaustedOn.Reason!.Value)),
                Verdict(forecast),
            ];
            row.InsertRange(5, isDriven ? [Shown.Points(forecast.ByDriver, 0)] : []);
            table.Add([.. row]);
        }

        section.Tables.Add(table);
        section.Notes.Add(
            Say("The estimate at completion (EAC) goes on at the rate so far, the mean of the months that are over; "
                + "its interval predicts the months to come as if they deviate alike and independently."));
        if (isDriven)
        {
            section.Notes.Add(Say("By expected claims: what a claim cost in the months that are over, times the claims reported and forecast for the whole span."));
        }
    }

    private static ReportValue Verdict(BudgetForecastResult forecast) => forecast.ToProspect().Value switch
    {
        BudgetProspect.Over => Shown.Text(Say("will be over"), Tone.Bad),
        BudgetProspect.LikelyOver => Shown.Text(Say("over at this rate"), Tone.Bad),
        BudgetProspect.LikelyWithin => Shown.Text(Say("within, not for sure")),
        BudgetProspect.Within => Shown.Text(Say("within"), Tone.Good),
        _ => Shown.Text(Words.Of(forecast.ToProspect().Reason!.Value), Tone.Muted),
    };
}
