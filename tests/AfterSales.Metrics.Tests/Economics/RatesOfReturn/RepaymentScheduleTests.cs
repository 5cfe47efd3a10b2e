using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class RepaymentScheduleTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_Rows_AreCountedFromOne()
        => Assert.Equal([1, 2, 3], RepaymentSchedule.Compute(Money.Of(100m, Eur), 0.01, 3).Rows.Select(row => row.Period));

    /// <summary>10,000 at 12 % a year over two years of months: a spreadsheet's PMT −470.73, IPMT and PPMT of the first payment −100.00 and −370.73.</summary>
    [Fact]
    public void Compute_MonthlyLoan_IsTheSpreadsheets()
    {
        var result = RepaymentSchedule.Compute(Money.Of(10_000m, Eur), 0.01, 24);

        Assert.Equal(470.73m, result.Payment.Amount);
        Assert.Equal((100m, 370.73m, 9_629.27m), (result.Rows[0].Interest, result.Rows[0].Principal, result.Rows[0].Closing));
        Assert.Equal(0, result.Rows[23].Closing);
        Assert.Equal(result.TotalPayments.Amount, result.Rows.Sum(row => row.Payment));
    }

    [Fact]
    public void Compute_RateZero_IsEqualRepayments()
    {
        var result = RepaymentSchedule.Compute(Money.Of(100m, Eur), 0, 3);

        Assert.Equal([33.33m, 33.33m, 33.34m], result.Rows.Select(row => row.Payment));
        Assert.Equal(0, result.TotalInterest.Amount);
    }

    [Fact]
    public void Compute_FinalBalance_IsLeft()
    {
        var result = RepaymentSchedule.Compute(Money.Of(1_000m, Eur), 0.1, 2, new RepaymentOptions { FinalBalance = 500m });

        Assert.Equal(500m, result.Rows[1].Closing);
        Assert.Equal([338.10m, 338.09m], result.Rows.Select(row => row.Payment));
    }

    [Fact]
    public void Compute_PaymentsThatRoundUp_SettleEarly()
    {
        var result = RepaymentSchedule.Compute(Money.Of(0.07m, Eur), 0, 12);

        Assert.Equal([0.01m, 0.01m, 0.01m, 0.01m, 0.01m, 0.01m, 0.01m, 0m, 0m, 0m, 0m, 0m], result.Rows.Select(row => row.Payment));
    }

    [Fact]
    public void Compute_OutsideDomain_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("loan", () => RepaymentSchedule.Compute(Money.Of(0m, Eur), 0.1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("rate", () => RepaymentSchedule.Compute(Money.Of(1m, Eur), -0.1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("periods", () => RepaymentSchedule.Compute(Money.Of(1m, Eur), 0.1, 0));
        Assert.Throws<ArgumentException>("options", () => RepaymentSchedule.Compute(Money.Of(1m, Eur), 0.1, 1, new RepaymentOptions { FinalBalance = 2m }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RepaymentOptions { FinalBalance = -1m });
        Assert.Throws<ArgumentNullException>(() => new RepaymentOptions { Rounding = null! });
    }
}
