using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The number of agents at which staff, lost contacts, waiting and penalties together cost least.</summary>
/// <remarks>
/// <para><b>Formula.</b> cost(n) = c·n + a·λT·P(abandon) + w·λT·E[wait] + penalty·[service level &lt; target], each figure by <see cref="ErlangA"/>.</para>
/// <para><b>Units.</b> Costs in one currency for the interval of the load; times in the load's unit.</para>
/// <para><b>Domain.</b> An agent costs something; the other costs are not negative; load and mean patience as <see cref="ErlangA.MinimumAgents"/> takes
/// them.</para>
/// <para><b>Edge cases.</b> Where losing every contact costs less than one agent, the answer is nobody. Ties go to fewer agents. No load needs nobody.</para>
/// <para><b>Method.</b> With each agent more, the cost of contacts and the penalty fall or stay. So between two numbers nothing costs less than the staff
/// of the
/// first and the contacts of the second: what cannot beat the best so far is passed over, the rest is halved. No shape of the curve is assumed. Amounts are
/// rounded once, to the currency's minor unit, for the result; the choice is made before.</para>
/// <para><b>Source.</b> S. Borst, A. Mandelbaum and M. Reiman, Dimensioning large call centers, Operations Research 52(1), 2004.</para>
/// </remarks>
/// <example>
/// <code>
/// StaffingCost Cost = new() { PerAgent = 12m, PerAbandonment = 8m, PerWait = 0.5m, Penalty = 40m, Wait = 0.5 };
/// QueueLoad Load = new() { Arrivals = 100, Interval = 30, HandleTime = 3 };
/// Currency Eur = Currency.Of("EUR");
/// var result = CostOptimalStaffing.Compute(Load, 4, Cost, Eur);
/// Console.WriteLine(result.StaffCost + result.AbandonmentCost + result.WaitCost + result.Penalty); // 183.96 EUR
/// Console.WriteLine(result.StaffCost); // 168.00 EUR
/// </code>
/// </example>
public static class CostOptimalStaffing
{
    /// <summary>What <see cref="Money"/> holds for certain.</summary>
    private const double MostMoney = 7.9e28;

    /// <summary>The cheapest number of agents.</summary>
    /// <param name="load">The work of the interval.</param>
    /// <param name="meanPatience">Mean time a contact waits before it gives up.</param>
    /// <param name="cost">What things cost.</param>
    /// <param name="currency">The currency of the costs.</param>
    /// <returns>The number, its cost by part, and how it serves.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The patience is not positive and finite, load or patience are beyond the domain, or a cost, or all
    /// together, is beyond what <see cref="Money"/> holds.</exception>
    public static CostOptimalStaffingResult Compute(QueueLoad load, double meanPatience, StaffingCost cost, Currency currency)
    {
        QueueDomain.Load(load);
        Guard.NotNull(cost);
        QueueDomain.Patience(meanPatience, load, 0);
        var best = Cheapest(
            DecimalParts.ToDouble(cost.PerAgent), agents => Contacts(Parts(load, ErlangA.Compute(load, meanPatience, agents, cost.Wait), cost)));
        var queue = ErlangA.Compute(load, meanPatience, best, cost.Wait);
        var costs = Parts(load, queue, cost);
        Held(costs.Sum(), cost);
        var parts = Array.ConvertAll(costs, part => MoneyRounding.Default.Round(Held(part, cost), currency));
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

    private static double Held(double part, StaffingCost cost) => Math.Abs(part) <= MostMoney ? part
        : throw Guard.OutOfRange(nameof(cost), FormattableString.Invariant($"must not cost more an hour than {MostMoney}"), part);

    /// <summary>The least n of perAgent·n + contacts(n), the fewest of equals, where contacts never rise.</summary>
    private static int Cheapest(double perAgent, Func<int, double> contacts)
    {
        var first = contacts(0);
        var (best, least) = (0, first);
        var open = new Stack<(int Low, double AtLow, int High, double AtHigh)>();

        // Beyond the end, one more agent costs more than all there is left to save, or its staff alone more than the best in all.
        var (end, atEnd) = (1, contacts(1));
        Try(end, atEnd);
        while (atEnd > perAgent && end * perAgent < least)
        {
            end *= 2;
            atEnd = contacts(end);
            Try(end, atEnd);
        }

        open.Push((0, first, end, atEnd));
        while (open.Count > 0)
        {
            var (low, atLow, high, atHigh) = open.Pop();
            var bound = ((low + 1) * perAgent) + atHigh;
            if (high - low < 2 || bound > least || (bound == least && low >= best))
            {
                continue;
            }

            var middle = low + ((high - low) / 2);
            var atMiddle = contacts(middle);
            Try(middle, atMiddle);
            open.Push((middle, atMiddle, high, atHigh));
            open.Push((low, atLow, middle, atMiddle));
        }

        return best;

        void Try(int agents, double rest)
        {
            var total = (agents * perAgent) + rest;
            if (total < least || (total == least && agents < best))
            {
                (best, least) = (agents, total);
            }
        }
    }

    private static double Contacts(double[] parts) => parts[1] + parts[2] + parts[3];

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
