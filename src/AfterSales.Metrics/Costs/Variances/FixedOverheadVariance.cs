using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Why fixed overhead differs from what the work absorbed: spending and production volume.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate = budget / denominator quantity; allocated = rate × quantity allowed for the actual output; spending = actual − budget;
/// production volume = budget − allocated; the two are actual − allocated.</para>
/// <para><b>Units.</b> Amounts in one currency; positive is a higher cost (unfavorable) or capacity not used.</para>
/// <para><b>Domain.</b> Quantities not negative, in one unit (hours, visits).</para>
/// <para><b>Edge cases.</b> A denominator of zero leaves rate, allocated amount and production volume undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; spending stands.</para>
/// <para><b>Method.</b> Decimal; the allocated amount is multiplied before it is divided.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 8.</para>
/// </remarks>
public static class FixedOverheadVariance
{
    /// <summary>The two variances of fixed overhead.</summary>
    /// <param name="budget">Budgeted fixed overhead.</param>
    /// <param name="actual">Actual fixed overhead.</param>
    /// <param name="denominatorQuantity">The quantity the budget is spread over.</param>
    /// <param name="quantityAllowed">The quantity allowed for the actual output.</param>
    /// <returns>Rate, allocated amount and variances.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts differ in currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A quantity is negative.</exception>
    /// <exception cref="OverflowException">A difference, or the product of the budget and the quantity allowed, exceeds decimal's range.</exception>
    public static FixedOverheadVarianceResult Compute(Money budget, Money actual, decimal denominatorQuantity, decimal quantityAllowed)
    {
        Guard.NotNegative(denominatorQuantity);
        Guard.NotNegative(quantityAllowed);
        var spending = actual - budget;
        var allocated = Figure.PerUnit(budget.Amount * quantityAllowed, denominatorQuantity).Select(amount => Money.Of(amount, budget.Currency));
        return new FixedOverheadVarianceResult
        {
            Budget = budget,
            Actual = actual,
            BudgetedRate = Figure.PerUnit(budget.Amount, denominatorQuantity).Select(rate => Money.Of(rate, budget.Currency)),
            Allocated = allocated,
            Spending = spending,
            ProductionVolume = allocated.Select(amount => budget - amount),
        };
    }
}
