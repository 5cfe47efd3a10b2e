using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>Selected against sorted: the same bits, whatever the sample looks like.</summary>
public sealed class OrderStatisticsProperties
{
    private static readonly Gen<double> Any = Gen.Frequency(
        (4, Gen.Choose(-1_000_000, 1_000_000).Select(i => i / 64.0)),
        (2, Gen.Elements(0.0, -0.0, 1.0, double.Epsilon, double.MaxValue, double.MinValue)),
        (2, Gen.Choose(-300, 300).Select(e => Math.Pow(10, e))),
        (2, Gen.Choose(0, 1_000).Select(i => 1 + (i * 2.220446049250313e-16))));

    private static readonly Gen<double[]> Samples = Gen.Choose(1, 3_000).SelectMany(n => Gen.OneOf(
        Any.ArrayOf(n),
        Gen.Choose(0, 3).Select(i => (double)i).ArrayOf(n),
        Gen.Choose(0, 1_000).Select(i => 1 + (i * 2.220446049250313e-16)).ArrayOf(n).Select(values => (double[])[.. values, 1e300]),
        Gen.Choose(-1_000_000, 1_000_000).Select(i => (double)i).ArrayOf(n)));

    [Property(MaxTest = 300)]
    public Property Take_AnySample_IsWhatStandsThereWhenSorted()
        => Prop.ForAll(Samples.ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ArrayOf(9).ToArbitrary(), (values, places) =>
        {
            int[] ranks = [.. places.Select(place => place % values.Length).Order()];
            var found = new double[ranks.Length];
            OrderStatistics.Take(values, ranks, found);
            return Bits(found).SequenceEqual(Bits(Sorted(values, ranks)));
        });

    [Property]
    public Property Take_AnyOrder_FindsTheSame() => Prop.ForAll(Samples.ToArbitrary(), values =>
    {
        int[] ranks = [0, values.Length / 3, values.Length / 2, values.Length - 1];
        var (found, turned) = (new double[4], new double[4]);
        OrderStatistics.Take(values, ranks, found);
        OrderStatistics.Take(Enumerable.Reverse(values).ToArray(), ranks, turned);
        return Bits(found).SequenceEqual(Bits(turned));
    });

    /// <summary>Each round looks at all of them again and has one value less in the way.</summary>
    [Fact]
    public void Take_ValuesOfEverySize_IsFoundInTheEnd()
    {
        double[] values = [.. Enumerable.Range(-1_074, 2_098).SelectMany(e => Enumerable.Repeat(Math.Pow(2, e), 40))];
        int[] ranks = [.. Enumerable.Range(0, 600).Select(i => i * 139)];
        var found = new double[ranks.Length];
        OrderStatistics.Take(values, ranks, found);
        Assert.Equal(Sorted(values, ranks), found);
    }

    [Fact]
    public void Take_NoRank_FindsNothing() => OrderStatistics.Take(new double[1_000], [], []);

    [Fact]
    public void Take_ZerosOfBothSigns_NegativeComesFirst()
    {
        var found = new double[2];
        OrderStatistics.Take([0.0, -0.0, 0.0], [0, 1], found);
        Assert.Equal([true, false], found.Select(IsNegative));
    }

    private static double[] Sorted(double[] values, int[] ranks)
    {
        // By the sign too, for which the framework's sort has no order.
        double[] sorted = [.. values.OrderBy(value => value).ThenBy(value => !IsNegative(value))];
        return [.. ranks.Select(rank => sorted[rank])];
    }

    private static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;

    private static IEnumerable<long> Bits(double[] values) => values.Select(BitConverter.DoubleToInt64Bits);
}
