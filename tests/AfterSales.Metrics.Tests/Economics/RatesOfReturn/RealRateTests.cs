using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class RealRateTests
{
    [Fact]
    public void FromNominal_TenAndFourPercent_IsNotSix()
    {
        Reference.AssertClose(0.057692307692307696, RealRate.FromNominal(0.10, 0.04).Value, 1e-15, "0.06 / 1.04");
        Reference.AssertClose(0.10, RealRate.ToNominal(0.06 / 1.04, 0.04).Value, 1e-15, "back");
        Reference.AssertClose(0.04, RealRate.Inflation(0.10, 0.06 / 1.04).Value, 1e-15, "inflation");
    }

    [Fact]
    public void FromNominal_NoInflation_IsTheSame() => Assert.Equal(0.07, RealRate.FromNominal(0.07, 0).Value);

    [Fact]
    public void FromNominal_BeyondTheNumbers_Overflows() => Assert.Equal(UndefinedReason.Overflow, RealRate.FromNominal(1e308, -0.9999).Reason);

    [Fact]
    public void Deflate_Flows_AreInTodaysMoney()
    {
        var real = new Figure<double>[3];
        RealRate.Deflate([100m, 110m, 121m], 0.1, real);
        Assert.All(real, flow => Reference.AssertClose(100, flow.Value, 1e-15, "real flow"));

        RealRate.Deflate([110m, 121m, 133.1m], 0.1, real, FirstFlow.AfterOnePeriod);
        Assert.All(real, flow => Reference.AssertClose(100, flow.Value, 1e-15, "real flow after one period"));
    }

    [Theory]
    [InlineData(-1, 0.1)]
    [InlineData(0.1, -1)]
    [InlineData(double.NaN, 0)]
    public void Everything_OutOfDomain_Throws(double one, double other)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RealRate.FromNominal(one, other));
        Assert.Throws<ArgumentOutOfRangeException>(() => RealRate.ToNominal(one, other));
        Assert.Throws<ArgumentOutOfRangeException>(() => RealRate.Inflation(one, other));
        Assert.Throws<ArgumentException>(() => RealRate.Deflate([1m], 0.1, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => RealRate.Deflate([1m], -1, new Figure<double>[1]));
    }

    [Property]
    public Property FromNominal_AnyRates_IsTheInverseOfToNominal() => Prop.ForAll(Series.Rate.ToArbitrary(), Series.Rate.ToArbitrary(), (real, inflation) =>
        Math.Abs(RealRate.FromNominal(RealRate.ToNominal(real, inflation).Value!.Value, inflation)
            .Value!.Value - real) <= 1e-14 * (1 + Math.Abs(real)) / Math.Min(1, 1 + inflation));

    [Property]
    public Property Deflate_AnyFlows_HaveTheSameNetPresentValueAtTheRealRate()
        => Prop.ForAll(Series.NotEmpty.ToArbitrary(), Series.RateNotNegative.ToArbitrary(), Series.RateNotNegative.ToArbitrary(), (flows, real, inflation) =>
    {
        var deflated = new Figure<double>[flows.Length];
        RealRate.Deflate(flows, inflation, deflated);
        var nominal = RealRate.ToNominal(real, inflation).Value!.Value;
        return Math.Abs(NetPresentValue.Value(Array.ConvertAll(deflated, f => f.Value!.Value), real).Value!.Value - NetPresentValue.Value(flows, nominal)
            .Value!.Value)
            <= 1e-14 * flows.Length * Series.Gross(flows, nominal);
    });
}
