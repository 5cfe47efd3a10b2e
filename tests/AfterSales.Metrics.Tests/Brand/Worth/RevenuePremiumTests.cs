using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class RevenuePremiumTests
{
    [Fact]
    public void Compute_DearerAndMore_SplitsIntoThree()
    {
        var result = RevenuePremium.Compute(12, 110, 10, 100);
        Assert.Equal((320m, 200m, 100m, 20m), (result.Premium, result.PricePart, result.VolumePart, result.JointPart));
        Assert.Equal((0.2, 0.1), (result.PricePremium.Value!.Value, result.VolumePremium.Value!.Value));
    }

    [Fact]
    public void Compute_ReferenceWithoutPriceOrVolume_HasNoPremiumOfThat()
    {
        var result = RevenuePremium.Compute(12, 110, 0, 0);
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator, 1320m),
            (result.PricePremium.Reason, result.VolumePremium.Reason, result.Premium));
    }
}
