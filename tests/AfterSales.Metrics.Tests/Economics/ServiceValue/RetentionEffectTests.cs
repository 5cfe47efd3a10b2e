using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class RetentionEffectTests
{
    private static readonly CustomerLifetimeValueInput Before = new() { MarginPerPeriod = 100m, Retention = 0.8, DiscountRate = 0.1, AcquisitionCost = 50m };

    [Fact]
    public void Compute_FivePointsMore_AreWorthAFifth()
    {
        var result = RetentionEffect.Compute(Before, 0.85, customers: 1000);

        Reference.AssertClose(440 - (110 / 0.3), result.GainPerCustomer.Value, 1e-13, "110/0.25 − 110/0.30");
        Reference.AssertClose(1000 * (440 - (110 / 0.3)), result.Headline.Value, 1e-13, "for a thousand");
        Reference.AssertClose((440 - (110 / 0.3)) / ((110 / 0.3) - 50) / (0.05 / 0.8), result.Elasticity.Value, 1e-12, "elasticity");
    }

    [Fact]
    public void Compute_PeriodsGiven_ComparesTheFiniteValues()
        => Reference.AssertClose(100 / 1.1 * 0.05, RetentionEffect.Compute(Before with { Periods = 2 }, 0.85).Headline.Value, 1e-12, "the second margin");

    [Fact]
    public void Compute_Edges_AreTold()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, RetentionEffect.Compute(Before, 0.8).Elasticity.Reason);
        Assert.Equal(0, RetentionEffect.Compute(Before, 0.9, customers: 0).Headline.Value);
        Assert.True(RetentionEffect.Compute(Before, 0.7).Headline.Value < 0);
        Assert.Equal(UndefinedReason.Unbounded, RetentionEffect.Compute(Before with { DiscountRate = 0 }, 1).Headline.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEffect.Compute(Before, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEffect.Compute(Before, 0.9, -1));
    }

    [Property]
    public Property Compute_ThereAndBack_IsTheNegative() => Prop.ForAll(Gen.Choose(0, 1000).Two().ToArbitrary(), r =>
    {
        var (a, b) = (r.Item1 / 1000.0, r.Item2 / 1000.0);
        return RetentionEffect.Compute(Before with { Retention = a }, b).Headline.Value
            == -RetentionEffect.Compute(Before with { Retention = b }, a).Headline.Value;
    });

    [Property]
    public Property Compute_InTwoSteps_IsTheSum() => Prop.ForAll(Gen.Choose(0, 1000).Three().ToArbitrary(), r =>
    {
        var (a, b, c) = (r.Item1 / 1000.0, r.Item2 / 1000.0, r.Item3 / 1000.0);
        double Gain(double from, double to) => RetentionEffect.Compute(Before with { Retention = from }, to).Headline.Value!.Value;
        return Math.Abs(Gain(a, b) + Gain(b, c) - Gain(a, c)) <= 1e-11;
    });
}
