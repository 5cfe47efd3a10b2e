using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Says how a line is doing: ok, watch or overrun, with the reasons, and without flickering around a threshold.</summary>
/// <remarks>
/// <para><b>Formula.</b> Overrun when consumed exceeds budget; watch from the watch ratio, or when the forecast exceeds the budget. A status is kept until the
/// utilization is below its threshold by the hysteresis.</para>
/// <para><b>Units.</b> Fractions of the budget.</para>
/// <para><b>Domain.</b> A position of a <see cref="BudgetLedger"/>; a forecast at completion in units of its currency, or none.</para>
/// <para><b>Edge cases.</b> Without a budget, anything consumed is an overrun, nothing consumed is ok. Exactly the budget is not an overrun; exactly the
/// watch ratio is to be watched; exactly the hysteresis below a threshold lowers the status. A forecast without a value is left out.</para>
/// <para><b>Method.</b> Every comparison is exact: a ratio of 0.9 is nine tenths, and products of decimals are not rounded.</para>
/// <para><b>Source.</b> Two-threshold (Schmitt) switching, as for tolerance alerts of earned value (PMI, Practice Standard for EVM, 2011, thresholds).</para>
/// </remarks>
/// <example>
/// <code>
/// var position = BudgetPosition.Of("Spare parts", Money.Of(120_000m, "EUR"), Money.Of(111_000m, "EUR"));
/// var alert = BudgetAlert.Compute(position);
/// Console.WriteLine($"{alert.Status}: {alert.UtilizationRatio:P1} used, {alert.Available} available"); // Watch: 92.5 % used, 9000.00 EUR available
/// </code>
/// </example>
public static class BudgetAlert
{
    private static readonly BudgetAlertOptions OverrunOnly = new() { WatchRatio = double.MaxValue };

    /// <summary>Says how a line is doing.</summary>
    /// <param name="position">Where it stands.</param>
    /// <param name="previous">Its status before, which the hysteresis holds; <see cref="BudgetStatus.Ok"/> for a new line.</param>
    /// <param name="forecast">Its forecast at completion; null is none.</param>
    /// <param name="options">The thresholds; null is <see cref="BudgetAlertOptions.Default"/>.</param>
    /// <returns>The status and the reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="position"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such status.</exception>
    /// <exception cref="OverflowException">A sum of the position exceeds decimal's range.</exception>
    public static BudgetAlertResult Compute(
        BudgetPosition position, BudgetStatus previous = BudgetStatus.Ok, Estimate? forecast = null, BudgetAlertOptions? options = null)
    {
        Guard.NotNull(position);
        Guard.Defined(previous);
        options ??= BudgetAlertOptions.Default;
        var (used, budget) = (ExactDecimal.Of(position.Consumed.Amount), ExactDecimal.Of(position.Budget.Amount));
        var (watch, hysteresis) = (ExactDecimal.Of(options.WatchRatio), ExactDecimal.Of(options.Hysteresis));
        var (status, reasons) = (BudgetStatus.Ok, new List<BudgetStatusReason>());
        if (position.IsOverrun)
        {
            Raise(BudgetStatus.Overrun, position.Budget.Amount > 0 ? BudgetStatusReason.AboveBudget : BudgetStatusReason.NoBudget);
        }

        if (budget.Sign > 0 && used >= watch * budget)
        {
            Raise(BudgetStatus.Watch, BudgetStatusReason.AboveWatchRatio);
        }

        if (forecast?.Value is { } expected && ExactDecimal.Of(expected) > budget)
        {
            Raise(BudgetStatus.Watch, BudgetStatusReason.ForecastAboveBudget);
        }

        // The status before is kept while the utilization is still within the hysteresis of the threshold that raised it.
        var held = previous == BudgetStatus.Overrun && IsAbove(ExactDecimal.One - hysteresis) ? BudgetStatus.Overrun
            : previous != BudgetStatus.Ok && IsAbove(watch - hysteresis) ? BudgetStatus.Watch
            : BudgetStatus.Ok;
        if (held > status)
        {
            Raise(held, BudgetStatusReason.HeldByHysteresis);
        }

        return new BudgetAlertResult
        {
            Status = status,
            Reasons = FrozenList.Own(reasons.ToArray()),
            UtilizationRatio = position.UtilizationRatio,
            Available = position.Available,
        };

        bool IsAbove(ExactDecimal threshold) => budget.Sign > 0 && used > threshold * budget;

        void Raise(BudgetStatus to, BudgetStatusReason reason)
        {
            status = to > status ? to : status;
            reasons.Add(reason);
        }
    }

    /// <summary>The status of a line in the middle of its time: of its budget to date, of which only spending more is a sign of trouble, and of its whole
    /// budget.</summary>
    /// <param name="toDate">Where the line stands against the budget of the time that is over.</param>
    /// <param name="whole">Where it stands against its whole budget; null where no time is left.</param>
    /// <param name="forecast">Its forecast at completion; null is none.</param>
    /// <param name="options">The thresholds of the whole budget; null is <see cref="BudgetAlertOptions.Default"/>.</param>
    /// <returns>The worse of the two, the reasons of both, each once; ratio and rest are of the budget to date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="toDate"/> is null.</exception>
    /// <exception cref="OverflowException">A sum of a position exceeds decimal's range.</exception>
    public static BudgetAlertResult ComputeToDate(
        BudgetPosition toDate, BudgetPosition? whole = null, Estimate? forecast = null, BudgetAlertOptions? options = null)
    {
        var now = Compute(Guard.NotNull(toDate), options: OverrunOnly);
        if (whole is null)
        {
            return now;
        }

        var later = Compute(whole, forecast: forecast, options: options);
        return now with
        {
            Status = later.Status > now.Status ? later.Status : now.Status,
            Reasons = FrozenList.Own(now.Reasons.Concat(later.Reasons).Distinct().ToArray()),
        };
    }
}
