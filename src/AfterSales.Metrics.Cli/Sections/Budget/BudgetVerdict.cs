using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>OK, watch or overrun, with the reasons: of the budget so far, and of the whole budget while some of its time is left.</summary>
internal static class BudgetVerdict
{
    /// <param name="line">The line, with its budget for the months compared and for all months.</param>
    /// <param name="forecast">Its forecast at completion, where there is one.</param>
    public static (ReportValue Status, ReportValue Why) Of(ComparedBudget line, BudgetForecastResult? forecast)
    {
        var result = BudgetAlert.ComputeToDate(
            line.Position, line.HasTimeLeft ? BudgetPosition.Of(line.Line, line.Whole, line.Actual) : null, forecast?.ByRunRate);
        var reasons = result.Reasons.Select(Words.Of).ToList();
        return (
            result.Status switch
            {
                BudgetStatus.Overrun => Shown.Text(Say("overrun"), Tone.Bad),
                BudgetStatus.Watch => Shown.Text(Say("watch"), Tone.Bad),
                _ => Shown.Text(Say("OK"), Tone.Good),
            },
            reasons.Count > 0 ? Shown.Text(Listed("; ", reasons)) : Shown.None());
    }
}
