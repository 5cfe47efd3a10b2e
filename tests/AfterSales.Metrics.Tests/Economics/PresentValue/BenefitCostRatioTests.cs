using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class BenefitCostRatioTests
{
    [Fact]
    public void Compute_BenefitsAndCosts_NamesBothRatios()
    {
        var result = BenefitCostRatio.Compute(benefits: [0m, 110m, 121m], costs: [100m, 11m], rate: 0.1);

        Reference.AssertClose(200, result.Benefits.Value, 1e-15, "benefits");
        Reference.AssertClose(110, result.Costs.Value, 1e-15, "costs");
        Reference.AssertClose(90, result.NetPresentValue.Value, 1e-14, "net");
        Reference.AssertClose(20 / 11d, result.Headline.Value, 1e-14, "benefit–cost ratio");
        Reference.AssertClose(11 / 20d, result.CostBenefitRatio.Value, 1e-14, "cost–benefit ratio");
    }

    [Fact]
    public void Compute_OneSeries_TakesInflowsAsBenefits()
        => Assert.Equal(BenefitCostRatio.Compute([0m, 50m, 70m], [90m, 0m, 0m], 0.25), BenefitCostRatio.Compute([-90m, 50m, 70m], 0.25));

    [Fact]
    public void Compute_NothingAtAll_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, BenefitCostRatio.Compute(ReadOnlySpan<decimal>.Empty, 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, BenefitCostRatio.Compute(ReadOnlySpan<decimal>.Empty, ReadOnlySpan<decimal>.Empty, 0.1).CostBenefitRatio.Reason);
    }

    [Fact]
    public void Compute_NoCosts_HasNoBenefitCostRatio()
    {
        var result = BenefitCostRatio.Compute([5m], [], 0.1);

        Assert.Equal(UndefinedReason.ZeroDenominator, result.Headline.Reason);
        Assert.Equal(0, result.CostBenefitRatio.Value);
        Assert.Equal(5, result.NetPresentValue.Value);
    }

    [Fact]
    public void Compute_NoBenefits_HasNoCostBenefitRatio()
    {
        var result = BenefitCostRatio.Compute(ReadOnlySpan<decimal>.Empty, [5m], 0.1);

        Assert.Equal(0, result.Headline.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.CostBenefitRatio.Reason);
    }

    [Fact]
    public void Compute_CostsWorthLessThanZero_HaveNoRatio()
    {
        var result = BenefitCostRatio.Compute([5m], [1m, -11m], 0.1);

        Assert.Equal(UndefinedReason.NegativeDenominator, result.Headline.Reason);
        Assert.True(result.CostBenefitRatio.Value < 0);
    }

    [Fact]
    public void Compute_RateMinusOne_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BenefitCostRatio.Compute([5m], [1m], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BenefitCostRatio.Compute([5m], -1));
    }

    [Fact]
    public void Compute_BeyondTheNumbers_Overflows()
    {
        var result = BenefitCostRatio.Compute(Enumerable.Repeat(1m, 400).ToArray(), [1m], -0.99);

        Assert.Equal(UndefinedReason.Overflow, result.Benefits.Reason);
        Assert.Equal(UndefinedReason.Overflow, result.Headline.Reason);
        Assert.Equal(UndefinedReason.Overflow, result.CostBenefitRatio.Reason);
        Assert.Equal(UndefinedReason.Overflow, result.NetPresentValue.Reason);
    }
}
