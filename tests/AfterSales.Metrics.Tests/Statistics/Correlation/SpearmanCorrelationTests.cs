using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class SpearmanCorrelationTests
{
    private static readonly Gen<(double[] X, double[] Y)> Pairs =
        from n in Gen.Choose(4, 30)
        from x in Gen.Choose(-6, 6).Select(i => (double)i).ArrayOf(n)
        from y in Gen.Choose(-40, 40).Select(i => i / 4d).ArrayOf(n)
        select (x, y);

    // MathNet #650, #1155: Spearman ranks NaN in silence. Here it is refused, and null is how a missing answer is said.
    [Fact]
    public void MathNet650_NaN_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => SpearmanCorrelation.Compute([1.0, double.NaN, 3], [1.0, 2, 3]));
        Assert.Equal(1, SpearmanCorrelation.Compute([1, null, 3, 5], [1, 2, 3, 4]).Missing);
    }

    [Fact]
    public void Compute_NineWithoutTies_HasAnExactTestTenHasNot()
    {
        double[] x = [.. Enumerable.Range(0, 10).Select(i => (double)i)];
        double[] y = [3, 1, 4, 0, 5, 9, 2, 6, 8, 7];

        Assert.NotNull(SpearmanCorrelation.Compute(x.AsSpan(0, 9), y.AsSpan(0, 9)).ExactPValue.Value);
        Assert.Equal(UndefinedReason.OutsideDomain, SpearmanCorrelation.Compute(x, y).ExactPValue.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, SpearmanCorrelation.Compute([1.0, 1, 2], [1.0, 2, 3]).ExactPValue.Reason);
    }

    [Property]
    public Property Compute_MonotoneCurve_ChangesNothing() => Prop.ForAll(Pairs.ToArbitrary(), d =>
        SpearmanCorrelation.Compute(d.X, d.Y).Headline == SpearmanCorrelation.Compute(d.X.Select(Math.Exp).ToArray(),
            d.Y.Select(y => y * y * y).ToArray()).Headline);

    // The slow, obvious version: each rank counted against all others.
    [Property]
    public Property Compute_AnyPairs_AgreesWithCountedRanks() => Prop.ForAll(Pairs.ToArbitrary(), d =>
    {
        double[] Ranks(double[] v) => [.. v.Select(a => v.Count(b => b < a) + ((v.Count(b => b == a) + 1) / 2.0))];
        var (one, other) = (SpearmanCorrelation.Compute(d.X, d.Y).Headline.Value, PearsonCorrelation.Compute(Ranks(d.X), Ranks(d.Y)).Headline.Value);
        return one == other;
    });

    // Above two thousand values the ranks come from a radix sort, below from a comparison sort.
    [Fact]
    public void Compute_ManyPairs_AgreesWithTheirComparisonSort()
    {
        var source = RandomSource.Of(3);
        var x = Enumerable.Range(0, 5000).Select(_ => Math.Round(source.NextNormal(), 3)).ToArray();
        x[17] = -0.0;
        x[18] = 0.0;
        var (ranks, _, _) = Ranking.Of(x);
        var sorted = x.Order().ToArray();
        for (var i = 0; i < x.Length; i += 37)
        {
            var first = Array.FindIndex(sorted, v => v >= x[i]);
            var last = Array.FindLastIndex(sorted, v => v <= x[i]);
            Assert.Equal((first + last + 2) / 2.0, ranks[i]);
        }

        Assert.Equal(ranks[17], ranks[18]);
    }

    // What decides the order may lie in the high bits, the low ones, or both; ties and runs of near values among them.
    [Theory]
    [InlineData(0, 1e-300)]
    [InlineData(1.7e9, 1)]
    [InlineData(1, 1e-15)]
    [InlineData(-1e300, 1e290)]
    [InlineData(0, 0)]
    public void Ranking_ManyValuesAroundACenter_AreInOrder(double center, double step)
    {
        var source = RandomSource.Of(8);
        var values = Enumerable.Range(0, 6000).Select(i => center + (step * source.NextInteger(4000)) + (i % 7 == 0 ? source.NextNormal() * step
            : 0)).ToArray();

        var (keys, order) = Ranking.Sort(values);

        Assert.Equal(Enumerable.Range(0, values.Length), order.Order());
        Assert.Equal(values.Order(), order.Select(i => values[i]));
        Assert.Equal(keys.Order(), keys);
    }

    [Fact]
    public void Compute_ConstantColumn_IsUndefined() => Assert.Equal(UndefinedReason.ZeroVariance,
        SpearmanCorrelation.Compute([1.0, 1, 1], [1.0, 2, 3]).PValue.Reason);

    // A list that grows by one answer at a time: why there is no coefficient yet is said, never NaN.
    [Fact]
    public void MathNet1155_GrowingList_SaysWhyThereIsNoCoefficient()
    {
        Assert.Equal(UndefinedReason.NoData, SpearmanCorrelation.Compute([], Array.Empty<double>().AsSpan()).Headline.Reason);
        Assert.Equal(UndefinedReason.SmallSample, SpearmanCorrelation.Compute([1.0], [4.0]).Headline.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, SpearmanCorrelation.Compute([1.0, 2], [4.0, 4]).Headline.Reason);
        Assert.Equal(1, SpearmanCorrelation.Compute([1.0, 2], [4.0, 5]).Headline.Value);
    }

    // A coefficient comes with its t test; many of them are corrected together. r = 0.9 of five pairs has t = 3.58 on three degrees of freedom.
    [Fact]
    public void FSharpStats59And142_Correlations_HavePValues()
    {
        var p = PearsonCorrelation.Compute([1.0, 2, 3, 4, 5], [2.0, 1, 3, 4, 5]).PValue.Value!.Value;

        Reference.AssertClose(StudentTDistribution.TwoSided(0.9 * Math.Sqrt(3 / (1 - 0.81)), 3), p, 1e-12, "p");
        Reference.AssertClose(3 * p, MultipleTesting.Adjust([p, 0.5, 0.9], MultipleTestingCorrection.Bonferroni)[0], 1e-12, "corrected");
    }
}
