using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostOfQualityProperties
{
    private static readonly Gen<CostOfQualityInput> Input = Edges.Weight.Four().Select(x => new CostOfQualityInput
    {
        Prevention = Eur(x.Item1),
        Appraisal = Eur(x.Item2),
        InternalFailure = Eur(x.Item3),
        ExternalFailure = Eur(x.Item4),
        Revenue = Eur(x.Item1 + 1),
    });

    [Property]
    public Property Compute_AnyCosts_PartsAddUp() => Prop.ForAll(Input.ToArbitrary(), input =>
    {
        var result = CostOfQuality.Compute(input);
        return result.Conformance.Amount + result.Nonconformance.Amount == result.Total.Amount
            && input.Prevention.Amount + input.Appraisal.Amount + input.InternalFailure.Amount + input.ExternalFailure.Amount == result.Total.Amount;
    });

    [Property]
    public Property Compute_AnyCosts_SharesAddUpToOne() => Prop.ForAll(Input.ToArbitrary(), input =>
    {
        var result = CostOfQuality.Compute(input);
        return result.PreventionShare.Value is not { } prevention
            || Math.Abs(
                prevention + result.AppraisalShare.Value!.Value + result.InternalFailureShare.Value!.Value
                    + result.ExternalFailureShare.Value!.Value - 1) <= 1e-15 * 4;
    });

    [Property]
    public Property Compute_AllScaled_RatiosStay() => Prop.ForAll(Input.ToArbitrary(), input =>
    {
        var (once, scaled) = (CostOfQuality.Compute(input), CostOfQuality.Compute(new CostOfQualityInput
        {
            Prevention = input.Prevention * 4,
            Appraisal = input.Appraisal * 4,
            InternalFailure = input.InternalFailure * 4,
            ExternalFailure = input.ExternalFailure * 4,
            Revenue = input.Revenue!.Value * 4,
        }));
        return Math.Abs((once.RevenueRatio.Value - scaled.RevenueRatio.Value) ?? 0) <= 1e-15 * once.RevenueRatio.Value
            && once.FailureToConformanceRatio.IsDefined == scaled.FailureToConformanceRatio.IsDefined
            && Math.Abs(
                (once.FailureToConformanceRatio.Value - scaled.FailureToConformanceRatio.Value) ?? 0) <= 1e-15 * (once.FailureToConformanceRatio.Value ?? 0);
    });

    private static Money Eur(decimal amount) => Money.Of(amount, Ledgers.Eur);
}
