namespace AfterSales.Metrics.Warranty;

/// <summary>Run-off of an opening reserve: whether what was provided a period ago has been enough, in hindsight.</summary>
/// <remarks>
/// <para><b>Formula.</b> Need = paid on it + still needed; result = opening − need; sufficiency = opening/need; change in estimate = need − opening.</para>
/// <para><b>Units.</b> Money; sufficiency is a ratio, 1 is exactly enough.</para>
/// <para><b>Domain.</b> One currency.</para>
/// <para><b>Edge cases.</b> Nothing needed: the ratio is undefined, <see cref="UndefinedReason.ZeroDenominator"/>; the result stands. A need below 0,
/// after recoveries:
/// the ratio is undefined, <see cref="UndefinedReason.NegativeDenominator"/>.</para>
/// <para><b>Method.</b> Decimal differences.</para>
/// <para><b>Source.</b> IAS 37.84; the run-off result of insurance accounts.</para>
/// </remarks>
/// <example>
/// <code>
/// Money Eur(decimal amount) =&gt; Money.Of(amount, "EUR");
/// var result = ReserveRunOff.Compute(opening: Eur(900_000), paid: Eur(700_000), stillNeeded: Eur(300_000));
/// Console.WriteLine($"{result.Sufficiency:P0} of {result.Need} provided, result {result.Result}"); // 90 % of 1000000.00 EUR provided, result -100000.00 EUR
/// </code>
/// </example>
public static class ReserveRunOff
{
    /// <summary>The run-off.</summary>
    /// <param name="opening">The reserve for earlier sales at the beginning.</param>
    /// <param name="paid">What was paid on those sales since.</param>
    /// <param name="stillNeeded">What is still needed for them.</param>
    /// <returns>Need, result and sufficiency.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A sum is beyond decimal's range.</exception>
    public static ReserveRunOffResult Compute(Money opening, Money paid, Money stillNeeded)
    {
        var need = paid + stillNeeded;
        return new ReserveRunOffResult { Need = need, Result = opening - need, ChangeInEstimate = need - opening, Sufficiency = Ratio(opening, need) };
    }

    internal static Figure<double> Ratio(Money accrued, Money need)
        => need.Amount < 0 ? new Figure<double>(UndefinedReason.NegativeDenominator) : Figure.Ratio(accrued.In(need.Currency), need.Amount);
}
