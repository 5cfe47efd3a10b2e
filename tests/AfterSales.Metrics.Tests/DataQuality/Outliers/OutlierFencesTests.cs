using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.DataQuality;

public class OutlierFencesTests
{
    [Fact]
    public void Tukey_ValueOnAFence_IsNoOutlier() => Assert.DoesNotContain(OutlierFences.Tukey([0, 1, 2, 3, 4, 7], QuantileType.R6, 1).Outliers, i => i < 5);

    [Fact]
    public void Hampel_MoreThanHalfAlike_FlagsNothingAndSaysWhy()
    {
        var result = OutlierFences.Hampel([5, 5, 5, 1]);
        Assert.Equal((UndefinedReason.ZeroVariance, 0), (result.Lower.Reason, result.Outliers.Count));
    }

    [Fact]
    public void AllFences_NoValue_AreUndefined()
        => Assert.All([OutlierFences.Tukey([null]), OutlierFences.Hampel([]), OutlierFences.AdjustedBoxPlot([])], f => Assert.Equal(UndefinedReason.NoData,
            f.Upper.Reason));
}
