using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class PromoterValueTests
{
    private static readonly PromoterGroup Promoters = new()
    {
        Name = "promoters",
        Customers = 100,
        Revenue = 500,
        Recommended = 2,
        Conversion = 0.1m,
        Discouraged = 0,
        NewCustomerValue = 300,
    };

    [Fact]
    public void Compute_PromotersAndDetractors_AreWorthTheirDifference()
    {
        var result = PromoterValue.Compute([Promoters, Promoters with { Name = "detractors", Revenue = 300, Recommended = 0, Discouraged = 0.5m }]);
        Assert.Equal((50000m, 20m, 6000m, 560m),
            (result.Groups[0].Revenue, result.Groups[0].ReferredCustomers, result.Groups[0].ReferralValue, result.Groups[0].WorthEach));
        Assert.Equal((150m, 80000m, -9000m), (result.Groups[1].WorthEach, result.TotalRevenue, result.TotalReferralValue));
    }

    [Fact]
    public void Compute_GroupWithoutCustomers_IsWorthNothingButHasAWorthEach()
    {
        var group = PromoterValue.Compute([Promoters with { Customers = 0 }]).Groups[0];
        Assert.Equal((0m, 0m, 560m), (group.Revenue, group.ReferralValue, group.WorthEach));
    }

    [Fact]
    public void Compute_NoGroup_IsZero() => Assert.Equal((0m, 0m), (PromoterValue.Compute([]).TotalRevenue, PromoterValue.Compute([]).TotalReferralValue));
}
