using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class LinkageQualityTests
{
    [Fact]
    public void Expected_ThresholdExactlyMet_Links() => Assert.Equal(1, LinkageQuality.Expected([0.5, 0.4999], 0.5).Links);

    [Fact]
    public void Expected_NoPair_HasNoRates()
    {
        var none = LinkageQuality.Expected([], 0.5);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (none.ExpectedFalseDiscoveryRate.Reason, none.ExpectedRecall.Reason));
    }

    [Fact]
    public void OfLabelled_NoMatchAtAll_HasNoRecall() => Assert.Equal(UndefinedReason.NoData, LinkageQuality.OfLabelled(0, 3, 0).Recall.Reason);
}
