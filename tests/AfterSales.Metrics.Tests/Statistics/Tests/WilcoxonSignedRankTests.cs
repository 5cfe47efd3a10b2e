using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class WilcoxonSignedRankTests
{
    [Fact]
    public void Compute_NoPairOrNoChange_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, WilcoxonSignedRank.Compute([], []).Statistic.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, WilcoxonSignedRank.Compute([1, 2], [1, 2]).Statistic.Reason);
    }

    // R 4.2.2: wilcox.test(c(1.1, 2.2, 3.3, 4.4, 5.5), c(0.6, 2.4, 2.2, 4.1, 3.5), paired = TRUE): V = 14; of 32 signs two sums are 14 or more.
    [Fact]
    public void Compute_FivePairs_HasTheExactTest()
    {
        var result = WilcoxonSignedRank.Compute([1.1, 2.2, 3.3, 4.4, 5.5], [0.6, 2.4, 2.2, 4.1, 3.5]);

        Assert.Equal(14, result.Statistic.Value);
        Digits.AssertAgree(0.125, result.ExactPValue.Value, 1e-14, "4/32");
        Digits.AssertAgree(13.0 / 15, result.Effect.Value, 1e-14, "effect");
    }

    [Fact]
    public void Compute_ManyPairs_HaveNoExactTest()
    {
        double[] many = [.. Enumerable.Range(1, 50).Select(i => (double)i)];

        Assert.Equal(UndefinedReason.OutsideDomain, WilcoxonSignedRank.Compute(many, new double[50]).ExactPValue.Reason);
        Assert.NotNull(WilcoxonSignedRank.Compute(many.AsSpan(1), new double[49]).ExactPValue.Value);
    }

    // Every set of signs listed, ties and zeros among the differences.
    [Property(MaxTest = 60)]
    public Property Compute_ExactWithTies_AgreesWithEverySignListed()
        => Prop.ForAll(Gen.Choose(-3, 3).Select(i => (double)i).ArrayOf(10).ToArbitrary(), differences =>
        {
            double[] sizes = [.. differences.Where(d => d != 0).Select(Math.Abs)];
            var ranks = sizes.Select(x => sizes.Count(y => y < x) + ((sizes.Count(y => y == x) + 1) / 2.0)).ToArray();
            var observed = differences.Where(d => d != 0).Zip(ranks).Where(pair => pair.First > 0).Sum(pair => pair.Second);
            var (less, greater) = (0, 0);
            for (var mask = 0; mask < 1 << ranks.Length; mask++)
            {
                var v = ranks.Where((_, i) => (mask >> i & 1) == 1).Sum();
                less += v <= observed ? 1 : 0;
                greater += v >= observed ? 1 : 0;
            }

            double total = 1 << ranks.Length;
            var result = WilcoxonSignedRank.Compute(differences, new double[10]);
            return sizes.Length == 0 || (Math.Abs(result.ExactPValueLess.Value!.Value - (less / total)) < 1e-12
                && Math.Abs(result.ExactPValueGreater.Value!.Value - (greater / total)) < 1e-12
                && Math.Abs(result.ExactPValue.Value!.Value - Math.Min(1, 2 * Math.Min(less, greater) / total)) < 1e-12);
        });

    [Property]
    public Property Shift_AnyPairs_IsTheMedianOfAllMeans()
        => Prop.ForAll(Gen.Choose(-40, 40).Select(i => i / 8d).ArrayOf(12).ToArbitrary(), differences =>
        {
            var means = (from i in Enumerable.Range(0, 12) from j in Enumerable.Range(0, i + 1) select (differences[i] + differences[j]) / 2).Order().ToArray();
            var shift = WilcoxonSignedRank.Shift(differences, new double[12]);

            // qsignrank(0.025, 12) is 14.
            return shift.Value == (means[38] + means[39]) / 2 && shift.Lower == means[13] && shift.Upper == means[78 - 14];
        });

    [Property]
    public Property Compute_PairsExchanged_ChangesOnlyTheSign()
        => Prop.ForAll(Gen.Choose(-9, 9).Select(i => (double)i).ArrayOf(12).ToArbitrary(), Gen.Choose(-9, 9).Select(i => (double)i).ArrayOf(12).ToArbitrary(),
            (a, b) =>
        {
            var (one, other) = (WilcoxonSignedRank.Compute(a, b), WilcoxonSignedRank.Compute(b, a));
            return one.Asymptotic.PValue == other.Asymptotic.PValue && one.ExactPValue == other.ExactPValue && one.Effect.Value == -other.Effect.Value;
        });

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => WilcoxonSignedRank.Compute([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => WilcoxonSignedRank.Compute([double.NaN], [1]));
    }

    // From fifty pairs k comes from the normal distribution: ⌊637.5 + ½ − 1.96·√(637.5·101/6)⌋ = 434 of 1275 means of two differences.
    [Fact]
    public void Shift_FiftyPairs_RunsBetweenThe434thMeans()
    {
        double[] a = [.. Enumerable.Range(0, 50).Select(i => (double)(i * i))];
        var means = (from i in Enumerable.Range(0, 50) from j in Enumerable.Range(i, 50 - i) select (a[i] + a[j]) / 2).Order().ToArray();
        var shift = WilcoxonSignedRank.Shift(a, new double[50]);

        Assert.Equal((means[433], means[1275 - 434]), (shift.Lower, shift.Upper));
    }
}
