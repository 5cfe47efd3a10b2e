using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How much to order at a time when demand is steady: EOQ, with planned backorders, and with gradual delivery (EPQ).</summary>
/// <remarks>
/// <para><b>Formula.</b> With order cost K, demand λ, holding cost h: q = √(2Kλ/h), cost = √(2Kλh). With backorder cost p, both under the root times
/// (h + p)/p and p/(h + p), and a share h/(h + p) of demand waits. With production rate μ both roots have h(1 − λ/μ) for h; the two factors and the share
/// keep h itself, as stock and backorders both build up at the rate μ − λ. Lower prices for larger orders: <see cref="DiscountedOrderQuantity"/>.</para>
/// <para><b>Units.</b> Demand and rates per unit of time; holding and backorder cost per piece and unit of time; cost per unit of time, purchase price
/// left out.</para>
/// <para><b>Domain.</b> Holding cost positive; order cost and demand not negative; backorder cost positive; production rate above demand; quantity and cost
/// within the range of double.</para>
/// <para><b>Edge cases.</b> No demand or no order cost: quantity 0 and cost 0, the limit of ordering each piece on its own. A production rate at or
/// below the demand never catches up and is a mistake.</para>
/// <para><b>Method.</b> Closed form.</para>
/// <para><b>Source.</b> F. W. Harris 1913; L. Snyder and Z.-J. Shen, Fundamentals of Supply Chain Theory, 2nd ed. 2019, ch. 3.</para>
/// </remarks>
/// <example>
/// <code>
/// var order = EconomicOrderQuantity.Compute(orderCost: 50, holdingCost: 2.5, demandRate: 1_000);
/// Console.WriteLine($"order {order.Quantity} at a time: {order.Cost} EUR a year"); // order 200 at a time: 500 EUR a year
/// </code>
/// </example>
public static class EconomicOrderQuantity
{
    /// <summary>The quantity of least cost.</summary>
    /// <param name="orderCost">Cost of one order, K.</param>
    /// <param name="holdingCost">Cost of keeping one piece for one unit of time, h.</param>
    /// <param name="demandRate">Demand per unit of time, λ.</param>
    /// <param name="options">Planned backorders or gradual delivery; null for neither.</param>
    /// <returns>Quantity, cost, and the share of demand that waits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or quantity or cost beyond the largest double.</exception>
    public static EconomicOrderQuantityResult Compute(
        double orderCost, double holdingCost, double demandRate, EconomicOrderQuantityOptions? options = null)
    {
        options ??= EconomicOrderQuantityOptions.Default;
        Guard.NotNegative(orderCost);
        Guard.Positive(holdingCost);
        Guard.NotNegative(demandRate);
        if (options.ProductionRate is { } rate && !(rate > demandRate))
        {
            throw Guard.OutOfRange(nameof(options.ProductionRate), Guard.Text($"must be above the demand rate {demandRate}"), rate);
        }

        var holding = holdingCost * (1 - (demandRate / options.ProductionRate ?? 0));
        var share = options.BackorderCost is { } backorder ? holdingCost / (holdingCost + backorder) : 0;
        var orders = 2 * orderCost * demandRate;
        return new EconomicOrderQuantityResult
        {
            Quantity = orders == 0 ? 0 : Guard.Representable(Math.Sqrt(orders / (holding * (1 - share))), nameof(orderCost)),
            Cost = Guard.Representable(Math.Sqrt(orders * holding * (1 - share)), nameof(orderCost)),
            BackorderedShare = share,
        };
    }
}
