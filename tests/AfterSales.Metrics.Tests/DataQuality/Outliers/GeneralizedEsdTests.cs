using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class GeneralizedEsdTests
{
    [Fact]
    public void Compute_TwoOutliersThatHideEachOther_AreBothFound()
        => Assert.Equal(2, GeneralizedEsd.Compute([.. Enumerable.Range(0, 30).Select(i => (double?)(i % 7)), 40, 41], 5).Outliers.Count);

    [Fact]
    public void Compute_NoSpreadLeft_Ends() => Assert.Single(GeneralizedEsd.Compute([1, 1, 1, 9], 3).Steps);
}
