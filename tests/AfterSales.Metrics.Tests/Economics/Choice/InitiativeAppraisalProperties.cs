using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class InitiativeAppraisalProperties
{
    private static readonly Gen<CashFlow> Flow =
        from day in Gen.Choose(0, 900)
        from amount in Gen.Choose(-1000, 1000)
        select CashFlow.Of(new LocalDate(2024, 1, 1).PlusDays(day), amount);

    /// <summary>The signs agree: value, ratio and index tell the same of one initiative at one rate.</summary>
    [Property]
    public Property Compute_AnyFlows_AgreeOnWhetherItPays() => Prop.ForAll(Flow.ListOf().ToArbitrary(), Gen.Choose(0, 50).ToArbitrary(), (flows, percent) =>
    {
        var result = InitiativeAppraisal.Compute(new Initiative { Name = "any", Flows = [.. flows] }, percent / 100.0, Currency.Of("EUR"));
        var value = result.NetPresentValue.Headline.Value;
        return (value is null || Math.Abs(value.Value) < 1e-6 || result.BenefitCostRatio.Headline.Value is not { } ratio || ratio > 1 == value > 0)
            && (value is null || result.AnnualWorth.Value is not { } worth || Math.Sign(worth) == Math.Sign(value.Value))
            && result.AnnualWorth.IsDefined == (value is not null && result.Years > 0);
    });
}
