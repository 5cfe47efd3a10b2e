using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Refund of a canceled service contract.</summary>
/// <remarks>
/// <para><b>Formula.</b> Refund = price × unearned share − fee − claims paid, at least 0 and at most the price; within the free period price − claims
/// paid.</para>
/// <para><b>Units.</b> Money.</para>
/// <para><b>Domain.</b> One currency; elapsed periods not above all of them.</para>
/// <para><b>Edge cases.</b> All earned: 0. More claimed than left: 0. Within a free period of 0 periods: no free refund. Refund + kept = price.</para>
/// <para><b>Method.</b> Exact fractions, rounded once to the minor unit, half to even; the day of cancellation is earned.</para>
/// <para><b>Source.</b> Service contract model act (NAIC), cancellation provisions.</para>
/// </remarks>
/// <example>
/// <code>
/// Money Eur(decimal amount) =&gt; Money.Of(amount, "EUR");
/// var result = ContractRefund.Compute(new ContractRefundInput { Price = Eur(100), Periods = 12, Elapsed = 5, Fee = Eur(5), ClaimsPaid = Eur(10) });
/// Console.WriteLine($"refund {result.Refund}, kept {result.Kept}"); // refund 43.33 EUR, kept 56.67 EUR
/// Console.WriteLine($"unearned {result.Unearned}"); // unearned 58.33 EUR
/// </code>
/// </example>
public static class ContractRefund
{
    /// <summary>The refund.</summary>
    /// <param name="input">The contract.</param>
    /// <param name="rounding">How it is rounded; null for the minor unit, half to even.</param>
    /// <returns>Refund, unearned and kept.</returns>
    /// <exception cref="ArgumentException">The input is null, or more periods have elapsed than there are.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">An amount is beyond decimal's range.</exception>
    public static ContractRefundResult Compute(ContractRefundInput input, MoneyRounding? rounding = null)
    {
        var (price, currency) = (Guard.NotNull(input).Price.Amount, input.Price.Currency);
        var (earned, whole) = EarnedShare.Fraction(input.Pattern, input.Periods, Guard.InRange(input.Elapsed, 0, input.Periods, nameof(input.Elapsed)));
        var unearned = price * (whole - earned) / whole;
        var fee = Guard.NotNegative(input.Fee?.In(currency) ?? 0, nameof(input.Fee));
        var claims = Guard.NotNegative(input.ClaimsPaid?.In(currency) ?? 0, nameof(input.ClaimsPaid));
        var isFree = input.FullRefundWithin > 0 && input.Elapsed <= input.FullRefundWithin;
        var exact = Math.Max(isFree ? price - claims : unearned - fee - claims, 0);
        var rounded = Math.Min(price, (rounding ?? MoneyRounding.Default).Round(exact, currency));
        return new ContractRefundResult
        {
            Refund = Money.Of(rounded, currency),
            Unearned = Money.Of(unearned, currency).Round(rounding),
            Kept = Money.Of(price - rounded, currency),
            EarnedShare = earned / whole,
        };
    }
}
