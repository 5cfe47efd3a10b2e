using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

/// <summary>Time value of money: any one of present value, future value, payment, number of periods and rate from the other four.</summary>
/// <remarks>
/// <para><b>Formula.</b> PV + PMT·A + FV·(1 + r)^−n = 0, with the annuity factor A = (1 − (1 + r)^−n) / r, times 1 + r for payments at the beginning
/// of the period; r = 0: A = n. Capital recovery factor: 1 / A.</para>
/// <para><b>Units.</b> Amounts of one currency, received positive and paid negative, so a loan has PV &gt; 0 and PMT &lt; 0, as in Excel. The rate is a
/// fraction
/// for each period, n counts periods, fractions included.</para>
/// <para><b>Domain.</b> A finite rate above −1, n finite and not negative.</para>
/// <para><b>Edge cases.</b> n = 0: present and future value are each other's negative; a payment is undefined, <see cref="UndefinedReason.ZeroDenominator"/>.
/// r = 0: the limit, without payments lost. Payments that never get there: periods undefined, <see cref="UndefinedReason.NotReached"/> (Excel answers
/// #NUM!, or a negative number of periods). Nothing to pay and nothing paid: any number or rate would do, <see cref="UndefinedReason.IdenticallyZero"/>.
/// Rates: one sign only, <see cref="UndefinedReason.NoSignChange"/>; proven to have none, <see cref="UndefinedReason.NoSolution"/>; two, both
/// in <see cref="AnnuityRateResult.Rates"/> and the one nearest zero as the rate. Beyond double: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> expm1 and log1p throughout, so that small rates keep their digits (Excel's formula loses them below about 1e-10). Whether payments get
/// there, and whether their number is whole, is decided in exact decimals, the rate as it is written. The rate by sign counting
/// and bracketing, never by a guess; see <see cref="Rate"/>.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 2; the equation is the one of Excel's PV, FV, PMT,
/// NPER and RATE (OASIS OpenDocument 1.2 part 2, section 6.12).</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(TimeValueOfMoney.PresentValue(0, 2, 10m, 5m).Value); // -25
/// Console.WriteLine(TimeValueOfMoney.FutureValue(0, 2, 10m, 5m).Value); // -25
/// Console.WriteLine(TimeValueOfMoney.Payment(0, 2, 15m, 5m).Value); // -10
/// Console.WriteLine(TimeValueOfMoney.Periods(0, -10m, 15m, 5m).Value); // 2
/// </code>
/// </example>
public static partial class TimeValueOfMoney
{
    /// <summary>What future payments are worth now.</summary>
    /// <param name="rate">The rate for each period.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="futureValue">The amount at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The present value that balances them: its sign is opposite to theirs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate or periods are not in the domain.</exception>
    public static Figure<double> PresentValue(
        double rate, double periods, decimal payment, decimal futureValue = 0, PaymentTiming timing = PaymentTiming.EndOfPeriod)
        => Figures.Finite(-(Times(payment, Annuity(rate, periods, timing)) + Times(futureValue, Growth(rate, -periods))));

    /// <summary>What payments and an amount now have grown to at the end.</summary>
    /// <param name="rate">The rate for each period.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">The amount now.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The future value that balances them: its sign is opposite to theirs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate or periods are not in the domain.</exception>
    public static Figure<double> FutureValue(
        double rate, double periods, decimal payment, decimal presentValue = 0, PaymentTiming timing = PaymentTiming.EndOfPeriod)
        => Figures.Finite(-(Times(payment, FinalAnnuity(rate, periods, timing)) + Times(presentValue, Growth(rate, periods))));

