using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Clusters of linked records (connected components, entity resolution), with everything that speaks against them.</summary>
/// <remarks>
/// <para><b>Formula.</b> Records joined by links of at least the threshold are one cluster; density = links/(n(n − 1)/2). A bridge is a link whose loss would
/// split the cluster.</para>
/// <para><b>Units.</b> Positions of records; the threshold has the weights' unit.</para>
/// <para><b>Domain.</b> Any pairs compared, in any order; a threshold exactly met links.</para>
/// <para><b>Edge cases.</b> No record: no cluster. A record without a link is a cluster of its own, without density and weakest link. Of a pair
/// compared twice the
/// heaviest counts; a record compared with itself counts nothing. Bridges are shown for clusters of three and more. A chain a–b–c whose ends were compared and
/// rejected shows them in <see cref="RecordCluster.BelowThreshold"/>: similarity is not transitive.</para>
/// <para><b>Method.</b> Union–find, the smallest position represents; bridges by one walk without recursion.</para>
/// <para><b>Source.</b> R. Tarjan, Information Processing Letters 2, 1974; P. Christen, Data matching, 2012, 6.9.</para>
/// </remarks>
/// <example>
/// <code>
/// LinkageEdge Edge(int left, int right, double weight) =&gt; new() { Left = left, Right = right, Weight = weight };
/// var cluster = RecordClusters.Compute(4, [Edge(0, 1, 9), Edge(1, 2, 9), Edge(2, 3, 9), Edge(0, 2, 1), Edge(0, 3, 1)], 5).Clusters.Single();
/// Console.WriteLine((cluster.Density.Value, cluster.Bridges.Count, cluster.BelowThreshold.Count, cluster.NeverCompared)); // (0.5, 3, 2, 1)
/// </code>
/// </example>
public static class RecordClusters
{
    private const int MostRecords = 20_000_000;

    /// <summary>The clusters.</summary>
    /// <param name="records">How many records there are.</param>
    /// <param name="edges">The pairs compared.</param>
    /// <param name="threshold">The least weight that links.</param>
    /// <returns>Every record in one cluster, clusters by their smallest record.</returns>
    /// <exception cref="ArgumentException">The edges are null, or the threshold is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of records is outside 0 to 20 million, or an edge names no record.</exception>
    public static RecordClustersResult Compute(int records, IReadOnlyList<LinkageEdge> edges, double threshold)
    {
        Guard.InRange(records, 0, MostRecords);
        Guard.Finite(threshold);
        var compared = Heaviest(records, Guard.NotNull(edges));
        var roots = new int[records];
        for (var i = 0; i < records; i++)
        {
            roots[i] = i;
        }

        foreach (var edge in compared.Where(edge => edge.Weight >= threshold))
        {
            var (left, right) = (Root(roots, edge.Pair.Left), Root(roots, edge.Pair.Right));
            roots[Math.Max(left, right)] = Math.Min(left, right);
        }

        int[] clusterOf = [.. Enumerable.Range(0, records).Select(i => Root(roots, i))];
        var inside = compared.Where(edge => clusterOf[edge.Pair.Left] == clusterOf[edge.Pair.Right]).ToLookup(edge => clusterOf[edge.Pair.Left]);
        var clusters = Enumerable.Range(0, records).GroupBy(i => clusterOf[i]).OrderBy(group => group.Key)
            .Select(group => Cluster([.. group], [.. inside[group.Key]], threshold)).ToArray();
        return new RecordClustersResult { Clusters = clusters, ClusterOf = clusterOf };
    }

    private static RecordCluster Cluster(int[] members, (LinkedPair Pair, double Weight)[] inside, double threshold)
    {
        (LinkedPair Pair, double Weight)[] links = [.. inside.Where(edge => edge.Weight >= threshold)];
        LinkedPair[] below = [.. inside.Where(edge => edge.Weight < threshold).Select(edge => edge.Pair)];
        var pairs = (long)members.Length * (members.Length - 1) / 2;
        return new RecordCluster
        {
            Representative = members[0],
            Members = members,
            Pairs = pairs,
            Links = links.Length,
            Density = Figure.Ratio((long)links.Length, pairs),
            WeakestLink = links.Length == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(links.Min(link => link.Weight)),
            BelowThreshold = below,
            NeverCompared = pairs - inside.Length,
            Bridges = members.Length < 3 ? [] : BridgeWalk.Bridges(members, [.. links.Select(link => link.Pair)]),
        };
    }

    private static (LinkedPair Pair, double Weight)[] Heaviest(int records, IReadOnlyList<LinkageEdge> edges)
    {
        var heaviest = new Dictionary<LinkedPair, double>();
        for (var i = 0; i < edges.Count; i++)
        {
            var pair = new LinkedPair { Left = edges[i].Left, Right = edges[i].Right }.Within(records, nameof(edges), i);
            if (pair.Left != pair.Right && (!heaviest.TryGetValue(pair, out var weight) || weight < edges[i].Weight))
            {
                heaviest[pair] = edges[i].Weight;
            }
        }

        return [.. heaviest.Select(edge => (edge.Key, edge.Value)).OrderBy(edge => edge.Key)];
    }

    private static int Root(int[] roots, int i)
    {
        while (roots[i] != i)
        {
            roots[i] = roots[roots[i]];
            i = roots[i];
        }

        return i;
    }
}
