using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class RecordClustersTests
{
    private static Arbitrary<LinkageEdge[]> AnyEdges { get; } = Gen.Choose(0, 6).Two().SelectMany(pair => Gen.Choose(0, 4).Select(weight => Edge(pair.Item1,
        pair.Item2, weight)))
        .ArrayOf().ToArbitrary();

    [Fact]
    public void Dedupe279RagRat256_GiantChain_ShowsWhatSpeaksAgainstIt()
    {
        var cluster = RecordClusters.Compute(4, [Edge(0, 1, 9), Edge(1, 2, 9), Edge(2, 3, 9), Edge(0, 2, 1), Edge(0, 3, 1)], 5).Clusters.Single();
        Assert.Equal((0.5, 3, 2, 1L), (cluster.Density.Value, cluster.Bridges.Count, cluster.BelowThreshold.Count, cluster.NeverCompared));
    }

    [Property]
    public Property Compute_AnyEdges_BridgesAreThoseWhoseLossSplits() => Prop.ForAll(AnyEdges, edges =>
    {
        var result = RecordClusters.Compute(7, edges, 2);
        var slow = edges.Where(e => e.Weight >= 2 && e.Left != e.Right).Select(e => new LinkedPair
        {
            Left = Math.Min(e.Left, e.Right),
            Right = Math.Max(e.Left, e.Right)
        })
            .Distinct().Where(pair => RecordClusters.Compute(7, [.. edges.Where(e => !Is(e, pair))], 2).Clusters.Count > result.Clusters.Count)
            .Where(pair => result.Clusters.Single(c => c.Members.Contains(pair.Left)).Members.Count > 2);
        return result.Clusters.SelectMany(c => c.Bridges).OrderBy(p => p).SequenceEqual(slow.OrderBy(p => p));
    });

    [Property]
    public Property Compute_AnyOrder_TheSameClusters() => Prop.ForAll(AnyEdges, edges
        => RecordClusters.Compute(7, edges, 2).Equals(RecordClusters.Compute(7, [.. edges.Reverse()], 2)));

    [Property]
    public Property Compute_AnyEdges_EveryPairIsAccountedFor() => Prop.ForAll(AnyEdges, edges => RecordClusters.Compute(7, edges, 2).Clusters
        .All(c => c.Pairs == c.Links + c.BelowThreshold.Count + c.NeverCompared && c.Representative == c.Members.Min()));

    [Fact]
    public void Compute_ChainOfManyRecords_NeedsNoDeepStack()
    {
        var edges = Enumerable.Range(0, 200_000).Select(i => Edge(i, i + 1, 1)).ToArray();
        Assert.Equal(200_000, RecordClusters.Compute(200_001, edges, 1).Clusters.Single().Bridges.Count);
    }

    private static bool Is(LinkageEdge e, LinkedPair pair) => Math.Min(e.Left, e.Right) == pair.Left && Math.Max(e.Left, e.Right) == pair.Right;

    private static LinkageEdge Edge(int left, int right, double weight) => new() { Left = left, Right = right, Weight = weight };
}
