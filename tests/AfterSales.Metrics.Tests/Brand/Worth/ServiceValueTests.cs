using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Brand;

public class ServiceValueTests
{
    private static readonly ServiceValueSegment Segment = new()
    {
        Name = "retail",
        Customers = 1000,
        Margin = 100,
        DiscountRate = 0.1m,
        ServedKept = 90,
        Served = 100,
        UnservedKept = 80,
        Unserved = 100,
    };

    [Fact]
    public void Compute_BothWaysOfCounting_LastsOrOnce()
    {
        var result = ServiceValue.Compute([Segment], EffectDesign.Randomized);
        var (with, without) = (100 * 1.1 / 0.2, 100 * 1.1 / 0.3);
        Assert.Equal(1000 * (with - without), result.Headline.Value!.Value, 6);
        Assert.Equal(1000 * 0.1 * without / 1.1, result.Segments[0].OnceValue.Value!.Value, 6);
        Assert.Equal(EffectDesign.Randomized, result.Design);
    }

    [Fact]
    public void Compute_DesignNotSaid_IsObserved() => Assert.Equal(EffectDesign.Observed, ServiceValue.Compute([Segment]).Design);

    [Fact]
    public void Compute_NobodyUnserved_IsNoDataAndTheTotalWithIt()
    {
        var result = ServiceValue.Compute([Segment, Segment with { UnservedKept = 0, Unserved = 0 }]);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (result.Segments[1].Headline.Reason, result.Headline.Reason));
    }

    [Fact]
    public void Compute_RetentionOfOnePlusTheRate_IsUnbounded()
        => Assert.Equal(UndefinedReason.Unbounded, ServiceValue.Compute([Segment with { ServedKept = 100, DiscountRate = 0 }]).Headline.Reason);

    [Fact]
    public void Compute_OnlyALimitReachesIt_ValueStandsWithoutLimits()
    {
        var result = ServiceValue.Compute([Segment with { ServedKept = 95, DiscountRate = -0.04m, UnservedKept = 10 }]);
        Assert.Equal((true, UndefinedReason.Unbounded), (result.Headline.Value > 0, result.Headline.Reason));
    }

    [Fact]
    public void Compute_MoreKeptThanObserved_Throws() => Assert.ThrowsAny<ArgumentException>(() => ServiceValue.Compute([Segment with { ServedKept = 101 }]));
}
