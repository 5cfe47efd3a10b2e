using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>By digits against by comparison.</summary>
public sealed class RadixSortProperties
{
    private static readonly Gen<double[]> Samples = Gen.Elements(1, 1_023, 1_024, 3_000).SelectMany(n => Gen.OneOf(
        Gen.Choose(0, 2_000).Select(i => (double)i).ArrayOf(n),
        Gen.Choose(-300, 300).Select(e => Math.Pow(10, e)).ArrayOf(n),
        Gen.Choose(-1_000_000, 1_000_000).Select(i => i / 3.0).ArrayOf(n),
        Gen.Elements(0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 1.0).ArrayOf(n)));

    [Property(MaxTest = 200)]
    public Property Sorted_AnySample_IsAsByComparison() => Prop.ForAll(Samples.ToArbitrary(), values =>
    {
        var expected = (double[])values.Clone();
        Array.Sort(expected);
        return RadixSort.Sorted(values).SequenceEqual(expected);
    });

    [Theory]
    [InlineData(2_000)]
    [InlineData(40)]
    public void Sorted_ZerosOfBothSigns_NegativeOnesComeFirst(int count)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 0.0 : -0.0)];
        Assert.Equal(count / 2, RadixSort.Sorted(values).TakeWhile(value => BitConverter.DoubleToInt64Bits(value) < 0).Count());
    }
}
