using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class WildClusterTestTests
{
    private static readonly double[] Treated = [1, 1, 1, 0, 0, 0, 1, 1, 0, 0];

    private static LinearRegressionInput Input(double[] response, params long[] clusters)
        => new() { Response = response, Predictors = [Treated], Clusters = clusters };

    [Fact]
    public void Compute_FewClusters_TriesEverySign()
    {
        var result = WildClusterTest.Compute(Input([3, 4, 6, 1, 2, 1, 5, 4, 2, 3], 1, 1, 2, 2, 3, 3, 4, 4, 5, 5), 1);

        Assert.Equal((32L, 5, 0L), (result.Assignments, result.Clusters, result.Degenerate));
        Assert.Equal(result.AtLeastAsExtreme / 32.0, result.PValue.Value);
        Assert.True(result.AtLeastAsExtreme >= 2 && result.SmallestPValue.Value <= result.PValue.Value);
    }

    [Fact]
    public void Compute_OneCluster_IsSmallSample()
        => Assert.Equal(UndefinedReason.SmallSample, WildClusterTest.Compute(Input([3, 4, 6, 1, 2, 1, 5, 4, 2, 3], new long[10]), 1).PValue.Reason);

    [Fact]
    public void Compute_ColumnsThatDetermineEachOther_IsSingular()
    {
        var input = Input([3, 4, 6, 1, 2, 1, 5, 4, 2, 3], 1, 1, 2, 2, 3, 3, 4, 4, 5, 5) with { Predictors = [Treated, [.. Treated.Select(t => 2 * t)]] };

        Assert.Equal(UndefinedReason.Singular, WildClusterTest.Compute(input, 1).PValue.Reason);
        Assert.Equal(UndefinedReason.Singular, WildClusterTest.Compute(
            new LinearRegressionInput { Response = [1, 2], Predictors = [[0.0, 1]], Clusters = [1, 2] }, 1).PValue.Reason);
    }

    [Fact]
    public void Compute_PredictorOfAnotherLength_IsNamedByItsPlace() => Assert.Throws<ArgumentException>("predictors[1]",
        () => WildClusterTest.Compute(Input([3, 4, 6, 1, 2, 1, 5, 4, 2, 3], 1, 1, 2, 2, 3, 3, 4, 4, 5, 5) with { Predictors = [Treated, [1, 2]] }, 1));

    [Fact]
    public void Compute_NoResidual_IsZeroVariance() => Assert.Equal(UndefinedReason.ZeroVariance,
        WildClusterTest.Compute(Input([.. Treated.Select(t => 2 + (3 * t))], 1, 1, 2, 2, 3, 3, 4, 4, 5, 5), 1).PValue.Reason);

    [Fact]
    public void Compute_SameSeed_IsTheSame()
    {
        var response = Enumerable.Range(0, 40).Select(i => (i * 7 % 11) + (i % 2)).Select(v => (double)v).ToArray();
        var input = new LinearRegressionInput
        {
            Response = response,
            Predictors = [response.Select((_, i) => (double)(i / 2 % 2)).ToArray()],
            Clusters = [.. response.Select((_, i) => (long)(i / 2))],
        };

        Assert.Equal(WildClusterTest.Compute(input, 1), WildClusterTest.Compute(input, 1));
        Assert.InRange(WildClusterTest.Compute(input, 1).PValue.Value!.Value, 1e-9, 1);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => WildClusterTest.Compute(Input([3, 4, 6, 1, 2, 1, 5, 4, 2, 3]) with { Clusters = null }, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WildClusterTest.Compute(Input([3, 4, 6, 1, 2, 1, 5, 4, 2, 3], 1, 1, 2, 2, 3, 3, 4, 4, 5, 5), 2));
        Assert.Throws<ArgumentException>(() => WildClusterTest.Compute(Input([], []) with { Predictors = [Array.Empty<double>()] }, 1));
    }

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

    /// <summary>Up to twelve clusters every sign is tried, above that as many as are asked for.</summary>
    [Theory]
    [InlineData(12, 4096, 2.0 / 4096)]
    [InlineData(13, 1000, 1.0 / 1000)]
    public void Compute_TwelveClustersAndThirteen_AreTriedAndDrawn(int clusters, long assignments, double smallest)
    {
        var n = 2 * clusters;
        var result = WildClusterTest.Compute(
            new LinearRegressionInput
            {
                Response = [.. Enumerable.Range(0, n).Select(i => (double)(i * 7 % 11))],
                Predictors = [Column(n, i => i / 2 % 2)],
                Clusters = [.. Enumerable.Range(0, n).Select(i => (long)(i / 2))],
            },
            1,
            new WildClusterTestOptions { Draws = 999 });

        Assert.Equal((clusters, assignments, smallest), (result.Clusters, result.Assignments, result.SmallestPValue.Value));
    }

    [Fact]
    public void Compute_PredictorThatIsNotFinite_IsNamedByItsPlace() => Assert.StartsWith("predictors[1]", Assert.ThrowsAny<ArgumentException>(
        () => WildClusterTest.Compute(Input([3, 4, 6, 1, 2, 1, 5, 4, 2, 3], 1, 1, 2, 2, 3, 3, 4, 4, 5, 5)
            with
        { Predictors = [Treated, [1, 2, 3, 4, 5, 6, 7, 8, 9, double.NaN]] }, 1)).ParamName, StringComparison.Ordinal);

    private static double[] Column(int n, Func<int, double> of) => [.. Enumerable.Range(0, n).Select(of)];
}
