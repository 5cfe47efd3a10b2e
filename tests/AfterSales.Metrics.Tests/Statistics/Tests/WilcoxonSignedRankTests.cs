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
    public void Compute_ZerosOrTies_HaveNoExactTest()
    {
        Assert.Equal(UndefinedReason.OutsideDomain, WilcoxonSignedRank.Compute([1, 2, 5], [1, 3, 9]).ExactPValue.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, WilcoxonSignedRank.Compute([1, 2, 5], [2, 3, 9]).ExactPValue.Reason);
    }

    [Property]
    public Property Compute_PairsExchanged_ChangesOnlyTheSign()
        => Prop.ForAll(Gen.Choose(-9, 9).Select(i => (double)i).ArrayOf(12).ToArbitrary(), Gen.Choose(-9, 9).Select(i => (double)i).ArrayOf(12).ToArbitrary(), (a, b) =>
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
}
