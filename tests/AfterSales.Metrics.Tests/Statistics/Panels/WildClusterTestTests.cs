using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="WildClusterTest"/> documents; its reference cases are in ImpactStaggeredTests.</summary>
public class WildClusterTestTests
{
    [Fact]
    public void Compute_SixClusters_AreEnumerated()
    {
        var result = WildClusterTest.Compute(
            new LinearRegressionInput
            {
                Response = [1, 2, 3, 2, 7, 6, 8, 9, 2, 1, 7, 8],
                Predictors = [[0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1]],
                Clusters = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6],
            },
            1);
        Assert.Equal((6, 64L), (result.Clusters, result.Assignments));
        Assert.Equal(result.AtLeastAsExtreme / 64.0, result.PValue.Value);
    }
}
