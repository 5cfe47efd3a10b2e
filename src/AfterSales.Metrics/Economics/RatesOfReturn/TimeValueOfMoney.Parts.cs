using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

// The parts of one of equal payments. In closed form from either end, so that neither part is a difference that loses its digits.
public partial class TimeValueOfMoney
{
    /// <summary>The part of one of equal payments that is interest: a spreadsheet's IPMT.</summary>
    /// <remarks>With m = n − k + 1 payments left: PMT·(1 − (1 + r)^−m) + FV·r·(1 + r)^−m; for payments at the beginning of the period that over 1 + r, and
    /// none in
    /// the first payment.</remarks>
    /// <param name="rate">The rate for each period.</param>
    /// <param name="period">Which payment, from 1.</param>
    /// <param name="periods">The number of payments, from 1.</param>
    /// <param name="presentValue">The amount now.</param>
    /// <param name="futureValue">The amount at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The interest, of the payment's sign where interest is paid.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1, or the period is not among the periods.</exception>
    public static Figure<double> InterestPart(
        double rate, int period, int periods, decimal presentValue, decimal futureValue = 0, PaymentTiming timing = PaymentTiming.EndOfPeriod)
    {
        CheckPeriod(rate, period, periods, timing);
        if (rate == 0 || (period == 1 && timing == PaymentTiming.BeginningOfPeriod))
        {
            return Figure.Of(0.0);
        }

        var payment = Payment(rate, periods, presentValue, futureValue);
        var (left, due) = (periods - period + 1, timing == PaymentTiming.BeginningOfPeriod ? 1 + rate : 1);
        return payment.Value is { } paid
            ? Figures.Finite(((-paid * Elementary.ExpM1(-Log(rate) * left)) + (Times(futureValue, Growth(rate, -left)) * rate)) / due)
            : payment;
    }

    /// <summary>The part of one of equal payments that repays: a spreadsheet's PPMT. Both parts add up to the payment.</summary>
    /// <remarks>−(PV + FV)·(1 + r)^(k−1)·r / ((1 + r)^n − 1); for payments at the beginning of the period that over 1 + r, and the first payment repays all of
    /// itself.</remarks>
    /// <param name="rate">The rate for each period.</param>
    /// <param name="period">Which payment, from 1.</param>
    /// <param name="periods">The number of payments, from 1.</param>
    /// <param name="presentValue">The amount now.</param>
    /// <param name="futureValue">The amount at the end.</param>
    /// <param name="timing">When in its period a payment is made.</param>
    /// <returns>The repayment, of the payment's sign where a loan shrinks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1, or the period is not among the periods.</exception>
    /// <exception cref="OverflowException">The two amounts together exceed decimal's range.</exception>
    public static Figure<double> PrincipalPart(
        double rate, int period, int periods, decimal presentValue, decimal futureValue = 0, PaymentTiming timing = PaymentTiming.EndOfPeriod)
    {
        CheckPeriod(rate, period, periods, timing);
        if (period == 1 && timing == PaymentTiming.BeginningOfPeriod)
        {
            return Payment(rate, periods, presentValue, futureValue, timing);
        }

        var growths = timing == PaymentTiming.BeginningOfPeriod ? period - 2 : period - 1;
        return Figures.Finite(-Times(presentValue + futureValue, Growth(rate, growths) / FinalAnnuity(rate, periods, PaymentTiming.EndOfPeriod)));
    }

    private static void CheckPeriod(double rate, int period, int periods, PaymentTiming timing)
    {
        Guard.Above(rate, -1);
        Guard.Positive(periods);
        Guard.InRange(period, 1, periods);
        Guard.Defined(timing);
    }
}
