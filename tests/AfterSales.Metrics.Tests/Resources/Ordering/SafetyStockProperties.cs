using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class SafetyStockProperties
{
    private static readonly Gen<SafetyStockInput> Input = Gen.Choose(0, 500).SelectMany(demand => Gen.Choose(0, 200).SelectMany(spread
        => Gen.Choose(0, 30).SelectMany(time => Gen.Choose(0, 8).Select(deviation => new SafetyStockInput
        {
            MeanDemand = demand / 10.0,
            DemandDeviation = spread / 10.0,
            MeanLeadTime = time,
            LeadTimeDeviation = deviation / 2.0,
        }))));

    [Property]
    public Property ForCycleService_HigherService_NeedsMoreStockAndLeavesLessShort()
        => Prop.ForAll(Input.ToArbitrary(), Gen.Choose(1, 98).ToArbitrary(), (input, percent) =>
    {
        var (less, more) = (SafetyStock.ForCycleService(input, percent / 100.0), SafetyStock.ForCycleService(input, (percent + 1) / 100.0));
        return more.Stock >= less.Stock && more.ExpectedShortage <= less.ExpectedShortage && less.ExpectedShortage >= 0;
    });

    [Property]
    public Property ForFillRate_AnyInput_LeavesTheShareOfAnOrderShort()
        => Prop.ForAll(Input.ToArbitrary(), Gen.Choose(1, 9999).ToArbitrary(), Gen.Choose(1, 1000).ToArbitrary(), (input, share, quantity) =>
    {
        var result = SafetyStock.ForFillRate(input, share / 10_000.0, quantity);
        var target = (1 - (share / 10_000.0)) * quantity;
        return result.DemandDeviation == 0 || Math.Abs(result.ExpectedShortage - target) <= 1e-9 * (target + result.DemandDeviation);
    });

    [Property]
    public Property ForCycleService_LargerUnit_ScalesTheStock() => Prop.ForAll(Input.ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(), (input, percent) =>
    {
        var twice = SafetyStock.ForCycleService(input with { MeanDemand = 2 * input.MeanDemand, DemandDeviation = 2 * input.DemandDeviation }, percent / 100.0);
        return twice.Stock == 2 * SafetyStock.ForCycleService(input, percent / 100.0).Stock;
    });
}
