using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Economic order quantity with quantity discounts (EOQ with price breaks): when is it worth ordering more for a lower price?</summary>
/// <remarks>
/// <para><b>Formula.</b> Order cost K, demand λ, carrying rate i, prices cⱼ from quantities qⱼ. All units: cost(Q) = λcⱼ + Kλ/Q + icⱼQ/2 in qⱼ ≤ Q &lt; qⱼ₊₁.
/// Incremental: an order costs Rⱼ + cⱼQ with Rⱼ = Σₖ₌₁ʲ (cₖ₋₁ − cₖ)·qₖ, so cost(Q) = λcⱼ + (K + Rⱼ)λ/Q + iRⱼ/2 + icⱼQ/2.</para>
/// <para><b>Units.</b> Demand per unit of time; the carrying rate is a fraction of the price per unit of time: 0.2 is 20 %.</para>
/// <para><b>Domain.</b> Order cost and demand not negative, carrying rate positive. The first break begins at 0, the others rise, and no price is above the
/// one before. Quantity and cost within the range of double.</para>
/// <para><b>Edge cases.</b> A quantity exactly at a break has its price. Without demand nothing is ordered, at no cost. Without an order cost the least
/// quantity of each price is tried as well, down to piece by piece: quantity 0 at the first price, the limit. Equal costs: the smaller order.</para>
/// <para><b>Method.</b> Each price has one minimum, √(2(K + Rⱼ)λ/(icⱼ)); it is taken where it lies in the price's range, else the nearer end, as the cost is
/// convex there; the cheapest of all is the answer.</para>
/// <para><b>Source.</b> L. Snyder and Z.-J. Shen, Fundamentals of Supply Chain Theory, 2nd ed. 2019, sec. 3.4; G. Hadley and T. Whitin, Analysis of Inventory
/// Systems, 1963, ch. 2.</para>
/// </remarks>
/// <example>
/// <code>
/// PriceBreak From(double quantity, double price) =&gt; new() { FromQuantity = quantity, UnitPrice = price };
/// var order = DiscountedOrderQuantity.Compute(orderCost: 50, carryingRate: 0.2, demandRate: 1_200, [From(0, 20), From(200, 19), From(500, 18.5)]);
/// Console.WriteLine($"order {order.Quantity} at {order.UnitPrice} EUR: {order.Cost:F0} EUR a year"); // order 500 at 18.5 EUR: 23245 EUR a year
/// </code>
/// </example>
public static class DiscountedOrderQuantity
{
    /// <summary>The quantity of least cost.</summary>
    /// <param name="orderCost">Cost of one order, K.</param>
    /// <param name="carryingRate">Cost of keeping stock worth one for one unit of time, i.</param>
    /// <param name="demandRate">Demand per unit of time, λ.</param>
    /// <param name="breaks">The prices, from the smallest quantity on.</param>
    /// <param name="kind">Whether a price is for all pieces, or for those from its quantity on.</param>
    /// <returns>Quantity, price and cost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="breaks"/> is null.</exception>
    /// <exception cref="ArgumentException">A number is out of its range, there is no price, the breaks do not rise from 0, a price does, or quantity or cost
    /// is beyond the largest double.</exception>
    public static DiscountedOrderQuantityResult Compute(
        double orderCost, double carryingRate, double demandRate, IReadOnlyList<PriceBreak> breaks, DiscountKind kind = DiscountKind.AllUnits)
    {
        Guard.NotNegative(orderCost);
        Guard.Positive(carryingRate);
        Guard.NotNegative(demandRate);
        Guard.Defined(kind);
        Check(breaks);
        if (demandRate == 0)
        {
            return new DiscountedOrderQuantityResult { Quantity = 0, Break = 0, UnitPrice = breaks[0].UnitPrice, Cost = 0 };
        }

        DiscountedOrderQuantityResult? best = null;
        var surcharge = 0.0;
        for (var j = 0; j < breaks.Count; j++)
        {
            surcharge += kind == DiscountKind.Incremental && j > 0 ? (breaks[j - 1].UnitPrice - breaks[j].UnitPrice) * breaks[j].FromQuantity : 0;
            var here = Cheapest(orderCost + surcharge, surcharge, carryingRate, demandRate, breaks, j);
            best = here is not null && (best is null || here.Cost < best.Cost) ? here : best;
        }

        Guard.Representable(best!.Quantity, nameof(orderCost));
        Guard.Representable(best.Cost, nameof(breaks));
        return best;
    }

    private static void Check(IReadOnlyList<PriceBreak> breaks)
    {
        Guard.NotEmpty(Guard.NoneNull(breaks).Count, nameof(breaks));
        for (var j = 0; j < breaks.Count; j++)
        {
            if (j == 0 ? breaks[0].FromQuantity != 0 : !(breaks[j].FromQuantity > breaks[j - 1].FromQuantity))
            {
                throw Guard.Item(nameof(breaks), "must rise from a quantity of 0", j, breaks[j].FromQuantity);
            }

            if (j > 0 && breaks[j].UnitPrice > breaks[j - 1].UnitPrice)
            {
                throw Guard.Item(nameof(breaks), "must not have a price above the one before", j, breaks[j].UnitPrice);
            }
        }
    }

    /// <summary>The best quantity at one price; null where its best is that of the next price's range.</summary>
    private static DiscountedOrderQuantityResult? Cheapest(
        double fixedCost, double surcharge, double carryingRate, double demandRate, IReadOnlyList<PriceBreak> breaks, int j)
    {
        var (price, least) = (breaks[j].UnitPrice, breaks[j].FromQuantity);
        var quantity = Math.Max(least, Math.Sqrt(2 * fixedCost / (carryingRate * price) * demandRate));
        if (j + 1 < breaks.Count && quantity >= breaks[j + 1].FromQuantity)
        {
            return null;
        }

        var orders = quantity == 0 ? 0 : fixedCost / quantity * demandRate;
        var unit = quantity == 0 ? price : price + (surcharge / quantity);
        return new DiscountedOrderQuantityResult
        {
            Quantity = quantity,
            Break = j,
            UnitPrice = unit,
            Cost = (demandRate * price) + orders + (carryingRate / 2 * ((price * quantity) + surcharge)),
        };
    }
}
