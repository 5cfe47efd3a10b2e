using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReserveRunOffTests
{
    [Fact]
    public void Compute_TooLittleProvided_IsALossAndAChangeInEstimate()
    {
        var result = ReserveRunOff.Compute(Cash.Eur(900), Cash.Eur(700), Cash.Eur(300));
        Assert.Equal((Cash.Eur(1000), Cash.Eur(-100), Cash.Eur(100), 0.9), (result.Need, result.Result, result.ChangeInEstimate, result.Sufficiency.Value));
    }

    [Fact]
    public void Compute_NothingNeeded_ResultStandsAndTheRatioDoesNot()
    {
        var result = ReserveRunOff.Compute(Cash.Eur(900), Cash.Eur(0), Cash.Eur(0));
        Assert.Equal((Cash.Eur(900), UndefinedReason.ZeroDenominator), (result.Result, result.Sufficiency.Reason));
    }

    [Fact]
    public void Compute_NeedBelowZeroAfterRecoveries_IsNegativeDenominator()
        => Assert.Equal(UndefinedReason.NegativeDenominator, ReserveRunOff.Compute(Cash.Eur(900), Cash.Eur(-10), Cash.Eur(9)).Sufficiency.Reason);

    [Fact]
    public void Compute_AnotherCurrency_Throws()
        => Assert.Throws<CurrencyMismatchException>(() => ReserveRunOff.Compute(Cash.Usd(900), Cash.Eur(1), Cash.Eur(1)));

    [Property]
    public bool Compute_AnyAmounts_ResultAndChangeInEstimateCancel(int opening, int paid, int needed)
    {
        var result = ReserveRunOff.Compute(Cash.Eur(opening / 100m), Cash.Eur(paid / 100m), Cash.Eur(needed / 100m));
        return result.Result == -result.ChangeInEstimate && result.Need + result.Result == Cash.Eur(opening / 100m);
    }
}
