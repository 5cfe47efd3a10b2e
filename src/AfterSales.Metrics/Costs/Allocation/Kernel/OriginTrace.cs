using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Follows a unit of a pool's own cost through the shares of an allocation to where it ends.</summary>
internal sealed class OriginTrace
{
    private readonly AllocatedCost[] nodes;
    private readonly int pools;
    private readonly int[][] targets;
    private readonly double[][] shares;

    public OriginTrace(CostAllocationResult result)
    {
        (nodes, pools) = ([.. result.Pools, .. result.Departments], result.Pools.Count);
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var node = 0; node < nodes.Length; node++)
        {
            indexes[nodes[node].Name] = node;
        }

        var rows = Enumerable.Range(0, pools).Select(_ => new List<(int Target, double Share)>()).ToArray();
        foreach (var transfer in result.Transfers)
        {
            rows[indexes[transfer.Source]].Add((indexes[transfer.Target], transfer.Share));
        }

        targets = Array.ConvertAll(rows, row => row.OrderBy(use => use.Target).Select(use => use.Target).ToArray());
        shares = Array.ConvertAll(rows, row => row.OrderBy(use => use.Target).Select(use => use.Share).ToArray());
    }

    /// <summary>Where the own cost of a node ends, in the order of the departments, pools that keep it first.</summary>
    public IEnumerable<CostOrigin> From(string source)
    {
        var start = Array.FindIndex(nodes, node => node.Name == source);
        var cost = new double[nodes.Length];
        cost[start] = 1;
        var network = ServiceNetwork.Of(pools, cost, Array.ConvertAll(targets, Copy), Array.ConvertAll(shares, Copy), null);
        var reached = ReciprocalSolver.Solve(network).Gross;
        var own = DecimalParts.ToDouble(nodes[start].OwnCost.Amount);
        for (var node = 0; node < nodes.Length; node++)
        {
            if (reached[node] != 0 && (node >= pools || network.Stuck[node] is not null))
            {
                yield return new CostOrigin { Source = source, Destination = nodes[node].Name, Share = reached[node], ExactAmount = own * reached[node] };
            }
        }
    }

    private static T[] Copy<T>(T[] row) => (T[])row.Clone();
}
