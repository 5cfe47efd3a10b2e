using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>When and how much to order under Poisson demand and a lead time: the best (r, Q).</summary>
/// <remarks>
/// <para><b>Formula.</b> With demand λ, lead time L, D ~ Poisson(λL): g(y) = h·E[(y − D)⁺] + p·E[(D − y)⁺];
/// cost(r, Q) = (Kλ + Σ g(y) for y = r + 1 … r + Q) / Q. Order Q when the inventory position falls to r.</para>
/// <para><b>Units.</b> Demand per unit of time; holding and backorder cost per piece and unit of time; cost per unit of time.</para>
/// <para><b>Domain.</b> Holding and backorder cost positive; order cost and lead time not negative; demand positive. Pieces on the way and the
/// economic order quantity at most 1,000,000 each, as the work grows with them; cost within the range of double.</para>
/// <para><b>Edge cases.</b> No order cost orders piece by piece (Q = 1): the base stock policy with S = r + 1. r may be −1 or lower: order when that many
/// wait.</para>
/// <para><b>Method.</b> g is convex, so the best Q positions are those around its minimum: take the cheaper neighbor as long as it lowers the average.
/// Exact.</para>
/// <para><b>Source.</b> A. Federgruen and Y.-S. Zheng, An efficient algorithm for computing an optimal (r, Q) policy, Operations Research 40(4), 1992.</para>
/// </remarks>
/// <example>
/// <code>
/// ReorderPolicyInput Input = new() { DemandRate = 1.5, LeadTime = 2, OrderCost = 100, HoldingCost = 20, BackorderCost = 150 };
/// var result = ReorderPolicy.Compute(Input with { OrderCost = 0 });
/// Console.WriteLine(result.Quantity); // 1
/// Console.WriteLine(result.ReorderPoint + 1); // 5
/// </code>
/// </example>
public static class ReorderPolicy
{
    /// <summary>The policy of least cost.</summary>
    /// <param name="input">Demand, lead time and costs.</param>
    /// <returns>Reorder point, quantity and cost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of the two costs is nothing beside the other, the pieces on the way or the economic order quantity
    /// are above 1,000,000, or the cost is beyond the
    /// largest double.</exception>
    public static ReorderPolicyResult Compute(ReorderPolicyInput input)
    {
        Guard.NotNull(input);
        var mean = PoissonStock.Pipeline(input.DemandRate, input.LeadTime, PoissonStock.MostSteps);
        CheckQuantity(input);
        CheckCosts(input);
        var lowest = (long)Newsvendor.ForPoissonDemand(input.HoldingCost, input.BackorderCost, mean).Stock;
        var (below, above) = (lowest - 1, lowest + 1);
        var (belowCost, aboveCost) = (PositionCost(below), PositionCost(above));
        var (sum, quantity) = ((input.OrderCost * input.DemandRate) + PositionCost(lowest), 1);
        while (Math.Min(belowCost, aboveCost) * quantity < sum)
        {
            quantity++;
            if (belowCost <= aboveCost)
            {
                (sum, below) = (sum + belowCost, below - 1);
                belowCost = PositionCost(below);
            }
            else
            {
                (sum, above) = (sum + aboveCost, above + 1);
                aboveCost = PositionCost(above);
            }
        }

        return new ReorderPolicyResult { ReorderPoint = below, Quantity = quantity, Cost = Guard.Representable(sum / quantity, nameof(input)) };

        double PositionCost(long y)
        {
            var (onHand, late) = PoissonStock.Expected(y, mean);
            return (input.HoldingCost * onHand) + (input.BackorderCost * late);
        }
    }

    // The best quantity is the deterministic one and what the spread of demand adds, which the limit on the mean bounds.
    private static void CheckCosts(ReorderPolicyInput input)
    {
        var ratio = input.BackorderCost / (input.HoldingCost + input.BackorderCost);
        if (!(ratio > 0 && ratio < 1))
        {
            throw Guard.OutOfRange(
                nameof(input), "must have a backorder cost that is a part of both costs together strictly between 0 and 1", ratio);
        }
    }

    private static void CheckQuantity(ReorderPolicyInput input)
    {
        var quantity = Math.Sqrt(2 * input.OrderCost * input.DemandRate * ((1 / input.HoldingCost) + (1 / input.BackorderCost)));
        if (!(quantity <= PoissonStock.MostSteps))
        {
            throw Guard.OutOfRange(nameof(input), "must have an economic order quantity of at most 1000000 pieces", quantity);
        }
    }
}
