using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Resources;

public class BaseStockProperties
{
    private static readonly Arbitrary<(double Rate, int Stock)> Any =
        (from rate in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 500)), (1, Gen.Choose(10_000, 90_000)))
         from stock in Gen.Choose(0, 120)
         select (rate / 10.0, stock)).ToArbitrary();

    [Property]
    public Property Compute_AnyStock_OnHandLessShortIsStockLessPipeline() => Prop.ForAll(Any, x =>
        BaseStock.Compute(x.Rate, 0.5, x.Stock) is var r
        && Math.Abs(r.ExpectedOnHand - r.ExpectedBackorders - (r.Stock - r.PipelineMean)) <= 1e-11 * (1 + r.Stock + r.PipelineMean));

    [Property]
    public Property Compute_OnePieceMore_SavesTheChanceThatItIsMissing() => Prop.ForAll(Any, x =>
    {
        var (less, more) = (BaseStock.Compute(x.Rate, 0.5, x.Stock), BaseStock.Compute(x.Rate, 0.5, x.Stock + 1));
        var saved = PoissonDistribution.Survival(x.Stock, less.PipelineMean);
        return Math.Abs(less.ExpectedBackorders - more.ExpectedBackorders - saved) <= 1e-11 * (1 + less.ExpectedBackorders);
    });

    [Property]
    public Property MinimumStock_AnyTarget_IsMetByNoFewer() => Prop.ForAll(Any, Gen.Choose(0, 999).ToArbitrary(), (x, thousandths) =>
    {
        var (target, rate) = (thousandths / 1000.0, Math.Min(x.Rate, 100));
        var result = BaseStock.MinimumStock(rate, 0.5, target);
        return result.FillRate >= target && (result.Stock == 0 || BaseStock.Compute(rate, 0.5, result.Stock - 1).FillRate < target);
    });
}