    /// <summary>The payment of each period that pays an amount now back, or saves up to one at the end.</summary>
    /// <param name="rate">The rate for each period.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="presentValue">The amount now.</param>
    /// <param name="futureValue">The amount at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The payment that balances them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate or periods are not in the domain.</exception>
    public static Figure<double> Payment(
        double rate, double periods, decimal presentValue, decimal futureValue = 0, PaymentTiming timing = PaymentTiming.EndOfPeriod)
    {
        var (annuity, final) = (Annuity(rate, periods, timing), FinalAnnuity(rate, periods, timing));
        return periods == 0
            ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator)
            : Figures.Finite(-((DecimalParts.ToDouble(presentValue) / annuity) + (DecimalParts.ToDouble(futureValue) / final)));
    }

    /// <summary>How many payments it takes.</summary>
    /// <param name="rate">The rate for each period.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="presentValue">The amount now.</param>
    /// <param name="futureValue">The amount at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The number of periods, fractions included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The two amounts together exceed decimal's range.</exception>
    public static Figure<double> Periods(
        double rate, decimal payment, decimal presentValue, decimal futureValue = 0, PaymentTiming timing = PaymentTiming.EndOfPeriod)
    {
        Guard.Above(rate, -1);
        Guard.Defined(timing);
        var total = presentValue + futureValue;
        if (rate == 0)
        {
            return total == 0 ? Figure.Undefined<double>(payment == 0 ? UndefinedReason.IdenticallyZero : UndefinedReason.NotReached)
                : payment == 0 ? Figure.Undefined<double>(UndefinedReason.NotReached)
                : Reached(NearestDouble.Of(-total, payment));
        }

        // With k = PMT·(1 + r·type): (1 + r)^−n = (PV·r + k) / (k − FV·r) = 1 + (PV + FV)·r / (k − FV·r).
        var (step, growth) = (ExactDecimal.Of(rate), ExactDiscounting.Growth(rate));
        var paid = timing == PaymentTiming.BeginningOfPeriod ? ExactDecimal.Of(payment) * growth : ExactDecimal.Of(payment);
        var (above, below) = ((ExactDecimal.Of(presentValue) * step) + paid, paid - (ExactDecimal.Of(futureValue) * step));
        return below.Sign == 0 && total == 0 ? Figure.Undefined<double>(UndefinedReason.IdenticallyZero)
            : below.Sign == 0 || above.Sign != below.Sign ? Figure.Undefined<double>(UndefinedReason.NotReached)
            : Reached(PeriodsFrom(above, below, growth, ExactDecimal.Quotient(ExactDecimal.Of(total) * step, below), rate));
    }

    /// <summary>What one received in each period is worth now: (1 − (1 + r)^−n) / r.</summary>
    /// <param name="rate">The rate for each period.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The annuity factor; zero for no periods.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate or periods are not in the domain.</exception>
    public static Figure<double> AnnuityFactor(double rate, double periods, PaymentTiming timing = PaymentTiming.EndOfPeriod)
        => Figures.Finite(Annuity(rate, periods, timing));

    /// <summary>The payment of each period that pays one back: r / (1 − (1 + r)^−n).</summary>
    /// <param name="rate">The rate for each period.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The capital recovery factor; undefined for no periods.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate or periods are not in the domain.</exception>
    public static Figure<double> CapitalRecoveryFactor(double rate, double periods, PaymentTiming timing = PaymentTiming.EndOfPeriod)
    {
        var annuity = Annuity(rate, periods, timing);
        return periods == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : Figures.Finite(1 / annuity);
    }

    /// <summary>The n with above·growth^n = below: near a whole number counted from it, so that a whole number of payments is one.</summary>
    private static double PeriodsFrom(ExactDecimal above, ExactDecimal below, ExactDecimal growth, double change, double rate)
    {
        const double Near = 1e-3;
        var estimate = -Elementary.Log1P(change) / Elementary.Log1P(rate);
        var whole = Math.Round(estimate);
        if (!(Math.Abs(estimate - whole) <= Near && whole >= 0 && whole <= ExactDiscounting.MostPeriods))
        {
            return estimate;
        }

        var rest = ExactDecimal.Quotient((above * growth.Power((int)whole)) - below, below);
        return whole - (Elementary.Log1P(rest) / Elementary.Log1P(rate));
    }

    private static double Annuity(double rate, double periods, PaymentTiming timing)
        => rate == 0 ? CheckedPeriods(periods, timing) : Elementary.ExpM1(-Log(rate) * CheckedPeriods(periods, timing)) / -rate * Due(rate, timing);

    private static double FinalAnnuity(double rate, double periods, PaymentTiming timing)
        => rate == 0 ? CheckedPeriods(periods, timing) : Elementary.ExpM1(Log(rate) * CheckedPeriods(periods, timing)) / rate * Due(rate, timing);

    private static double Growth(double rate, double periods) => Elementary.Exp(Log(rate) * periods);

    /// <summary>Nothing stays nothing, however large the factor.</summary>
    private static double Times(decimal amount, double factor) => amount == 0 ? 0 : DecimalParts.ToDouble(amount) * factor;

    private static double Log(double rate) => Elementary.Log1P(Guard.Above(rate, -1));

    private static double Due(double rate, PaymentTiming timing) => timing == PaymentTiming.BeginningOfPeriod ? 1 + rate : 1;

    private static double CheckedPeriods(double periods, PaymentTiming timing)
    {
        Guard.Defined(timing);
        return Guard.NotNegative(periods);
    }

    private static Figure<double> Reached(double periods)
        => periods >= 0 ? Figures.Finite(periods) : Figure.Undefined<double>(UndefinedReason.NotReached);
}
