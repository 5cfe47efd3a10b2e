using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class HampelFilterTests
{
    [Fact]
    public void Compute_NeighborsAllAlike_FlagsAnyOther() => Assert.Equal(3, Assert.Single(HampelFilter.Compute([1, 1, 1, 2, 1, 1, 1]).Outliers).Position);

    [Fact]
    public void Compute_EndsAndMissing_StayAsTheyAre() => Assert.Equal([9, 1, null, 1, 9], HampelFilter.Compute([9, 1, null, 1, 9], 1).Cleaned);
}
