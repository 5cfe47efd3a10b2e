using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Why a cost differs from its standard: price, efficiency, volume, and on request their joint part.</summary>
/// <remarks>
/// <para><b>Formula.</b> With actual quantity AQ, actual and standard price AP, SP, and standard quantity SQ = actual output × standard per output:
/// price AQ(AP − SP); efficiency (AQ − SQ)SP; both are the flexible budget variance AQ·AP − SQ·SP. With the joint part apart: price SQ(AP − SP), quantity
/// (AQ − SQ)SP,
/// joint (AQ − SQ)(AP − SP). Sales volume: flexible − static budget, the static one at budgeted output; static budget variance: actual − static.</para>
/// <para><b>Units.</b> Amounts in one currency, unrounded; positive is a higher cost (unfavorable).</para>
/// <para><b>Domain.</b> Quantities and output not negative; prices of any sign in one currency.</para>
/// <para><b>Edge cases.</b> No output: the flexible budget is zero and all cost is efficiency and price. Without a budgeted output the static budget and
/// its two
/// variances are undefined, <see cref="UndefinedReason.MissingInput"/>.</para>
/// <para><b>Method.</b> Products and differences in decimal: the identities hold exactly.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 7.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Usd = Currency.Of("USD");
/// CostVarianceInput Sample() =&gt; new()
///     {
///         ActualOutput = 10,
///         BudgetedOutput = 12,
///         StandardQuantityPerOutput = 2,
///         StandardPrice = Money.Of(30, Usd),
///         ActualQuantity = 22,
///         ActualPrice = Money.Of(28, Usd),
///     };
/// var result = CostVariance.Compute(Sample() with { ActualOutput = 0 });
/// Console.WriteLine(result.FlexibleBudget); // 0.00 USD
/// Console.WriteLine(result.FlexibleBudgetVariance); // 616.00 USD
/// </code>
/// </example>
public static class CostVariance
{
    /// <summary>The variances of one input.</summary>
    /// <param name="input">Quantities, prices and outputs.</param>
    /// <returns>The variances and the budgets they lie between.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The two prices differ in currency.</exception>
    /// <exception cref="OverflowException">A product of a quantity and a price, or a difference of two, exceeds decimal's range.</exception>
    public static CostVarianceResult Compute(CostVarianceInput input)
    {
        Guard.NotNull(input);
        var (actual, standard) = (input.ActualPrice, input.StandardPrice);
        var allowed = input.ActualOutput * input.StandardQuantityPerOutput;
        var (excess, dearer) = (input.ActualQuantity - allowed, actual - standard);
        var (actualCost, flexible) = (input.ActualQuantity * actual, allowed * standard);
        Money? planned = input.BudgetedOutput is { } output ? output * input.StandardQuantityPerOutput * standard : null;
        return new CostVarianceResult
        {
            Input = input,
            StandardQuantity = allowed,
            ActualCost = actualCost,
            FlexibleBudget = flexible,
            Price = input.ActualQuantity * dearer,
            Efficiency = excess * standard,
            FlexibleBudgetVariance = actualCost - flexible,
            PriceAtStandardQuantity = allowed * dearer,
            Joint = excess * dearer,
            StaticBudget = Planned(budget => budget),
            SalesVolume = Planned(budget => flexible - budget),
            StaticBudgetVariance = Planned(budget => actualCost - budget),
        };

        Figure<Money> Planned(Func<Money, Money> function)
            => planned is { } budget ? Figure.Of(function(budget)) : Figure.Undefined<Money>(UndefinedReason.MissingInput);
    }
}
