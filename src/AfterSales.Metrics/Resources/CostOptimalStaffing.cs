using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The number of agents at which staff, lost contacts, waiting and penalties together cost least.</summary>
/// <remarks>
/// <para><b>Formula.</b> cost(n) = c·n + a·λT·P(abandon) + w·λT·E[wait] + penalty·[service level &lt; target], each figure by <see cref="ErlangA"/>.</para>
/// <para><b>Units.</b> Costs in one currency for the interval of the load; times in the load's unit.</para>
/// <para><b>Domain.</b> An agent costs something; the other costs are not negative; mean patience positive.</para>
/// <para><b>Edge cases.</b> Where losing every contact costs less than one agent, the answer is nobody. Ties go to fewer agents. No load needs nobody.</para>
/// <para><b>Method.</b> Every n from 0 on is computed until the agents alone cost as much as the best total: exact even where a penalty makes the cost jump,
/// with nothing assumed about its shape. Amounts are rounded once, to the currency's minor unit, for the result; the choice is made before.</para>
/// <para><b>Source.</b> S. Borst, A. Mandelbaum and M. Reiman, Dimensioning large call centers, Operations Research 52(1), 2004.</para>
/// </remarks>
public static class CostOptimalStaffing
{
    /// <summary>The cheapest number of agents.</summary>
    /// <param name="load">The work of the interval.</param>
    /// <param name="meanPatience">Mean time a contact waits before it gives up.</param>
    /// <param name="cost">What things cost.</param>
    /// <param name="currency">The currency of the costs.</param>
    /// <returns>The number, its cost by part, and how it serves.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The patience is not positive and finite.</exception>
    public static CostOptimalStaffingResult Compute(QueueLoad load, double meanPatience, StaffingCost cost, Currency currency)
    {
        Guard.NotNull(load);
        Guard.NotNull(cost);
        Guard.Positive(meanPatience);
        var (best, least) = (0, double.PositiveInfinity);
        for (var agents = 0; agents * DecimalParts.ToDouble(cost.PerAgent) < least; agents++)
        {
            var total = Parts(load, ErlangA.Compute(load, meanPatience, agents, cost.Wait), cost).Sum();
            (best, least) = total < least ? (agents, total) : (best, least);
        }

        var queue = ErlangA.Compute(load, meanPatience, best, cost.Wait);
        var parts = Parts(load, queue, cost).Select(part => MoneyRounding.Default.Round(part, currency)).ToArray();
        return new CostOptimalStaffingResult
        {
            Agents = best,
            StaffCost = parts[0],
            AbandonmentCost = parts[1],
            WaitCost = parts[2],
            Penalty = parts[3],
            TotalCost = Money.Sum(parts, currency),
            Queue = queue,
        };
    }

    private static double[] Parts(QueueLoad load, ErlangAResult queue, StaffingCost cost)
    {
        var misses = queue.ServiceLevel.Value < cost.ServiceLevel;
        return
        [
            queue.Agents * DecimalParts.ToDouble(cost.PerAgent),
            load.Arrivals * (queue.Abandonment.Value ?? 0) * DecimalParts.ToDouble(cost.PerAbandonment),
            load.Arrivals * (queue.MeanWait.Value ?? 0) * DecimalParts.ToDouble(cost.PerWait),
            misses ? DecimalParts.ToDouble(cost.Penalty) : 0,
        ];
    }
}
