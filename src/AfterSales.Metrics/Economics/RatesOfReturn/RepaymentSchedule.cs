using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Repayment schedule of a loan or lease: each payment with its interest and its repayment, in money that adds up.</summary>
/// <remarks>
/// <para><b>Formula.</b> Payment = the annuity of <see cref="TimeValueOfMoney.Payment"/>, rounded; interest = balance · rate, rounded; repayment = payment −
/// interest; the last payment settles what is left.</para>
/// <para><b>Units.</b> Money of the loan's currency; the rate is a fraction for each period: a monthly rate for monthly payments.</para>
/// <para><b>Domain.</b> A loan above zero, a rate from 0 to 1,000 (100,000 %), payments at the end of each period, a final balance from 0 to the loan.</para>
/// <para><b>Edge cases.</b> Rate zero: equal repayments, no interest. A payment that rounds to more than is left settles it, and the payments after it are
/// zero.
/// One period: the loan and its interest. The final balance is what is left after the last payment, as a lease's residual value.</para>
/// <para><b>Method.</b> Exact decimals, the rate as it is written, each row rounded once: repayments add up to the loan less the final balance, and every row's
/// parts to its payment.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 2 (amortizing loans); unrounded parts are
/// <see cref="TimeValueOfMoney.InterestPart"/> and <see cref="TimeValueOfMoney.PrincipalPart"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// var result = RepaymentSchedule.Compute(Money.Of(10_000m, Eur), 0.01, 24);
/// Console.WriteLine(result.Payment.Amount); // 470.73
/// Console.WriteLine((result.Rows[0].Interest, result.Rows[0].Principal, result.Rows[0].Closing)); // (100.00, 370.73, 9629.27)
/// Console.WriteLine(result.Rows[23].Closing); // 0.00
/// Console.WriteLine(result.Rows.Sum(row =&gt; row.Payment)); // 11297.65
/// </code>
/// </example>
public static class RepaymentSchedule
{
    private const double HighestRate = 1000;

    /// <summary>The schedule of a loan that equal payments repay.</summary>
    /// <param name="loan">What is lent, positive.</param>
    /// <param name="rate">The interest rate for each period, as a fraction; from 0 to 1,000.</param>
    /// <param name="periods">The number of payments, from 1 to 1,000,000.</param>
    /// <param name="options">Final balance and rounding; null takes none left, rounded to the minor unit.</param>
    /// <returns>A row for each payment, and the sums.</returns>
    /// <exception cref="ArgumentException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">A payment exceeds decimal's range.</exception>
    public static RepaymentScheduleResult Compute(Money loan, double rate, int periods, RepaymentOptions? options = null)
    {
        options ??= RepaymentOptions.Default;
        Guard.Positive(loan.Amount, nameof(loan));
        Guard.InRange(rate, 0, HighestRate);
        Guard.InRange(periods, 1, 1_000_000);
        if (options.FinalBalance > loan.Amount)
        {
            throw new ArgumentException("Options must not leave a final balance above the loan.", nameof(options));
        }

        var (each, exactRate) = (Payment(loan, rate, periods, options), ExactDecimal.Of(rate).ToDecimal());
        var rows = new RepaymentRow[periods];
        var (balance, interestSum) = (loan.Amount, 0m);
        for (var i = 0; i < periods; i++)
        {
            var interest = options.Rounding.Round(balance * exactRate, loan.Currency);
            var left = balance - options.FinalBalance;
            var repaid = i == periods - 1 ? left : Math.Min(each - interest, left);
            rows[i] = new RepaymentRow
            {
                Period = i + 1,
                Opening = balance,
                Payment = interest + repaid,
                Interest = interest,
                Principal = repaid,
                Closing = balance - repaid,
            };
            balance -= repaid;
            interestSum += interest;
        }

        return new RepaymentScheduleResult
        {
            Loan = loan,
            Rate = rate,
            Payment = Money.Of(each, loan.Currency),
            TotalInterest = Money.Of(interestSum, loan.Currency),
            TotalPayments = Money.Of(loan.Amount - options.FinalBalance + interestSum, loan.Currency),
            Rows = FrozenList.Own(rows),
        };
    }

    private static decimal Payment(Money loan, double rate, int periods, RepaymentOptions options)
    {
        var payment = TimeValueOfMoney.Payment(rate, periods, loan.Amount, -options.FinalBalance).Value;
        return options.Rounding.Round(checked((decimal)-payment.GetValueOrDefault()), loan.Currency);
    }
}
