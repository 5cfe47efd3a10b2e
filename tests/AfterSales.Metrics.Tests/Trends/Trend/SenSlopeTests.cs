using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="SenSlope"/> documents.</summary>
public class SenSlopeTests
{
    [Fact]
    public void Compute_NoValue_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, SenSlope.Compute([]).Headline.Reason);

    [Fact]
    public void Compute_OneValueOrOneTime_IsASmallSample()
    {
        Assert.Equal(UndefinedReason.SmallSample, SenSlope.Compute([3]).Headline.Reason);
        Assert.Equal(UndefinedReason.SmallSample, SenSlope.Compute([1, 1, 1], [3, 4, 5]).Headline.Reason);
    }

    [Fact]
    public void Compute_ThreeValues_TheSlopeAlone()
    {
        var slope = SenSlope.Compute([1, 2, 4]).Headline;
        Assert.Equal(1.5, slope.Value);
        Assert.Null(slope.Lower);
        Assert.Equal(UndefinedReason.SmallSample, slope.Reason);
    }

    [Fact]
    public void Compute_Constant_IsZeroWithoutLimits()
    {
        var slope = SenSlope.Compute([5, 5, 5, 5, 5, 5]).Headline;
        Assert.Equal(0, slope.Value);
        Assert.Null(slope.Upper);
        Assert.Equal(UndefinedReason.ZeroVariance, slope.Reason);
    }

    [Fact]
    public void Compute_TimesTooClose_Overflow()
    {
        var slope = SenSlope.Compute([0, 5e-324], [0, 1e100]).Headline;
        Assert.Equal(UndefinedReason.Overflow, slope.Reason);
    }

    [Fact]
    public void Compute_AffineValues_AffineSlope()
    {
        double[] x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
        var (plain, moved) = (SenSlope.Compute(x), SenSlope.Compute([.. x.Select(v => (-4 * v) + 7)]));
        Assert.Equal(-4 * plain.Headline.Value!.Value, moved.Headline.Value!.Value, 1e-13);
        Assert.Equal(-4 * plain.Headline.Upper!.Value, moved.Headline.Lower!.Value, 1e-13);
        Assert.Equal((-4 * plain.Intercept.Value!.Value) + 7, moved.Intercept.Value!.Value, 1e-12);
    }
}
