using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Which depots to open, and which of them serves which area, at least cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> Least Σ fixedᵢ·openᵢ + Σ unitᵢⱼ·flowᵢⱼ with Σᵢ flowᵢⱼ = demandⱼ, Σⱼ flowᵢⱼ ≤ capacityᵢ·openᵢ, openᵢ ∈ {0, 1}, flow ≥ 0.</para>
/// <para><b>Units.</b> Demand and capacity in one unit; cost in one currency.</para>
/// <para><b>Domain.</b> Demand and unit costs finite and not negative; one unit cost for each area.</para>
/// <para><b>Edge cases.</b> Demand above all capacities together has no answer, <see cref="UndefinedReason.Infeasible"/>. No demand opens nothing.
/// An area may be served by several depots. A search that reaches its limit gives its best answer and the bound.</para>
/// <para><b>Method.</b> Branch and bound over the linear relaxation (dual simplex); each relaxation with its depots rounded up is an answer.</para>
/// <para><b>Source.</b> The capacitated facility location problem: M. Daskin, Network and Discrete Location, 2nd ed. 2013, ch. 7.</para>
/// </remarks>
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
        var (program, cost) = Model(demand.ToArray(), depots);
        var search = new IntegerProgram(cost, depots.Count);
        search.Solve(program, (options ?? SearchOptions.Default).MaximumWork);
        return Describe(search, demand.Length, depots.Count);
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

    private static (LinearProgram Program, double[] Cost) Model(double[] demand, IReadOnlyList<Depot> depots)
    {
        // More capacity than there is demand would only weaken the relaxation.
        var needed = demand.Sum();
        var columns = depots.Count * (1 + demand.Length);
        var cost = new double[columns];
        var upper = Enumerable.Range(0, columns).Select(j => j < depots.Count ? 1.0 : double.PositiveInfinity).ToArray();
        var rows = Enumerable.Range(0, depots.Count + demand.Length).Select(_ => new double[columns]).ToArray();
        for (var i = 0; i < depots.Count; i++)
        {
            cost[i] = depots[i].FixedCost;
            rows[i][i] = -Math.Min(depots[i].Capacity, needed);
            for (var j = 0; j < demand.Length; j++)
            {
                var flow = depots.Count + (i * demand.Length) + j;
                (cost[flow], rows[i][flow], rows[depots.Count + j][flow]) = (depots[i].UnitCosts[j], 1, 1);
            }
        }

        var kinds = rows.Select((_, i) => i < depots.Count ? RowKind.AtMost : RowKind.Equal).ToArray();
        return (new LinearProgram(cost, upper, rows, kinds, [.. Enumerable.Repeat(0.0, depots.Count), .. demand]), cost);
    }

    private static DepotLocationResult Describe(IntegerProgram search, int areas, int depots)
    {
        var reason = search.Bound < double.PositiveInfinity ? UndefinedReason.Unresolved : UndefinedReason.Infeasible;
        return new DepotLocationResult
        {
            Open = search.Best is { } best ? [.. best.Take(depots).Select(x => x == 1)] : [],
            Flows = search.Best is { } flows
                ? FrozenList.Own(Enumerable.Range(0, depots)
                    .Select(i => (IReadOnlyList<double>)FrozenList.Copy(flows.Skip(depots + (i * areas)).Take(areas))).ToArray())
                : [],
            Cost = search.Best is null ? Figure.Undefined<double>(reason) : Figure.Of(search.BestCost),
            LowerBound = double.IsInfinity(search.Bound) ? Figure.Undefined<double>(reason) : Figure.Of(search.Bound),
            IsProvenOptimal = search.Best is not null && search.Bound >= search.BestCost,
            Nodes = search.Nodes,
            Work = search.Work,
        };
    }
}
