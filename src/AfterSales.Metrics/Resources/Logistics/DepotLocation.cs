using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Which depots to open, and which of them serves which area, at least cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> Least Σ fixedᵢ·openᵢ + Σ unitᵢⱼ·flowᵢⱼ with Σᵢ flowᵢⱼ = demandⱼ, Σⱼ flowᵢⱼ ≤ capacityᵢ·openᵢ, openᵢ ∈ {0, 1}, flow ≥ 0.</para>
/// <para><b>Units.</b> Demand and capacity in one unit; cost in one currency.</para>
/// <para><b>Domain.</b> Demand and unit costs finite and not negative; one unit cost for each area.</para>
/// <para><b>Edge cases.</b> Demand above all capacities together has no answer, <see cref="UndefinedReason.Infeasible"/>. No demand opens nothing.
/// An area may be served by several depots; a depot that serves nothing stays closed. Capacity that meets the demand to a part in 10¹² suffices. A search
/// that reaches its limit gives its best answer and the bound.</para>
/// <para><b>Method.</b> Branch and bound over the depots. The bound is Lagrangian: areas pay prices, raised by subgradients, and a depot is open where what it
/// serves earns its fixed cost; depots whose other state would cost more than the best answer are fixed. Every set of depots met is served at least cost
/// by shortest augmenting paths. Proven means: no other choice is cheaper by more than a part in 10¹².</para>
/// <para><b>Source.</b> The capacitated facility location problem: M. Daskin, Network and Discrete Location, 2nd ed. 2013, ch. 7; A. Geoffrion,
/// Mathematical Programming Study 2, 1974.</para>
/// </remarks>
/// <example>
/// <code>
/// var depots = new[] { new Depot { FixedCost = 100, Capacity = 10, UnitCosts = [1, 5] },
///     new Depot { FixedCost = 100, Capacity = 10, UnitCosts = [5, 1] } };
/// var result = DepotLocation.Optimize([4.0, 4.0], depots);
/// Console.WriteLine(result.Cost.Value); // 124
/// </code>
/// </example>
public static class DepotLocation
{
    /// <summary>The choice of least cost.</summary>
    /// <param name="demand">Demand of each area.</param>
    /// <param name="depots">The depots to choose from.</param>
    /// <param name="options">How long the search may go on; null is <see cref="SearchOptions.Default"/>.</param>
    /// <returns>Which to open, what flows, and what it costs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="depots"/> is null.</exception>
    /// <exception cref="ArgumentException">A number is negative or not finite, a depot is null or lacks a unit cost, or the cost is
    /// beyond the largest double.</exception>
    public static DepotLocationResult Optimize(ReadOnlySpan<double> demand, IReadOnlyList<Depot> depots, SearchOptions? options = null)
    {
        Guard.NoneNegative(demand, nameof(demand));
        Guard.NoneNull(depots);
        foreach (var depot in depots)
        {
            Guard.SameLength(depot.UnitCosts.Count, demand.Length, nameof(Depot.UnitCosts), nameof(demand));
            Guard.NoneNegative(depot.UnitCosts.ToArray(), nameof(Depot.UnitCosts));
        }

        Guard.Representable(Dearest(demand, depots), nameof(depots));
        var served = new List<int>(demand.Length);
        for (var area = 0; area < demand.Length; area++)
        {
            if (demand[area] > 0)
            {
                served.Add(area);
            }
        }

        var amounts = new double[served.Count];
        for (var k = 0; k < amounts.Length; k++)
        {
            amounts[k] = demand[served[k]];
        }

        var unit = depots.SelectMany(depot => served.Select(area => depot.UnitCosts[area])).ToArray();
        var search = new DepotSearch(amounts, [.. depots.Select(depot => depot.FixedCost)], [.. depots.Select(depot => depot.Capacity)], unit);
        search.Solve((options ?? SearchOptions.Default).MaximumWork);
        return Describe(search, served, demand.Length);
    }

    /// <summary>What every depot open and the dearest of them for each area would cost.</summary>
    private static double Dearest(ReadOnlySpan<double> demand, IReadOnlyList<Depot> depots)
    {
        var sum = depots.Sum(d => d.FixedCost);
        for (var j = 0; j < demand.Length; j++)
        {
            var dearest = 0.0;
            foreach (var depot in depots)
            {
                dearest = Math.Max(dearest, depot.UnitCosts[j]);
            }

            sum += demand[j] * dearest;
        }

        return sum;
    }

    private static DepotLocationResult Describe(DepotSearch search, List<int> served, int areas)
    {
        var depots = search.Open.Length;
        var flows = Enumerable.Range(0, depots).Select(_ => new double[areas]).ToArray();
        for (var k = 0; k < depots * served.Count; k++)
        {
            flows[k / served.Count][served[k % served.Count]] = search.Best![k];
        }

        return new DepotLocationResult
        {
            Open = search.Open,
            Flows = FrozenList.Own(flows.Select(row => (IReadOnlyList<double>)FrozenList.Own(row)).ToArray()),
            Cost = search.Best is null ? Figure.Undefined<double>(UndefinedReason.Infeasible) : Figure.Of(search.BestCost),
            LowerBound = search.Best is null ? Figure.Undefined<double>(UndefinedReason.Infeasible) : Figure.Of(search.Bound),
            IsProvenOptimal = search.Best is not null && search.Bound >= search.BestCost,
            Nodes = search.Nodes,
            Work = search.Work,
        };
    }
}
