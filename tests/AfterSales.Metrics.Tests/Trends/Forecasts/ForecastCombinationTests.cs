using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ForecastCombination"/> documents.</summary>
public class ForecastCombinationTests
{
    [Fact]
    public void Combine_None_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, ForecastCombination.Combine([]).Reason);

    [Fact]
    public void Combine_ErrorZero_GivesNoWeights()
    {
        var result = ForecastCombination.Combine([[1, 2], [3, 4]], [0, 1]);
        Assert.Empty(result.Weights);
        Assert.Equal([2, 3], result.Mean);
    }

    [Fact]
    public void Combine_Errors_WeighInversely()
    {
        var result = ForecastCombination.Combine([[10], [20]], [1, 3]);
        Assert.Equal(0.75, result.Weights[0], 1e-15);
        Assert.Equal(12.5, result.Weighted[0], 1e-13);
    }
}
