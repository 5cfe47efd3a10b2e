using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class BenefitCostRatioProperties
{
    private static readonly Gen<(decimal[] Flows, double Rate)> Case = Series.NotEmpty.Zip(Series.Rate);

    [Property]
    public Property Compute_AnyFlows_IsAboveOneExactlyWhenTheNetPresentValueIsPositive() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var result = BenefitCostRatio.Compute(x.Flows, x.Rate);
        return result.Headline.Value is not { } ratio || (ratio > 1) == (result.NetPresentValue.Value > 0);
    });

    [Property]
    public Property Compute_BothRatios_AreInverse() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var result = BenefitCostRatio.Compute(x.Flows, x.Rate);
        return result.Headline.Value is not { } ratio || result.CostBenefitRatio.Value is not { } inverse || Math.Abs((ratio * inverse) - 1) <= 1e-15;
    });

    [Property]
    public Property Compute_AnotherUnitOfMoney_ChangesNeitherRatio() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var (small, large) = (BenefitCostRatio.Compute(x.Flows, x.Rate), BenefitCostRatio.Compute(Array.ConvertAll(x.Flows, flow => flow * 1000), x.Rate));
        return small.Headline.Value is not { } ratio
            ? large.Headline.Reason == small.Headline.Reason
            : Math.Abs(large.Headline.Value!.Value - ratio) <= 1e-14 * ratio;
    });

    [Property]
    public Property Compute_AnyFlows_NetPresentValueIsTheOneOfItsOwnCalculation() => Prop.ForAll(Case.ToArbitrary(), x =>
        Math.Abs(BenefitCostRatio.Compute(x.Flows, x.Rate).NetPresentValue.Value!.Value - NetPresentValue.Value(x.Flows, x.Rate).Value!.Value)
            <= 1e-15 * Series.Gross(x.Flows, x.Rate));
}
