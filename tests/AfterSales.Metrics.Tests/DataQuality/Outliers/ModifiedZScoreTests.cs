using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class ModifiedZScoreTests
{
    [Fact]
    public void Compute_ZeroMedianDeviation_FallsBackToTheMeanDeviationAndSaysSo()
    {
        var result = ModifiedZScore.Compute([5, 5, 5, 5, 5, 5, 5, 5, 5, 1]);
        Assert.Equal((OutlierScale.MeanDeviation, 9), (result.ScaleUsed, Assert.Single(result.Outliers)));
    }

    [Fact]
    public void Compute_AllAlike_IsUndefined() => Assert.Equal(UndefinedReason.ZeroVariance, ModifiedZScore.Compute([1, 1]).Scale.Reason);

    [Fact]
    public void Compute_NoValue_IsUndefined() => Assert.Equal(UndefinedReason.NoData, ModifiedZScore.Compute([null]).Scale.Reason);
}
