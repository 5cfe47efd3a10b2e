using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ForecastReconciliation"/> documents.</summary>
public class ForecastReconciliationTests
{
    private static readonly HierarchyLink[] Links = [new() { Node = "all" }, new() { Node = "a", Parent = "all" }, new() { Node = "b", Parent = "all" }];

    private static NodeForecast[] Nodes(double? all, double? a, double? b, double variance = 1)
        =>
        [
            new() { Node = "all", Value = all, Variance = variance },
            new() { Node = "a", Value = a, Variance = variance },
            new() { Node = "b", Value = b, Variance = variance },
        ];

    private static ForecastReconciliationResult Of(ReconciliationMethod method, params NodeForecast[] nodes)
        => ForecastReconciliation.Reconcile(Links, nodes, new ForecastReconciliationOptions { Method = method });

    [Fact]
    public void Reconcile_NoNode_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, ForecastReconciliation.Reconcile([], []).Reason);

    [Fact]
    public void Reconcile_NotDetermined_IsSingular()
    {
        Assert.Equal(UndefinedReason.Singular, Of(ReconciliationMethod.LeastSquares, Nodes(10, null, null)).Reason);
        Assert.Null(Of(ReconciliationMethod.LeastSquares, Nodes(10, 4, null)).Reason);
    }

    [Fact]
    public void Reconcile_Missing_IsMissingInput()
    {
        Assert.Equal(UndefinedReason.MissingInput, Of(ReconciliationMethod.BottomUp, Nodes(10, 4, null)).Reason);
        Assert.Equal(UndefinedReason.MissingInput, Of(ReconciliationMethod.TopDown, Nodes(10, 4, 6)).Reason);
    }

    [Fact]
    public void Reconcile_VarianceZero_IsOutsideDomain()
        => Assert.Equal(UndefinedReason.OutsideDomain, Of(ReconciliationMethod.VarianceWeights, Nodes(10, 4, 5, 0)).Reason);

    [Fact]
    public void Reconcile_ProportionsZero_ZeroDenominator()
    {
        NodeForecast[] nodes = [.. Nodes(10, 4, 6).Select(n => n with { Proportion = 0 })];
        Assert.Equal(UndefinedReason.ZeroDenominator, Of(ReconciliationMethod.TopDown, nodes).Reason);
    }

    [Fact]
    public void Reconcile_Parts_AddUpAndCoherentStay()
    {
        var nodes = Of(ReconciliationMethod.LeastSquares, Nodes(12, 4, 5)).Nodes;
        Assert.Equal(nodes[0].Value, nodes[1].Value + nodes[2].Value, 1e-12);
        Assert.Equal([9, 4, 5], Of(ReconciliationMethod.LeastSquares, Nodes(9, 4, 5)).Nodes.Select(n => Math.Round(n.Value, 12)));
    }

    /// <summary>A plan of two thousand levels, each the whole of the next.</summary>
    [Fact]
    public void Reconcile_AsDeepAsItHasNodes_IsReconciled()
    {
        HierarchyLink[] levels = [.. Enumerable.Range(0, 2000).Select(i => new HierarchyLink { Node = $"{i}", Parent = i == 0 ? null : $"{i - 1}" })];
        var options = new ForecastReconciliationOptions { Method = ReconciliationMethod.BottomUp };

        var nodes = SmallThread.Run(() => ForecastReconciliation.Reconcile(levels, [new NodeForecast { Node = "1999", Value = 7 }], options)).Nodes;

        Assert.Equal(2000, nodes.Count(node => node.Value == 7));
    }

    /// <summary>North and its towns lead to the circle, and are not on it.</summary>
    [Fact]
    public void Reconcile_LinksInACircle_NameANodeOfIt()
    {
        HierarchyLink[] links =
        [
            new() { Node = "North" }, new() { Node = "Town", Parent = "North" }, new() { Node = "Ring", Parent = "North" },
            new() { Node = "Ring", Parent = "Round" }, new() { Node = "Round", Parent = "Ring" },
        ];

        var refused = Assert.Throws<ArgumentException>(() => ForecastReconciliation.Reconcile(links, []));

        Assert.Equal("links", refused.ParamName);
        Assert.Matches("(Ring|Round) is a part of itself", refused.Message);
    }
}
