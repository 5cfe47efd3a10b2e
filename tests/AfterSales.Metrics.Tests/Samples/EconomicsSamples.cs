using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Samples;

public class EconomicsSamples
{
    [Fact]
    public void ReturnOnInvestment_OfAServiceDesk()
    {
        var roi = ReturnOnInvestment.Compute(benefit: Money.Of(150_000m, "EUR"), cost: Money.Of(120_000m, "EUR"), years: 2);

        Assert.Equal(0.25, roi.Ratio.Value);
        Assert.Equal(Money.Of(30_000m, "EUR"), roi.Gain);
        Assert.Equal(UndefinedReason.ZeroDenominator, ReturnOnInvestment.Compute(roi.Benefit, Money.Of(0m, "EUR")).Ratio.Reason);
    }
}
