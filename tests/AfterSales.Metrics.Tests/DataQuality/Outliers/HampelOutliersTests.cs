using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class HampelOutliersTests
{
    [Fact]
    public void Compute_NeighborsAllAlike_FlagsAnyOther() => Assert.Equal(3, Assert.Single(HampelOutliers.Compute([1, 1, 1, 2, 1, 1, 1]).Outliers).Position);

    [Fact]
    public void Compute_EndsAndMissing_StayAsTheyAre() => Assert.Equal([9, 1, null, 1, 9], HampelOutliers.Compute([9, 1, null, 1, 9], 1).Cleaned);
}
