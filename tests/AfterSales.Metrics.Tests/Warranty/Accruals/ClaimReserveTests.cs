using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimReserveTests
{
    [Fact]
    public void Compute_PoissonClaims_ErrorOfNumbersAndCosts()
    {
        var result = ClaimReserve.Compute(400, 50, 30);
        Assert.Equal(20000, result.Headline.Value);
        Assert.Equal(Math.Sqrt((400 * 900) + (400 * 2500)), result.StandardError.Value!.Value, 9);
        Assert.True(result.Headline.Lower < 20000 && 20000 < result.Headline.Upper);
    }

    [Fact]
    public void Compute_Dispersion_StretchesTheErrorOfNumbers()
        => Assert.Equal(Math.Sqrt(3 * 400 * 2500), ClaimReserve.Compute(400, 50, 0, 3).StandardError.Value!.Value, 9);

    [Fact]
    public void Compute_NoClaim_IsZeroWithErrorZero()
        => Assert.Equal((0d, 0d), (ClaimReserve.Compute(0, 50, 30).Headline.Value, ClaimReserve.Compute(0, 50, 30).StandardError.Value));

    [Fact]
    public void Discount_ThreePayments_UnwindsAtTheRate()
    {
        var result = ClaimReserve.Discount([100, 50, 25], 0.1);
        var present = (100 / 1.1) + (50 / 1.21) + (25 / 1.331);
        Assert.Equal(present, result.PresentValue.Value!.Value, 10);
        Assert.Equal(0.1 * present, result.Unwinding.Value!.Value, 10);
        Assert.Equal(present + (0.1 * present) - 100, result.PresentValueNextYear.Value!.Value, 10);
    }

    [Fact]
    public void Discount_NoPayment_IsZero()
        => Assert.Equal((0d, 0d, 0d), (ClaimReserve.Discount([], 0.1).PresentValue.Value, ClaimReserve.Discount([], 0.1).Undiscounted.Value,
            ClaimReserve.Discount([], 0.1).Unwinding.Value));

    [Fact]
    public void Discount_RateAtMinusOne_Throws()
        => Assert.ThrowsAny<ArgumentException>(() => ClaimReserve.Discount([1], -1));

    [Fact]
    public void Credible_OwnAndPredecessor_MixByUnits()
    {
        var result = ClaimReserve.Credible(0.04, 300, 0.02, 100);
        Assert.Equal(0.75, result.Credibility.Value);
        Assert.Equal(0.035, result.Rate.Value!.Value, 15);
    }

    [Fact]
    public void Credible_NoUnitAndNoWeight_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator, ClaimReserve.Credible(0.04, 0, 0.02, 0).Rate.Reason);

    [Fact]
    public void Parts_LeadTimeOfTwoMonths_SmallestStockThatReachesTheTarget()
    {
        var result = ClaimReserve.Parts([3, 4, 100], 0.5, 2, 0.95);
        Assert.Equal(3.5, result.Demand);
        Assert.True(result.Probability >= 0.95 && PoissonSum(result.Stock - 1, 3.5) < 0.95);
        Assert.Equal(PoissonSum(result.Stock, 3.5), result.Probability, 12);
    }

    [Fact]
    public void Parts_NoDemand_NeedsNoStock()
        => Assert.Equal((0d, 0L, 1d), (ClaimReserve.Parts([3], 1, 0, 0.99).Demand, ClaimReserve.Parts([3], 1, 0, 0.99).Stock,
            ClaimReserve.Parts([3], 1, 0, 0.99).Probability));

    [Property]
    public bool Discount_AnyPayments_NextYearIsPresentPlusUnwindingLessPayment(PositiveInt[] payments, PositiveInt rate)
    {
        if (payments.Length == 0)
        {
            return true;
        }

        var result = ClaimReserve.Discount([.. payments.Select(payment => (double)payment.Get)], rate.Get / 1000d);
        var next = result.PresentValue.Value + result.Unwinding.Value - payments[0].Get;
        return Math.Abs(next!.Value - result.PresentValueNextYear.Value!.Value) <= 1e-9 * (1 + result.PresentValue.Value!.Value);
    }

    private static double PoissonSum(long upTo, double mean)
    {
        var (term, sum) = (Math.Exp(-mean), 0d);
        for (var k = 0; k <= upTo; k++)
        {
            sum += term;
            term *= mean / (k + 1);
        }

        return sum;
    }
}
