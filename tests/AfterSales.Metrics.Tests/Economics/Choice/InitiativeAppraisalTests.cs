using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class InitiativeAppraisalTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly CashFlow[] Flows = [Flow(2025, -100), Flow(2026, 60), Flow(2027, 72.6m)];

    /// <summary>Every figure is that of its own calculation, to the last bit.</summary>
    [Fact]
    public void Compute_Flows_IsWhatEachCalculationSays()
    {
        var result = InitiativeAppraisal.Compute(new Initiative { Name = "Van", Flows = Flows }, 0.1, Eur);

        Assert.Equal((0.1, 2.0), (result.Rate, result.Years));
        Assert.Equal(NetPresentValue.Compute(Flows, 0.1), result.NetPresentValue);
        Assert.Equal(BenefitCostRatio.Compute(Flows, 0.1), result.BenefitCostRatio);
        Assert.Equal(ProfitabilityIndex.Compute(Flows, 0.1), result.ProfitabilityIndex);
        Assert.Equal(ReturnOnInvestment.Compute(Money.Of(132.6m, Eur), Money.Of(100, Eur), 2), result.ReturnOnInvestment);
        Assert.Equal(EquivalentAnnualWorth.Compute(Flows, 0.1, 2).Headline, result.AnnualWorth);
        Assert.Equal(PaybackPeriod.Compute(Flows, 0.0), result.Payback);
        Assert.Equal(PaybackPeriod.Compute(Flows, 0.1), result.DiscountedPayback);
        Assert.Equal(Xirr.Compute(Flows), result.RatesOfReturn);
        Assert.Equal(ModifiedRateOfReturn.Compute(Flows, 0.1, 0.1), result.ModifiedRateOfReturn);
        Assert.Equal(14.545, result.NetPresentValue.Headline.Value!.Value, 3);
    }

    [Fact]
    public void Compute_OneDate_SpansNoTime()
    {
        var result = InitiativeAppraisal.Compute(new Initiative { Name = "Van", Flows = [Flow(2025, -100), Flow(2025, 120)] }, 0.1, Eur);

        Assert.Equal((0.0, UndefinedReason.ZeroDenominator, 0.2), (result.Years, result.AnnualWorth.Reason, result.ReturnOnInvestment.Headline.Value));
        Assert.Null(result.ReturnOnInvestment.AnnualizedRatio.Value);
    }

    [Fact]
    public void Compute_NoFlows_HasNoFigure()
    {
        var result = InitiativeAppraisal.Compute(new Initiative { Name = "Van", Flows = [] }, 0.1, Eur);

        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (result.NetPresentValue.Headline.Reason, result.AnnualWorth.Reason));
        Assert.Equal(RateOfReturnStatus.Empty, result.RatesOfReturn.Status);
    }

    [Fact]
    public void Compute_MistakesOfTheCaller_AreNamed()
    {
        Assert.Throws<ArgumentNullException>(() => InitiativeAppraisal.Compute(null!, 0.1, Eur));
        Assert.Throws<ArgumentOutOfRangeException>(() => InitiativeAppraisal.Compute(new Initiative { Name = "Van", Flows = Flows }, -1, Eur));
    }

    private static CashFlow Flow(int year, decimal amount) => CashFlow.Of(new LocalDate(year, 1, 1), amount);
}
