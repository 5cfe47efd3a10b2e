using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Why the total of several members differs from plan: price, mix and quantity. Of margins, or of inputs, where the quantity part is the
/// yield.</summary>
/// <remarks>
/// <para><b>Formula.</b> With planned and actual quantities Bᵢ, Aᵢ, totals B, A, unit amounts mᵢ (plan) and aᵢ: price Aᵢ(aᵢ − mᵢ); mix (Aᵢ − A·Bᵢ/B)mᵢ;
/// quantity (A − B)(Bᵢ/B)mᵢ; volume = mix + quantity = (Aᵢ − Bᵢ)mᵢ; total = price + volume. For inputs, with Bᵢ the standard quantity of the actual output,
/// the quantity variance is the yield variance.</para>
/// <para><b>Units.</b> Amounts in one currency; positive is more than planned: favorable for margins, unfavorable for costs.</para>
/// <para><b>Domain.</b> Quantities not negative, in one unit; unit amounts in one currency.</para>
/// <para><b>Edge cases.</b> A member without plan is all mix; one without sales is all volume. Nothing planned at all leaves mix and quantity undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; price, volume and total stand. No lines: all zero, mix and quantity undefined. A
/// quotient beyond decimal's range leaves the member's mix and quantity and their sums undefined, <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Decimal. The one division, A·Bᵢ·mᵢ/B, is rounded to twelve decimals and then used in both mix and quantity, so that every identity
/// holds exactly.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 14 (sales mix, sales quantity) and appendix to ch. 7 (mix and
/// yield).</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// MixLine Line(decimal planned, decimal unit, decimal actual, decimal actualUnit) =&gt; new()
///     {
///         Name = "line",
///         BudgetQuantity = planned,
///         BudgetUnitAmount = Money.Of(unit, Eur),
///         ActualQuantity = actual,
///         ActualUnitAmount = Money.Of(actualUnit, Eur),
///     };
/// var row = MixVariance.Compute([Line(100, 5m, 90, 5m), Line(0, 8m, 10, 8m)], Eur).Rows[1];
/// Console.WriteLine((row.Mix.Value, row.Quantity.Value)); // (80.00 EUR, 0.00 EUR)
/// </code>
/// </example>
public static class MixVariance
{
    private const int Decimals = 12;

    /// <summary>The variances of each member and of all.</summary>
    /// <param name="lines">The members.</param>
    /// <param name="currency">Their currency, which an empty list has too.</param>
    /// <returns>Each member's variances and their sums.</returns>
    /// <exception cref="ArgumentException">The list or a line is null.</exception>
    /// <exception cref="CurrencyMismatchException">A unit amount has another currency.</exception>
    /// <exception cref="OverflowException">A quantity times a unit amount, or a sum, exceeds decimal's range.</exception>
    public static MixVarianceResult Compute(IReadOnlyList<MixLine> lines, Currency currency)
    {
        Guard.NoneNull(lines);
        var (planned, actual) = (lines.Sum(line => line.BudgetQuantity), lines.Sum(line => line.ActualQuantity));
        var rows = lines.Select(line => Row(line, planned, actual, currency)).ToArray();
        return new MixVarianceResult
        {
            Rows = FrozenList.Own(rows),
            BudgetQuantity = planned,
            ActualQuantity = actual,
            Price = Sum(row => row.Price),
            Mix = SumOf(row => row.Mix),
            Quantity = SumOf(row => row.Quantity),
            Volume = Sum(row => row.Volume),
            Total = Sum(row => row.Total),
            BudgetAmount = Money.Of(lines.Sum(line => line.BudgetQuantity * line.BudgetUnitAmount.Amount), currency),
        };

        Money Sum(Func<MixVarianceRow, Money> part) => Money.Sum(rows.Select(part), currency);

        Figure<Money> SumOf(Func<MixVarianceRow, Figure<Money>> part)
        {
            var missing = rows.Select(row => part(row).Reason).FirstOrDefault(reason => reason is not null);
            return planned == 0 ? Figure.Undefined<Money>(UndefinedReason.ZeroDenominator)
                : missing is { } why ? Figure.Undefined<Money>(why)
                : Figure.Of(Money.Sum(rows.Select(row => part(row).Value!.Value), currency));
        }
    }

    private static MixVarianceRow Row(MixLine line, decimal planned, decimal actual, Currency currency)
    {
        var unit = line.BudgetUnitAmount.In(currency);
        var price = line.ActualQuantity * (line.ActualUnitAmount.In(currency) - unit);
        var (atPlan, atActual) = (line.BudgetQuantity * unit, line.ActualQuantity * unit);
        var atPlannedMix = Figure.PerUnit(actual * atPlan, planned).Select(amount => decimal.Round(amount, Decimals));
        return new MixVarianceRow
        {
            Name = line.Name,
            Price = Money.Of(price, currency),
            Mix = atPlannedMix.Select(amount => Money.Of(atActual - amount, currency)),
            Quantity = atPlannedMix.Select(amount => Money.Of(amount - atPlan, currency)),
            Volume = Money.Of(atActual - atPlan, currency),
            Total = Money.Of(price + atActual - atPlan, currency),
        };
    }
}
