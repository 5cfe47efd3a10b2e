using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class PromiseCostProperties
{
    [Property]
    public bool Compute_AnyWeibull_IsOrderedAndGrowsWithLength(PositiveInt shape, PositiveInt length)
    {
        var life = LifeDistribution.Weibull(0.5 + (shape.Get % 30 / 10d), 50);
        var input = new PromiseCostInput { Life = life, Length = 1 + (length.Get % 60), ClaimCost = 100, Price = 100 };
        var (one, longer) = (PromiseCost.Compute(input), PromiseCost.Compute(input with { Length = input.Length + 5 }));
        return one.RenewingCost.Value >= one.ReplacementCost.Value * (1 - 1e-5) && one.ReplacementCost.Value >= one.ProRataRefund.Value * (1 - 1e-5)
            && longer.MinimalRepairCost.Value > one.MinimalRepairCost.Value && longer.ReplacementCost.Value > one.ReplacementCost.Value * (1 - 1e-5)
            && longer.RenewingCost.Value > one.RenewingCost.Value;
    }

    [Property]
    public bool Compute_AnyCost_ScalesWithMoney(PositiveInt cost)
    {
        var input = new PromiseCostInput { Life = LifeDistribution.Weibull(1.4, 50), Length = 24, ClaimCost = cost.Get, Price = 2d * cost.Get };
        var (one, cents) = (PromiseCost.Compute(input), PromiseCost.Compute(input with { ClaimCost = 100d * cost.Get, Price = 200d * cost.Get }));
        return Scales(one.RenewingCost, cents.RenewingCost) && Scales(one.ProRataRefund, cents.ProRataRefund)
            && Scales(one.CombinedRefund, cents.CombinedRefund) && one.ReplacementClaims == cents.ReplacementClaims;

        static bool Scales(Figure<double> a, Figure<double> b) => Math.Abs((a.Value!.Value * 100) - b.Value!.Value) <= 1e-12 * b.Value.Value;
    }
}
