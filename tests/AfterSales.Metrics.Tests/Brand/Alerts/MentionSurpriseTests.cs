using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class MentionSurpriseTests
{
    [Fact]
    public void Compute_NoBaseline_IsNoData()
    {
        var result = MentionSurprise.Compute([], [], 5);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (result.Surprise.Reason, result.Expected.Reason));
    }

    [Fact]
    public void Compute_BaselineOfZeros_StillSurprises()
    {
        var result = MentionSurprise.Compute([0, 0, 0], [1, 1, 1], 2);
        Assert.True(result.Surprise.Value > 1);
        Assert.Equal((0d, UndefinedReason.ZeroVariance), (result.PlugInP.Value, result.Dispersion.Reason));
    }

    [Fact]
    public void Compute_NothingNow_IsNoSurprise() => Assert.Equal((1d, 0d), (MentionSurprise.Compute([3, 4], [1, 1], 0).P.Value,
        MentionSurprise.Compute([3, 4], [1, 1], 0).Surprise.Value));

    [Fact]
    public void Compute_OnePeriod_HasNoDispersion()
        => Assert.Equal(UndefinedReason.SmallSample, MentionSurprise.Compute([3], [1], 9).Dispersion.Reason);

    /// <summary>1 and 3 about 2: exactly as far apart as chance puts them, which is no burst.</summary>
    [Fact]
    public void Compute_DispersionOfExactlyOne_HasNoSize()
    {
        var result = MentionSurprise.Compute([1, 3], [1, 1], 5);
        Assert.Equal((1d, UndefinedReason.OutsideDomain), (result.Dispersion.Value, result.Size.Reason));
    }

    [Fact]
    public void Compute_Bursts_AreLessSurprised()
    {
        var (steady, bursts) = (MentionSurprise.Compute([5, 5, 5, 5], [1, 1, 1, 1], 15), MentionSurprise.Compute([0, 0, 20, 0], [1, 1, 1, 1], 15));
        Assert.True(bursts.Dispersion.Value > 1 && bursts.Surprise.Value < steady.Surprise.Value);
        Assert.Equal(bursts.P.Value, Math.Max(bursts.PredictiveP.Value!.Value, bursts.OverdispersedP.Value!.Value));
    }

    [Fact]
    public void Compute_BeyondTheSmallestDouble_IsOverflow()
        => Assert.Equal(UndefinedReason.Overflow, MentionSurprise.Compute([1, 1, 1], [1000, 1000, 1000], 1_000_000, 1e-6).Surprise.Reason);

    [Property]
    public Property Compute_MoreMentions_SurpriseMore() => Prop.ForAll(Gen.Choose(0, 30).ArrayOf(5).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(),
        (before, now) =>
        {
            double P(long count) => MentionSurprise.Compute([.. before.Select(n => (long)n)], [1, 1, 1, 1, 1], count).P.Value!.Value;
            return P(now) >= P(now + 1);
        });

    [Property]
    public Property Compute_ExposureInAnotherUnit_IsTheSameSurprise() => Prop.ForAll(Gen.Choose(0, 30).ArrayOf(4).ToArbitrary(), before =>
    {
        long[] counts = [.. before.Select(n => (long)n)];
        var (days, hours) = (MentionSurprise.Compute(counts, [1, 1, 1, 2], 12, 1), MentionSurprise.Compute(counts, [24, 24, 24, 48], 12, 24));
        return Math.Abs(days.Surprise.Value!.Value - hours.Surprise.Value!.Value) < 1e-9;
    });

    /// <summary>A baseline watched for next to nothing says nothing of now.</summary>
    [Theory]
    [InlineData(0, 5e-324, 1)]
    [InlineData(4_000_000_000, 0.25, 1e300)]
    public void Compute_ExposureBeyondComparison_IsNamed(long mentions, double exposure, double now)
        => Assert.Equal("currentExposure", Assert.ThrowsAny<ArgumentException>(() => MentionSurprise.Compute([mentions], [exposure], 4, now)).ParamName);

    /// <summary>Not a zero with a sign either: .NET Framework's maximum of 0 and −0 is the second of them.</summary>
    [Fact]
    public void Compute_NoMentionAtAll_IsNoSurprise()
        => Assert.Equal(0L, BitConverter.DoubleToInt64Bits(MentionSurprise.Compute([5, 4, 6], [1, 1, 1], 0).Surprise.Value!.Value));

    /// <summary>Pearson's χ² over its degrees of freedom, as it is written in a textbook.</summary>
    [Property]
    public Property Compute_AnyBaseline_DispersionIsPearsons() => Prop.ForAll(
        (from n in Gen.Choose(2, 6)
         from counts in Gen.Choose(0, 20).ArrayOf(n)
         from exposure in Gen.Choose(1, 9).ArrayOf(n)
         select (counts, exposure)).ToArbitrary(), c =>
    {
        var rate = (double)c.counts.Sum() / c.exposure.Sum();
        var dispersion = MentionSurprise.Compute([.. c.counts.Select(count => (long)count)], [.. c.exposure.Select(e => (double)e)], 3).Dispersion;
        var expected = c.counts.Zip(c.exposure, (count, e) => Math.Pow(count - (rate * e), 2) / (rate * e)).Sum() / (c.counts.Length - 1);
        return rate == 0 ? dispersion.Reason == UndefinedReason.ZeroVariance
            : Math.Abs(dispersion.Value!.Value - expected) <= 1e-12 * (1 + expected);
    });
}
