using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class EquivalentAnnualWorthTests
{
    [Fact]
    public void Compute_OutlayAndUpkeep_IsTheEvenCost()
    {
        var result = EquivalentAnnualWorth.Compute([-1000m, -100m, -100m], 0.1);

        Assert.Equal(2, result.Periods);
        Reference.AssertClose(0.57619047619047619, result.CapitalRecoveryFactor.Value, 1e-15, "0.1 / (1 − 1.1⁻²) = 121/210");
        Reference.AssertClose(676.19047619047619, result.Cost.Value, 1e-14, "576.19 + 100");
        Assert.Equal(-result.Cost.Value, result.Headline.Value);
    }

    [Fact]
    public void Compute_RateZero_IsTheSumOverThePeriods() => Assert.Equal(-50, EquivalentAnnualWorth.Compute([-90m, 0m, -10m], 0).Headline.Value);

    [Fact]
    public void Compute_PeriodsGiven_SpreadsOverThem() => Assert.Equal(-25, EquivalentAnnualWorth.Compute([-100m], 0, periods: 4).Headline.Value);

    [Fact]
    public void Compute_NoFlows_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, EquivalentAnnualWorth.Compute(ReadOnlySpan<decimal>.Empty, 0.1).Headline.Reason);

    [Fact]
    public void Compute_OnlyNow_HasNoPeriodToSpreadOver()
        => Assert.Equal(UndefinedReason.ZeroDenominator, EquivalentAnnualWorth.Compute([-5m], 0.1).Cost.Reason);

    [Fact]
    public void Compute_BeyondTheNumbers_Overflows()
        => Assert.Equal(UndefinedReason.Overflow, EquivalentAnnualWorth.Compute(new decimal[400].Select(_ => 1m).ToArray(), -0.99).Headline.Reason);

    [Fact]
    public void Compute_OutOfDomain_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EquivalentAnnualWorth.Compute([1m], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EquivalentAnnualWorth.Compute([1m], 0.1, periods: 0));
    }

    [Property]
    public Property Compute_AnyFlows_EvenAmountsAreWorthAsMuch()
        => Prop.ForAll(Series.InvestThenSave.ToArbitrary(), Series.RateNotNegative.ToArbitrary(), (flows, rate) =>
    {
        var worth = EquivalentAnnualWorth.Compute(flows, rate).Headline.Value!.Value;
        double[] even = [0, .. Enumerable.Repeat(worth, flows.Length - 1)];
        var value = NetPresentValue.Value(flows, rate).Value!.Value;
        return Math.Abs(NetPresentValue.Value(even, rate).Value!.Value - value) <= 1e-14 * Series.Gross(flows, rate);
    });

    [Property]
    public Property Compute_FirstFlowAfterOnePeriod_CountsEveryFlowAsAPeriod()
        => Prop.ForAll(Series.Positive.ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), Series.RateNotNegative.ToArbitrary(), (amount, n, rate) =>
    {
        var result = EquivalentAnnualWorth.Compute(Enumerable.Repeat(amount, n).ToArray(), rate,
            options: new DiscountingOptions { FirstFlow = FirstFlow.AfterOnePeriod });
        return Math.Abs(result.Headline.Value!.Value - (double)amount) <= 1e-14 * (double)amount;
    });
}
