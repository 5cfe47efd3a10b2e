using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Where one more vehicle, loan unit or bay helps most.</summary>
/// <remarks>
/// <para><b>Formula.</b> The next unit of pool i saves costᵢ·aᵢ·(B(nᵢ, aᵢ) − B(nᵢ + 1, aᵢ)); give each unit to the pool where it saves most.</para>
/// <para><b>Units.</b> Units; loss in erlangs times the cost of one.</para>
/// <para><b>Domain.</b> From 0 to 10,000,000 units; at most 100,000,000 erlangs a pool; Σ costᵢ·aᵢ within the range of double.</para>
/// <para><b>Edge cases.</b> Ties go to the pool listed first. Units that save nothing anywhere are left over and counted. No pools: all are left over.</para>
/// <para><b>Method.</b> Marginal analysis with a heap; the loss is convex in the units, so every allocation on the way is the best for its number.</para>
/// <para><b>Source.</b> B. Fox, Discrete optimization via marginal analysis, Management Science 13, 1966; A. Harel, Convexity properties of the Erlang
/// loss formula, Operations Research 38, 1990.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(LossPoolAllocation.Allocate([new LossPool { OfferedErlangs = 2 }, new LossPool { OfferedErlangs = 2 }], 3).Order); // [0, 1, 0]
/// </code>
/// </example>
public static class LossPoolAllocation
{
    /// <summary>Distributes units over pools.</summary>
    /// <param name="pools">The pools.</param>
    /// <param name="units">How many units there are.</param>
    /// <returns>Units of each pool, the order in which they were given, and the loss that is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pools"/> is null.</exception>
    /// <exception cref="ArgumentException">A pool is null or offers more than 100,000,000 erlangs, the units are not from 0 to 10,000,000, or the loss is
    /// beyond the largest double.</exception>
    public static LossPoolAllocationResult Allocate(IReadOnlyList<LossPool> pools, int units)
    {
        Guard.NoneNull(pools);
        Guard.InRange(units, 0, QueueDomain.MostUnits);
        Guard.Representable(pools.Sum(pool => pool.LossCost * QueueDomain.Erlangs(pool.OfferedErlangs, nameof(pools))), nameof(pools));
        var counts = new int[pools.Count];
        var inverses = Enumerable.Repeat(1.0, pools.Count).ToArray();
        var savings = pools.Select((pool, i) => Saving(pool, inverses[i], 1)).ToArray();
        var order = new List<int>();
        var queue = new MarginalQueue([.. savings]);
        while (order.Count < units && queue.TryPeek(out var best))
        {
            order.Add(best);
            counts[best]++;
            inverses[best] = ErlangRecursion.Next(inverses[best], pools[best].OfferedErlangs, counts[best]);
            savings[best] = Saving(pools[best], inverses[best], counts[best] + 1);
            queue.Replace(savings[best]);
        }

        return new LossPoolAllocationResult
        {
            Units = FrozenList.Own(counts),
            Order = FrozenList.Own(order.ToArray()),
            UnitsLeft = units - order.Count,
            Loss = pools.Select((pool, i) => pool.LossCost * pool.OfferedErlangs * ErlangB.Compute(pool.OfferedErlangs, counts[i]).Blocking).Sum(),
            NextSaving = savings.Length == 0 ? 0 : savings.Max(),
        };
    }

    private static double Saving(LossPool pool, double inverse, int next)
        => pool.OfferedErlangs == 0
            ? 0
            : pool.LossCost * pool.OfferedErlangs * ((1 / inverse) - (1 / ErlangRecursion.Next(inverse, pool.OfferedErlangs, next)));
}
