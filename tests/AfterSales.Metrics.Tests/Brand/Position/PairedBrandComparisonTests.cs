using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class PairedBrandComparisonTests
{
    [Fact]
    public void Compute_Nobody_IsNoData()
        => Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (PairedBrandComparison.Compute(0, 0, 0, 0).Headline.Reason,
            PairedBrandComparison.Compute(0, 0, 0, 0).PValue.Reason));

    [Fact]
    public void Compute_NobodyTellsThemApart_HasPOfOne()
        => Assert.Equal((0d, 1d), (PairedBrandComparison.Compute(0, 30, 0, 10).Headline.Value, PairedBrandComparison.Compute(0, 30, 0, 10).PValue.Value));

    [Fact]
    public void Compute_FiveAgainstNone_IsTwoOverThirtyTwo()
        => Assert.Equal(2 / 32d, PairedBrandComparison.Compute(5, 30, 0, 10).PValue.Value!.Value, 12);

    [Property]
    public Property Compute_SidesExchanged_Mirrors() => Prop.ForAll(Gen.Choose(0, 60).ArrayOf(4).ToArbitrary(), n =>
    {
        var (one, other) = (PairedBrandComparison.Compute(n[0], n[1], n[2], n[3]), PairedBrandComparison.Compute(n[2], n[1], n[0], n[3]));
        return n.Sum() == 0 || (Math.Abs(one.Headline.Value!.Value + other.Headline.Value!.Value) < 1e-12
            && Math.Abs(one.Headline.Lower!.Value + other.Headline.Upper!.Value) < 1e-9 && one.PValue == other.PValue);
    });
}
