using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class ProfitabilityIndexTests
{
    [Fact]
    public void Compute_OutlayThenSavings_IsTheirWorthForEachUnit()
    {
        var result = ProfitabilityIndex.Compute([-100m, 110m, 121m], 0.1);

        Assert.Equal(100m, result.Outlay);
        Reference.AssertClose(200, result.LaterFlows.Value, 1e-15, "later flows");
        Reference.AssertClose(2, result.Headline.Value, 1e-15, "index");
    }

    [Fact]
    public void Compute_NoFlows_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, ProfitabilityIndex.Compute(ReadOnlySpan<decimal>.Empty, 0.1).Headline.Reason);

    [Fact]
    public void Compute_FirstFlowZero_IsUndefined() => Assert.Equal(UndefinedReason.ZeroDenominator, ProfitabilityIndex.Compute([0m, 5m], 0.1).Headline.Reason);

    [Fact]
    public void Compute_FirstFlowPositive_IsUndefined()
        => Assert.Equal(UndefinedReason.NegativeDenominator, ProfitabilityIndex.Compute([1m, 5m], 0.1).Headline.Reason);

    [Fact]
    public void Compute_OnlyAnOutlay_IsZero() => Assert.Equal(0, ProfitabilityIndex.Compute([-1m], 0.1).Headline.Value);

    [Fact]
    public void Compute_RateRefused_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ProfitabilityIndex.Compute([-1m], -1));

    [Property]
    public Property Compute_AnyFlows_IsOnePlusNetPresentValueOverOutlay()
        => Prop.ForAll(Series.InvestThenSave.ToArbitrary(), Series.Rate.ToArbitrary(), (flows, rate) =>
    {
        var outlay = (double)-flows[0];
        var index = ProfitabilityIndex.Compute(flows, rate).Headline.Value!.Value;
        return Math.Abs(index - 1 - (NetPresentValue.Value(flows, rate).Value!.Value / outlay)) <= 1e-14 * Series.Gross(flows, rate) / outlay;
    });

    [Property]
    public Property Compute_OneOutlay_IsTheBenefitCostRatio()
        => Prop.ForAll(Series.Positive.NonEmptyListOf().ToArbitrary(), Series.Rate.ToArbitrary(), (savings, rate) =>
    {
        decimal[] flows = [-100m, .. savings];
        return ProfitabilityIndex.Compute(flows, rate).Headline.Value!.Value.Equals(BenefitCostRatio.Compute(flows, rate).Headline.Value!.Value);
    });
}
