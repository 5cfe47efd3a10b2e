using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class SeriesOutliersTests
{
    [Fact]
    public void Compute_Constant_HasNone() => Assert.Empty(SeriesOutliers.Compute([1, 1, 1, 1]).Outliers);

    [Fact]
    public void Compute_MissingValues_AreNeverFlagged()
        => Assert.DoesNotContain(SeriesOutliers.Compute([.. Enumerable.Range(0, 40).Select(i => i == 5 ? (double?)null : i == 20 ? 500 : i)]).Outliers, o
            => o.Position == 5);

    [Fact]
    public void Compute_Spike_IsFoundAndReplacedByItsSurroundings()
    {
        var outlier = Assert.Single(SeriesOutliers.Compute([.. Enumerable.Range(0, 40).Select(i => i == 20 ? (double?)500 : i)]).Outliers);
        Assert.Equal((20, 500.0, 20.0), (outlier.Position, outlier.Value, outlier.Replacement));
    }
}
