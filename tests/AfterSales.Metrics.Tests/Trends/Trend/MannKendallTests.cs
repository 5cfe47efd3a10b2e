using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="MannKendall"/> documents.</summary>
public class MannKendallTests
{
    [Fact]
    public void Compute_NoValue_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, MannKendall.Compute([]).Z.Reason);

    [Fact]
    public void Compute_TwoValues_SStandsAndTheRestIsASmallSample()
    {
        var result = MannKendall.Compute([1, 2]);
        Assert.Equal(1, result.S);
        Assert.Equal(UndefinedReason.SmallSample, result.PValue.Reason);
    }

    [Fact]
    public void Compute_AllAlike_HasNoZ()
    {
        var result = MannKendall.Compute([4, 4, 4, 4]);
        Assert.Equal(0, result.S);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Z.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.PValue.Reason);
    }

    [Fact]
    public void Compute_TiesOrManyValues_HaveNoExactP()
    {
        Assert.Equal(UndefinedReason.OutsideDomain, MannKendall.Compute([1, 1, 2, 3]).ExactPValue.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, MannKendall.Compute([.. Enumerable.Range(0, 51).Select(i => (double)i)]).ExactPValue.Reason);
        Assert.True(MannKendall.Compute([.. Enumerable.Range(0, 50).Select(i => (double)i)]).ExactPValue.IsDefined);
    }

    [Fact]
    public void Compute_ExactP_IsTheShareOfOrders()
    {
        // Of the 24 orders of four values one has S = 6 and one S = −6.
        Assert.Equal(2.0 / 24, MannKendall.Compute([1, 2, 3, 4]).ExactPValue.Value!.Value, 1e-14);
    }

    [Fact]
    public void Compute_PBelowTheDoubles_KeepsItsLogarithm()
    {
        var result = MannKendall.Compute([.. Enumerable.Range(0, 2000).Select(i => (double)i)]);
        Assert.True(result.Log10PValue.Value < -308);
        Assert.True(result.PValue.Value >= 0);
    }

    [Fact]
    public void Compute_PartialLastPeriod_IsLeftOut()
    {
        var (partial, whole) = (Series.Of([1.0, 2.0, 3.0, -9.0], SeriesEnd.Partial), Series.Of([1.0, 2.0, 3.0]));
        Assert.Equal(MannKendall.Compute(whole).S, MannKendall.Compute(partial).S);
    }

    /// <summary>Every pair of a rising series rises.</summary>
    [Fact]
    public void Compute_Rising_HasTausOfOne()
    {
        var result = MannKendall.Compute([1.0, 2, 4, 7, 9]);

        Assert.Equal((10, 1, 1), (result.S, result.TauA.Value, Math.Round(result.TauB.Value!.Value, 12)));
    }
}
