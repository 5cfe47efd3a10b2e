using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The number of agents at which staff, lost contacts, waiting and penalties together cost least.</summary>
/// <remarks>
/// <para><b>Formula.</b> cost(n) = c·n + a·λT·P(abandon) + w·λT·E[wait] + penalty·[service level &lt; target], each figure by <see cref="ErlangA"/>.</para>
/// <para><b>Units.</b> Costs in one currency for the interval of the load; times in the load's unit.</para>
/// <para><b>Domain.</b> An agent costs something; the other costs are not negative; load and mean patience as <see cref="ErlangA.MinimumAgents"/> takes them.</para>
/// <para><b>Edge cases.</b> Where losing every contact costs less than one agent, the answer is nobody. Ties go to fewer agents. No load needs nobody.</para>
/// <para><b>Method.</b> Without the penalty the cost is convex in n, as the queue is; once the contacts cost no more than one agent, no larger number is better,
/// and the interval up to there shrinks by thirds. The service level rises with n, so the penalty is one step down: the first number without it is the only
/// other candidate. Amounts are rounded once, to the currency's minor unit, for the result; the choice is made before.</para>
/// <para><b>Source.</b> S. Borst, A. Mandelbaum and M. Reiman, Dimensioning large call centers, Operations Research 52(1), 2004;
/// M. Armony, E. Plambeck and S. Seshadri, Sensitivity of optimal capacity to customer impatience, M&amp;SOM 11(1), 2009.</para>
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
    /// <exception cref="ArgumentOutOfRangeException">The patience is not positive and finite, load or patience are beyond the domain, or a cost is beyond what
    /// <see cref="Money"/> holds.</exception>
    public static CostOptimalStaffingResult Compute(QueueLoad load, double meanPatience, StaffingCost cost, Currency currency)
    {
        QueueDomain.Load(load);
        Guard.NotNull(cost);
        QueueDomain.Patience(meanPatience, load, 0);
        var cheapest = CheapestWithoutPenalty(Cost);
        var unpunished = cost.Penalty > 0 && Misses(cheapest) ? LeastWithout(cheapest) : cheapest;
        var best = Total(unpunished) < Total(cheapest) ? unpunished : cheapest;
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

        double[] PartsOf(int agents) => Parts(load, ErlangA.Compute(load, meanPatience, agents, cost.Wait), cost);
        double Total(int agents) => PartsOf(agents).Sum();
        bool Misses(int agents) => ErlangA.Compute(load, meanPatience, agents, cost.Wait).ServiceLevel.Value < cost.ServiceLevel;
        (double Staff, double Contacts) Cost(int agents) => PartsOf(agents) is var parts ? (parts[0], parts[1] + parts[2]) : default;

        // The first number that meets the level; every number that costs as much as the cheapest with its penalty is as good as none.
        int LeastWithout(int missing)
        {
            var (most, step) = (Total(missing), 1);
            var meeting = missing;
            while (Misses(meeting))
            {
                if (meeting * DecimalParts.ToDouble(cost.PerAgent) >= most)
                {
                    return missing;
                }

                (missing, meeting, step) = (meeting, meeting + step, step * 2);
            }

            while (meeting - missing > 1)
            {
                var middle = missing + ((meeting - missing) / 2);
                (missing, meeting) = Misses(middle) ? (middle, meeting) : (missing, middle);
            }

            return meeting;
        }
    }

    /// <summary>The least n of a convex staff(n) + contacts(n), where contacts(n) falls and staff(n) grows by the same for each agent.</summary>
    private static int CheapestWithoutPenalty(Func<int, (double Staff, double Contacts)> cost)
    {
        const int Few = 8;
        var perAgent = cost(1).Staff;
        var (low, high) = (0, 1);
        while (cost(high).Contacts > perAgent)
        {
            high *= 2;
        }

        while (high - low > Few)
        {
            var third = (high - low) / 3;
            var (left, right) = (cost(low + third), cost(high - third));
            (low, high) = left.Staff + left.Contacts <= right.Staff + right.Contacts ? (low, high - third) : (low + third, high);
        }

        var (best, least) = (low, double.PositiveInfinity);
        for (var agents = low; agents <= high; agents++)
        {
            var (staff, contacts) = cost(agents);
            (best, least) = staff + contacts < least ? (agents, staff + contacts) : (best, least);
        }

        return best;
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
