using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class GrubbsTestTests
{
    [Fact]
    public void Compute_TooFewOrAlike_SaysWhy()
    {
        Assert.Equal(UndefinedReason.SmallSample, GrubbsTest.Compute([1, 2]).Statistic.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, GrubbsTest.Compute([1, 1, 1]).Statistic.Reason);
        Assert.Equal(UndefinedReason.NoData, GrubbsTest.Compute([null]).Statistic.Reason);
    }
}
