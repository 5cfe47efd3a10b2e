using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class MultipleTestingTests
{
    private static readonly Gen<double[]> PValues = Gen.Choose(1, 20).SelectMany(n =>
        Gen.Frequency((1, Gen.Elements(0.0, 1, 1e-300)), (6, Gen.Choose(0, 1000).Select(i => i / 1000d))).ArrayOf(n));

    private static readonly Gen<MultipleTestingCorrection> Any = Gen.Elements(Enum.GetValues<MultipleTestingCorrection>());

    [Fact]
    public void Adjust_NothingOrOnlyNulls_GivesThemBack()
    {
        Assert.Empty(MultipleTesting.Adjust(Array.Empty<double>()));
        Assert.All(Enum.GetValues<MultipleTestingCorrection>(), c => Assert.Equal([null, null], MultipleTesting.Adjust([null, null], c)));
    }

    // FSharp.Stats #45: p-adjust.
    [Property]
    public Property FSharpStats45_AnyCorrection_NeverLowersAndKeepsTheOrder() => Prop.ForAll(PValues.ToArbitrary(), Any.ToArbitrary(), (p, correction) =>
    {
        var adjusted = MultipleTesting.Adjust(p, correction);
        var order = Enumerable.Range(0, p.Length).OrderBy(i => p[i]).ToArray();
        return Enumerable.Range(0, p.Length).All(i => adjusted[i] >= p[i] && adjusted[i] <= 1)
            && order.Zip(order.Skip(1)).All(pair => adjusted[pair.First] <= adjusted[pair.Second]);
    });

    [Property]
    public Property Adjust_SharperCorrections_AreNeverWorse() => Prop.ForAll(PValues.ToArbitrary(), p =>
    {
        IReadOnlyList<double> By(MultipleTestingCorrection c) => MultipleTesting.Adjust(p, c);
        bool NotAbove(MultipleTestingCorrection sharp, MultipleTestingCorrection blunt) => By(sharp).Zip(By(blunt)).All(x => x.First <= x.Second * (1 + 1e-12));
        return NotAbove(MultipleTestingCorrection.Holm, MultipleTestingCorrection.Bonferroni)
            && NotAbove(MultipleTestingCorrection.Hochberg, MultipleTestingCorrection.Holm)
            && NotAbove(MultipleTestingCorrection.Hommel, MultipleTestingCorrection.Hochberg)
            && NotAbove(MultipleTestingCorrection.BenjaminiHochberg, MultipleTestingCorrection.Hommel)
            && NotAbove(MultipleTestingCorrection.BenjaminiHochberg, MultipleTestingCorrection.BenjaminiYekutieli);
    });

    [Fact]
    public void Adjust_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => MultipleTesting.Adjust([0.5, 1.5]));
        Assert.Throws<ArgumentException>(() => MultipleTesting.Adjust([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Adjust([0.5], (MultipleTestingCorrection)77));
    }
}
