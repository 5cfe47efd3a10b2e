using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Earned value: what the work done is worth by its budget, against what it was to be worth and what it cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> CV = EV − AC; SV = EV − PV; CPI = EV / AC; SPI = EV / PV; ETC = (BAC − EV) / CPI; EAC = AC + ETC, and the three other forms that
/// <see cref="EarnedValueResult"/> names; VAC = BAC − EAC; TCPI = (BAC − EV) / (BAC − AC) and (BAC − EV) / (EAC − AC).</para>
/// <para><b>Units.</b> Indices and ratios are fractions; forecasts are in units of the currency, unrounded.</para>
/// <para><b>Domain.</b> One currency; BAC, PV and EV not negative. An actual cost below zero (credits) is fair, but has no cost index.</para>
/// <para><b>Edge cases.</b> AC zero leaves CPI and what needs it undefined, <see cref="UndefinedReason.ZeroDenominator"/>; PV zero leaves SPI undefined and
/// CPI standing; EV zero makes CPI and SPI 0, and the forecasts by them undefined. AC negative leaves CPI undefined,
/// <see cref="UndefinedReason.NegativeDenominator"/>. AC = BAC leaves the TCPI for the budget undefined, finished work the one for the estimate.
/// AC above BAC makes the TCPI for the budget negative: it stands, and means that no index ends on the budget.</para>
/// <para><b>Method.</b> Differences are exact in decimal; each index and each estimate is one fraction of exact amounts, rounded once: an EAC does not divide
/// by
/// an index already rounded. Finished work has exactly nothing to complete.</para>
/// <para><b>Source.</b> PMI, Practice Standard for Earned Value Management, 2nd ed. 2011; ANSI/EIA-748. CV% is by EV and SV% by PV, as there.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = EarnedValueAnalysis.Compute(new EarnedValueInput
/// {
///     BudgetAtCompletion = Money.Of(200_000m, "EUR"),
///     PlannedValue = Money.Of(100_000m, "EUR"),
///     EarnedValue = Money.Of(80_000m, "EUR"),
///     ActualCost = Money.Of(100_000m, "EUR"),
/// });
/// Console.WriteLine($"CPI {result.CostPerformanceIndex:F2}, SPI {result.SchedulePerformanceIndex:F2}"); // CPI 0.80, SPI 0.80
/// Console.WriteLine($"estimate at completion {result.EstimateAtCompletionByCostIndex:F0} EUR"); // estimate at completion 250000 EUR
/// </code>
/// </example>
public static class EarnedValueAnalysis
{
    /// <summary>Computes all indices and forecasts.</summary>
    /// <param name="input">Where the project stands.</param>
    /// <param name="options">How to forecast; null is <see cref="EarnedValueOptions.Default"/>.</param>
    /// <returns>The indices and forecasts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">BAC, PV or EV is negative.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts differ in currency.</exception>
    /// <exception cref="OverflowException">A sum or difference of amounts exceeds decimal's range.</exception>
    public static EarnedValueResult Compute(EarnedValueInput input, EarnedValueOptions? options = null)
    {
        var (budget, planned, earned, actual) = (Guard.NotNull(input).BudgetAtCompletion, input.PlannedValue, input.EarnedValue, input.ActualCost);
        Guard.NotNegative(budget.Amount, nameof(input.BudgetAtCompletion));
        Guard.NotNegative(planned.Amount, nameof(input.PlannedValue));
        Guard.NotNegative(earned.Amount, nameof(input.EarnedValue));
        var (costVariance, scheduleVariance, rest) = (earned - actual, earned - planned, (budget - earned).Amount);

        var cost = actual.Amount < 0 ? Figure.Undefined<double>(UndefinedReason.NegativeDenominator) : Figure.Ratio(earned.Amount, actual.Amount);
        var schedule = Figure.Ratio(earned.Amount, planned.Amount);
        var weight = ExactDecimal.Of((options ?? EarnedValueOptions.Default).CostWeight);
        var (bac, pv, ev, ac) =
            (ExactDecimal.Of(budget.Amount), ExactDecimal.Of(planned.Amount), ExactDecimal.Of(earned.Amount), ExactDecimal.Of(actual.Amount));
        var left = bac - ev;
        var toComplete = Exact(cost, left * ac, ev);
        var both = cost.IsDefined ? schedule : cost;
        var (product, squared) = (left * ac * pv, ev * ev);
        var mixed = ev * ((weight * pv) + ((ExactDecimal.One - weight) * ac));
        var bottomUp = input.BottomUpEstimateToComplete is { } estimate ? actual + estimate : (Money?)null;
        return new EarnedValueResult
        {
            Input = input,
            CostVariance = costVariance,
            ScheduleVariance = scheduleVariance,
            CostVarianceRatio = Figure.Ratio(costVariance.Amount, earned.Amount),
            ScheduleVarianceRatio = Figure.Ratio(scheduleVariance.Amount, planned.Amount),
            CostPerformanceIndex = cost,
            SchedulePerformanceIndex = schedule,
            CompleteRatio = Figure.Ratio(earned.Amount, budget.Amount),
            SpentRatio = Figure.Ratio(actual.Amount, budget.Amount),
            EstimateToCompleteByCostIndex = toComplete,
            EstimateAtCompletionByCostIndex = Exact(cost, bac * ac, ev),
            EstimateAtCompletionAtBudgetedRate = actual + (budget - earned),
            EstimateAtCompletionByBothIndices = Exact(both, (ac * squared) + product, squared),
            EstimateAtCompletionWeighted = Exact(both, (ac * mixed) + product, mixed),
            EstimateAtCompletionBottomUp = bottomUp,
            VarianceAtCompletionByCostIndex = Exact(cost, ((bac - ac) * ev) - (left * ac), ev),
            VarianceAtCompletionBottomUp = bottomUp is { } total ? budget - total : null,
            ToCompleteIndexForBudget = Figure.Ratio(rest, (budget - actual).Amount),
            ToCompleteIndexForEstimate = toComplete.IsDefined ? Exact(cost, left * ev, left * ac) : toComplete,
        };
    }

    /// <summary>An estimate as one fraction of the exact amounts, rounded once: an index rounded first would show in its last digits.</summary>
    private static Figure<double> Exact(Figure<double> index, ExactDecimal numerator, ExactDecimal denominator)
        => !index.IsDefined ? index
            : denominator.Sign == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator)
            : Figure.Of(ExactDecimal.Quotient(numerator, denominator));
}
