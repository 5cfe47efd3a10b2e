using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class QuantilesTests
{
    private static readonly Gen<QuantileType> Types = Gen.Elements(Enum.GetValues<QuantileType>());

    private static readonly Gen<double[]> Samples = Gen.Choose(1, 30).SelectMany(n => Gen.Choose(-20, 20).Select(i => i / 4d).ArrayOf(n));

    [Fact]
    public void Compute_NoValue_IsUndefined() => Assert.Equal(UndefinedReason.NoData, Quantiles.Median([]).Reason);

    [Fact]
    public void Compute_OneValue_IsThatValue()
        => Assert.All(Enum.GetValues<QuantileType>(), type => Assert.Equal(3, Quantiles.Compute([3], 0.3, type).Value));

    // MathNet #1157, #1158, and its default R8: ours is R7, Excel's PERCENTILE.INC.
    [Fact]
    public void MathNet1157_DefaultQuantile_IsExcels()
    {
        Assert.Equal(1.75, Quantiles.Compute([1, 2, 3, 4], 0.25).Value);
        Assert.Equal(QuantileType.R7, default);
    }

    // MathNet's median depends on where a NaN stands; here NaN is refused.
    [Fact]
    public void MathNetMedian_NaN_IsRefusedWhereverItStands()
    {
        Assert.Throws<ArgumentException>(() => Quantiles.Median([double.NaN, 1, 2]));
        Assert.Throws<ArgumentException>(() => Quantiles.Median([1, double.NaN, 2]));
        Assert.Throws<ArgumentException>(() => Quantiles.Median([1, 2, double.NaN]));
    }

    [Property]
    public Property Compute_AnyType_StaysInsideTheSample() => Prop.ForAll(Samples.ToArbitrary(), Types.ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(),
        (values, type, percent) =>
    {
        var q = Quantiles.Compute(values, percent / 100.0, type).Value!.Value;
        return q >= values.Min() && q <= values.Max();
    });

    [Property]
    public Property Compute_AnyType_RisesWithP() => Prop.ForAll(Samples.ToArbitrary(), Types.ToArbitrary(), (values, type) =>
    {
        var grid = Quantiles.Compute(values, Enumerable.Range(0, 101).Select(i => i / 100.0).ToArray(), type).Select(q => q.Value!.Value).ToArray();
        return grid.Zip(grid.Skip(1)).All(pair => pair.First <= pair.Second + 1e-14);
    });

    [Property]
    public Property Compute_Negated_MirrorsTheContinuousTypes()
        => Prop.ForAll(Samples.ToArbitrary(), Gen.Elements(QuantileType.R2, QuantileType.R5, QuantileType.R6, QuantileType.R7, QuantileType.R8,
            QuantileType.R9).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (values, type, eighth) =>
            Math.Abs(Quantiles.Compute(values, eighth / 8.0, type).Value!.Value + Quantiles.Compute(values.Select(v => -v).ToArray(), 1 - (eighth / 8.0),
                type).Value!.Value) <= 1e-12);

    [Fact]
    public void Compute_NoProbability_GivesNone() => Assert.Empty(Quantiles.Compute(new double[1_000], ReadOnlySpan<double>.Empty));

    /// <summary>One by one, and all from one copy.</summary>
    [Fact]
    public void Compute_LargeSample_IsThatOfTheSortedOne()
    {
        var random = new Random(3);
        double[] values = [.. Enumerable.Range(0, 20_000).Select(_ => Math.Round(1_000 * random.NextDouble(), 1))];
        double[] sorted = [.. values.Order()];
        double[] grid = [.. Enumerable.Range(0, 41).Select(i => i / 40.0)];
        Assert.All(Enum.GetValues<QuantileType>(), type => Assert.Equal(
            grid.Select(p => Quantiles.OfSorted(sorted, p, type)), Quantiles.Compute(values, grid, type).Select(quantile => quantile.Value!.Value)));
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Compute([1, 2], 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Compute([1, 2], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Compute([1, 2], 0.5, (QuantileType)99));
    }

    // 0.07 of a hundred is 7.000000000000001 in doubles: the seventh value is meant, not the eighth.
    [Theory]
    [InlineData(QuantileType.R1, 7)]
    [InlineData(QuantileType.R2, 7.5)]
    [InlineData(QuantileType.R4, 7)]
    public void Compute_ShareThatMissesAWholePlaceByRounding_IsAtThePlace(QuantileType type, double expected)
        => Assert.Equal(expected, Quantiles.Compute([.. Enumerable.Range(1, 100).Select(i => (double)i)], 0.07, type).Value);
}
