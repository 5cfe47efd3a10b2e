using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class RepaymentScheduleProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Property(MaxTest = 300)]
    public Property Compute_AnyLoan_AddsUp() => Prop.ForAll(
        Gen.Choose(1, 10_000_000).ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), Gen.Choose(1, 120).Zip(Gen.Choose(0, 4)).ToArbitrary(), (cents, tenths, x) =>
        {
            var loan = Money.Of(cents / 100m, Eur);
            var left = decimal.Round(loan.Amount * x.Item2 / 4, 2);
            var result = RepaymentSchedule.Compute(loan, tenths / 1_000d, x.Item1, new RepaymentOptions { FinalBalance = left });
            return result.Rows.Sum(row => row.Principal) == loan.Amount - left
                && result.Rows[^1].Closing == left
                && result.Rows.Sum(row => row.Interest) == result.TotalInterest.Amount
                && result.Rows.Sum(row => row.Payment) == result.TotalPayments.Amount
                && result.Rows.All(row => row.Payment == row.Interest + row.Principal && row.Closing == row.Opening - row.Principal)
                && result.Rows.Zip(result.Rows.Skip(1), (one, next) => one.Closing == next.Opening).All(isSame => isSame);
        });

    /// <summary>Unrounded parts of every payment add up to it, and to the loan; each is what the balance before it says.</summary>
    [Property(MaxTest = 300)]
    public Property Parts_AnyLoan_AddUpToThePaymentAndTheLoan() => Prop.ForAll(
        Gen.Choose(-200, 400).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), Gen.Elements(PaymentTiming.EndOfPeriod, PaymentTiming.BeginningOfPeriod)
            .ToArbitrary(),
        (thousandths, periods, timing) =>
        {
            var rate = thousandths / 1_000d;
            var payment = TimeValueOfMoney.Payment(rate, periods, 1_000m, -300m, timing).Value!.Value;
            var (repaid, balance, isRight) = (0.0, 1_000.0, true);
            for (var k = 1; k <= periods; k++)
            {
                var interest = TimeValueOfMoney.InterestPart(rate, k, periods, 1_000m, -300m, timing).Value!.Value;
                var principal = TimeValueOfMoney.PrincipalPart(rate, k, periods, 1_000m, -300m, timing).Value!.Value;
                var owed = timing == PaymentTiming.EndOfPeriod ? balance : k == 1 ? 0 : balance / (1 + rate);
                isRight &= Math.Abs(interest + principal - payment) < 1e-8 * (Math.Abs(payment) + Math.Abs(interest))
                    && (timing == PaymentTiming.BeginningOfPeriod || Math.Abs(interest + (owed * rate)) < 1e-6);
                repaid -= principal;
                balance += principal;
            }

            return isRight && (timing == PaymentTiming.BeginningOfPeriod || Math.Abs(repaid - 700) < 1e-6);
        });
}
