using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class OneToOneLinksTests
{
    private static Arbitrary<LinkageEdge[]> AnyEdges { get; } = Gen.Choose(0, 4).Two().SelectMany(pair => Gen.Choose(0, 5).Select(weight => Edge(pair.Item1,
        pair.Item2, weight)))
        .ArrayOf().Where(edges => edges.Length <= 9).ToArbitrary();

    /// <summary>A tie is one for the first place; what is behind is none.</summary>
    [Fact]
    public void Compute_TiesBehindTheFirst_AreKept()
    {
        var options = new OneToOneOptions { Rule = OneToOneRule.GreedyDropTies };

        Assert.Empty(OneToOneLinks.Compute([Edge(0, 0, 9), Edge(0, 1, 5), Edge(0, 2, 5)], 0, options).DroppedAsTies);
        Assert.Equal([(1, 3), (1, 4), (2, 5), (2, 6)], OneToOneLinks.Compute(
            [Edge(2, 6, 7), Edge(2, 5, 7), Edge(1, 4, 8), Edge(1, 3, 8)], 0, options).DroppedAsTies.Select(edge => (edge.Left, edge.Right)));
    }

    [Fact]
    public void Splink251_OneToOneTies_AreDecidedAndShown()
    {
        LinkageEdge[] edges = [Edge(0, 1, 9), Edge(0, 0, 9)];
        Assert.Equal(0, Assert.Single(OneToOneLinks.Compute(edges, 0).Links).Right);
        var dropped = OneToOneLinks.Compute(edges, 0, new OneToOneOptions { Rule = OneToOneRule.GreedyDropTies });
        Assert.Equal((0, 2), (dropped.Links.Count, dropped.DroppedAsTies.Count));
    }

    [Property]
    public Property Compute_BestTotal_IsThatOfEveryChoiceTried() => Prop.ForAll(AnyEdges, edges =>
    {
        var links = edges.Where(edge => edge.Weight >= 1).ToArray();
        var most = Enumerable.Range(0, 1 << links.Length).Select(set => links.Where((_, i) => (set >> i & 1) == 1).ToArray())
            .Where(chosen => chosen.Select(e => e.Left).Distinct().Count() == chosen.Length && chosen.Select(e => e.Right).Distinct().Count() == chosen.Length)
            .Max(chosen => chosen.Sum(e => e.Weight));
        var best = OneToOneLinks.Compute(edges, 1, new OneToOneOptions { Rule = OneToOneRule.BestTotal });
        return best.TotalWeight.Value == most && best.BestTotalWeight.Value == most && OneToOneLinks.Compute(edges, 1).TotalWeight.Value <= most;
    });

    [Property]
    public Property Compute_AnyOrder_TheSameLinks() => Prop.ForAll(AnyEdges, edges => OneToOneLinks.Compute(edges,
        1).Links.SequenceEqual(OneToOneLinks.Compute([.. edges.Reverse()], 1).Links));

    [Fact]
    public void Compute_NegativeWeightOrLargeGroup_HasNoBestTotal()
    {
        Assert.Equal(UndefinedReason.OutsideDomain, OneToOneLinks.Compute([Edge(0, 0, -1)], -2).BestTotalWeight.Reason);
        Assert.Equal(UndefinedReason.Overflow, OneToOneLinks.Compute([Edge(0, 0, 1), Edge(0, 1, 1)], 0,
            new OneToOneOptions { LargestGroup = 1 }).BestTotalWeight.Reason);
    }

    private static LinkageEdge Edge(int left, int right, double weight) => new() { Left = left, Right = right, Weight = weight };
}
