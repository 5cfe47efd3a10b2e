using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class WeightedMomentsTests
{
    private static readonly Gen<(double[] X, double[] W)> Repeated =
        from n in Gen.Choose(2, 15)
        from x in Gen.Choose(-50, 50).Select(i => i / 2d).ArrayOf(n)
        from w in Gen.Choose(0, 4).Select(i => (double)i).ArrayOf(n)
        select (x, w);

    [Fact]
    public void Compute_NoWeight_IsUndefined()
    {
        var moments = WeightedMoments.Compute([1, 2], [0, 0]);

        Assert.Equal(UndefinedReason.NoData, moments.Mean.Reason);
        Assert.Equal(2, moments.ZeroWeights);
    }

    [Fact]
    public void Compute_OneWeightedValue_HasNoReliabilityVariance()
    {
        var moments = WeightedMoments.Compute([1, 2], [0, 0.5]);

        Assert.Equal(2, moments.Mean.Value);
        Assert.Equal(UndefinedReason.SmallSample, moments.ReliabilityVariance.Reason);
        Assert.Equal(UndefinedReason.SmallSample, moments.FrequencyVariance.Reason);
        Assert.Equal(0, moments.PopulationVariance.Value);
    }

    // simple-statistics #789: weighted moments and quantiles, whole weights being repetitions.
    [Property]
    public Property SimpleStatistics789_WholeWeights_AreRepetitions() => Prop.ForAll(Repeated.ToArbitrary(), d =>
    {
        var repeated = d.X.Zip(d.W, (x, w) => Enumerable.Repeat(x, (int)w)).SelectMany(x => x).ToArray();
        var (weighted, plain) = (WeightedMoments.Compute(d.X, d.W), Moments.Compute(repeated));
        var quantiles = WeightedQuantiles.Compute(d.X, d.W, [0.1, 0.5, 0.9]).Zip(Quantiles.Compute(repeated, [0.1, 0.5, 0.9]));
        return Near(weighted.Mean.Value, plain.Mean.Value) && Near(weighted.FrequencyVariance.Value, plain.Variance.Value)
            && quantiles.All(q => Near(q.First.Value, q.Second.Value));
    });

    [Property]
    public Property Compute_WeightsDoubled_ChangeNothingButTheTotal() => Prop.ForAll(Repeated.ToArbitrary(), d =>
    {
        var (one, two) = (WeightedMoments.Compute(d.X, d.W), WeightedMoments.Compute(d.X, d.W.Select(w => 2 * w).ToArray()));
        return one.Mean == two.Mean && one.EffectiveSize == two.EffectiveSize && one.PopulationVariance == two.PopulationVariance
            && Near(one.ReliabilityVariance.Value, two.ReliabilityVariance.Value);
    });

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => WeightedMoments.Compute([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => WeightedMoments.Compute([1, 2], [1, -1]));
        Assert.Throws<ArgumentException>(() => WeightedMoments.Compute([1, double.NaN], [1, 1]));
    }

    private static bool Near(double? a, double? b) => a is null ? b is null : b is not null
        && Math.Abs(a.Value - b.Value) <= 1e-11 * Math.Max(1, Math.Abs(a.Value));

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(1.1e100)]
    [InlineData(1e-101)]
    public void Compute_WeightWhoseSquareHasNoDouble_IsRefused(double weight)
        => Assert.Contains("from 1e-100 to 1e100; weights[1]", Assert.Throws<ArgumentException>(() => WeightedMoments.Compute([1, 2], [1, weight])).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(1e100)]
    [InlineData(1e-100)]
    public void Compute_WeightsAtTheEndOfTheirDomain_ChangeNothing(double weight)
    {
        var moments = WeightedMoments.Compute([1, 2, 6], [weight, weight, weight]);

        Reference.AssertClose(3, moments.Mean.Value, 1e-14, "mean");
        Reference.AssertClose(3, moments.EffectiveSize.Value, 1e-14, "effective size");
        Reference.AssertClose(7, moments.ReliabilityVariance.Value, 1e-14, "variance");
    }

    [Property]
    public Property Compute_AnyWeights_SumsGiveTheEffectiveSize() => Prop.ForAll(Repeated.ToArbitrary(), sample =>
    {
        var moments = WeightedMoments.Compute(sample.X, sample.W);
        return moments.TotalWeight == sample.W.Sum() && moments.TotalSquaredWeight == sample.W.Sum(w => w * w)
            && (moments.TotalWeight == 0
                || Math.Abs(moments.EffectiveSize.Value!.Value - (moments.TotalWeight * moments.TotalWeight / moments.TotalSquaredWeight)) < 1e-9);
    });

    /// <summary>What the roundings of a long sum have lost is put back: the mean is within two last bits of the exact one.</summary>
    [Fact]
    public void Compute_LongColumnFarFromZero_MeanKeepsItsLastBit()
    {
        var x = Enumerable.Range(0, 20_000).Select(i => 1_000_000_007L + (i % 13)).ToArray();
        var w = Enumerable.Range(0, 20_000).Select(i => 1 + (i * 7919L % 1_000_003)).ToArray();
        var (above, below) = (x.Zip(w, (value, weight) => (decimal)value * weight).Sum(), w.Sum(weight => (decimal)weight));

        // Weights in thousandths: no product of theirs is exact.
        var mean = WeightedMoments.Compute([.. x.Select(value => (double)value)], [.. w.Select(weight => weight * 0.001)]).Mean.Value!.Value;

        Assert.InRange(mean, (double)(above / below) - 2.4e-7, (double)(above / below) + 2.4e-7);
    }

    /// <summary>Equal values are one of all their weights.</summary>
    [Property]
    public Property Quantiles_EqualValues_AreOneOfTheirWeight() => Prop.ForAll(
        (from n in Gen.Choose(1, 9)
         from x in Gen.Choose(0, 3).ArrayOf(n)
         from w in Gen.Choose(0, 4).ArrayOf(n)
         select (x, w)).ToArbitrary(), c =>
    {
        double[] probabilities = [0, 0.1, 0.25, 0.5, 0.8, 1];
        var groups = c.x.Zip(c.w, (x, w) => (Value: x, Weight: w)).GroupBy(pair => pair.Value).ToArray();
        return WeightedQuantiles.Compute([.. c.x.Select(x => (double)x)], [.. c.w.Select(w => (double)w)], probabilities).SequenceEqual(WeightedQuantiles
            .Compute([.. groups.Select(group => (double)group.Key)], [.. groups.Select(group => (double)group.Sum(pair => pair.Weight))], probabilities));
    });
}
