using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class DiscountedOrderQuantityProperties
{
    private static readonly Gen<PriceBreak[]> Breaks = Gen.Choose(1, 4).SelectMany(count => Gen.Choose(1, 300).ArrayOf(count).SelectMany(steps
        => Gen.Choose(0, 20).ArrayOf(count).Select(cuts => Enumerable.Range(0, count).Select(j => new PriceBreak
        {
            FromQuantity = steps.Take(j).Sum(),
            UnitPrice = 10 - (cuts.Take(j).Sum() / 10.0),
        }).ToArray())));

    [Property]
    public Property Compute_AnyBreaks_NoQuantityOfAGridIsCheaper()
        => Prop.ForAll(Breaks.ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), Gen.Elements(DiscountKind.AllUnits, DiscountKind.Incremental).ToArbitrary(),
        (breaks, orderCost, kind) =>
    {
        var best = DiscountedOrderQuantity.Compute(orderCost, 0.25, 400, breaks, kind);
        return Enumerable.Range(1, 3000).All(i => Cost(i / 2.0, orderCost, breaks, kind) >= best.Cost * (1 - 1e-12))
            && Math.Abs(Cost(best.Quantity, orderCost, breaks, kind) - best.Cost) <= 1e-9 * best.Cost;
    });

    [Property]
    public Property Compute_IncrementalDiscount_IsNeverBetterThanForAllUnits()
        => Prop.ForAll(Breaks.ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), (breaks, orderCost)
        => DiscountedOrderQuantity.Compute(orderCost, 0.25, 400, breaks).Cost
            <= DiscountedOrderQuantity.Compute(orderCost, 0.25, 400, breaks, DiscountKind.Incremental).Cost * (1 + 1e-12));

    /// <summary>The slow obvious version: what an order of this many costs, piece by piece of the price list.</summary>
    private static double Cost(double quantity, double orderCost, PriceBreak[] breaks, DiscountKind kind)
    {
        var purchase = 0.0;
        for (var j = 0; j < breaks.Length && breaks[j].FromQuantity <= quantity; j++)
        {
            var until = j + 1 < breaks.Length ? Math.Min(quantity, breaks[j + 1].FromQuantity) : quantity;
            purchase = kind == DiscountKind.AllUnits ? breaks[j].UnitPrice * quantity : purchase + (breaks[j].UnitPrice * (until - breaks[j].FromQuantity));
        }

        return ((orderCost + purchase) * 400 / quantity) + (0.25 * purchase / 2);
    }
}
