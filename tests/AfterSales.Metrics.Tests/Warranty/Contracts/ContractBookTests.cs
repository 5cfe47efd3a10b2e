using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ContractBookTests
{
    private static readonly ContractBookInput Input = new()
    {
        Contracts = 1000,
        Price = 120,
        EarnedShares = [0, 0.25, 0.5, 0.75, 1],
        ExpectedCosts = [10, 12, 14, 16],
        CancelRates = [0.05, 0.04, 0.03, 0],
        CancelFee = 5,
    };

    [Fact]
    public void Compute_FirstPeriod_EarnsItsShareAndWhatTheCanceledLeave()
    {
        var period = ContractBook.Compute(Input).Periods[0];
        Assert.Equal((1, 50d, 4250d, 950d), (period.Period, period.Canceled, period.Refund, period.InForce));
        Assert.Equal(30000 + (50 * 5), period.Earned, 9);
    }

    [Fact]
    public void Compute_EarnsNothing_HasNoLossRatio()
        => Assert.Equal(UndefinedReason.ZeroDenominator, ContractBook.Compute(Input with { Price = 0 }).LossRatio.Reason);

    [Fact]
    public void Compute_NoPeriod_WrittenStandsAlone()
    {
        var result = ContractBook.Compute(Input with { EarnedShares = [0], ExpectedCosts = [], CancelRates = [] });
        Assert.Equal((120000d, 0d, 0d), (result.Written, result.Earned, result.Refunds));
        Assert.Equal(UndefinedReason.ZeroDenominator, result.LossRatio.Reason);
    }

    [Fact]
    public void Compute_Discounted_CostsAndRefundsAreWorthLess()
    {
        var (plain, discounted) = (ContractBook.Compute(Input), ContractBook.Compute(Input with { DiscountFactor = 0.9 }));
        Assert.Equal(plain.ExpectedCost, plain.PresentValueOfCost, 9);
        Assert.Equal(discounted.Periods.Sum(period => period.ExpectedCost * Math.Pow(0.9, period.Period)), discounted.PresentValueOfCost, 6);
        Assert.Equal(discounted.Periods.Sum(period => period.Refund * Math.Pow(0.9, period.Period)), discounted.PresentValueOfRefunds, 6);
    }

    [Fact]
    public void Compute_SharesThatFall_Throw()
        => Assert.ThrowsAny<ArgumentException>(() => ContractBook.Compute(Input with { EarnedShares = [0, 0.5, 0.4, 0.75, 1] }));

    [Property]
    public Property Compute_AnyCancellations_WrittenIsEarnedPlusRefunds() => Prop.ForAll(
        Gen.Choose(0, 100).ArrayOf(4).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), (rates, fee) =>
        {
            var result = ContractBook.Compute(Input with { CancelRates = [.. rates.Select(rate => rate / 100d)], CancelFee = fee });
            return Math.Abs(result.Earned + result.Refunds - result.Written) <= 1e-9 * result.Written;
        });
}
