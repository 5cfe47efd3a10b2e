using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>OK, watch or overrun, with the reasons: of the budget so far, and of the whole budget while some of its time is left.</summary>
internal static class BudgetVerdict
{
    /// <summary>So far, spending all of it is no sign of trouble: only spending more is.</summary>
    private static readonly BudgetAlertOptions SoFar = new() { WatchRatio = double.MaxValue };

    /// <param name="budget">For the months compared.</param>
    /// <param name="whole">For all months.</param>
    /// <param name="hasTimeLeft">Whether months of it are still to come, or it names none.</param>
    /// <param name="forecast">Its forecast at completion, where there is one.</param>
    public static (ReportValue Status, ReportValue Why) Of(
        string line, Money budget, Money whole, Money actual, bool hasTimeLeft, BudgetForecastResult? forecast)
    {
        var results = new List<BudgetAlertResult> { BudgetAlert.Compute(BudgetPosition.Of(line, budget, actual), options: SoFar) };
        if (hasTimeLeft)
        {
            results.Add(BudgetAlert.Compute(BudgetPosition.Of(line, whole, actual), forecast: forecast?.ByRunRate));
        }

        var status = results.Max(r => r.Status);
        var reasons = results.SelectMany(r => r.Reasons).Distinct().Select(Words.Of).ToList();
        return (
            status switch
            {
                BudgetStatus.Overrun => Shown.Text(Say("overrun"), Tone.Bad),
                BudgetStatus.Watch => Shown.Text(Say("watch"), Tone.Bad),
                _ => Shown.Text(Say("OK"), Tone.Good),
            },
            reasons.Count > 0 ? Shown.Text(Listed("; ", reasons)) : Shown.None());
    }
}
