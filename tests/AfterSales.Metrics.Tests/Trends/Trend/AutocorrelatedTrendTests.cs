using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="AutocorrelatedTrend"/> documents.</summary>
public class AutocorrelatedTrendTests
{
    [Fact]
    public void Compute_Gap_IsNamed()
    {
        var result = AutocorrelatedTrend.Compute(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0]));
        Assert.Equal(2, result.FirstGap);
        Assert.Equal(UndefinedReason.MissingInput, result.Slope.Reason);
    }

    [Fact]
    public void Compute_BelowFourOrAlike_HasNoTest()
    {
        Assert.Equal(UndefinedReason.SmallSample, AutocorrelatedTrend.Compute([1, 2, 3]).Tests[0].Z.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, AutocorrelatedTrend.Compute([2, 2, 2, 2, 2]).Tests[0].Z.Reason);
    }

    [Fact]
    public void Compute_StraightLine_FactorOne()
    {
        var tests = AutocorrelatedTrend.Compute([1, 2, 3, 4, 5, 6, 7, 8]).Tests;
        Assert.Equal(1, tests[1].VarianceFactor.Value);
    }

    [Fact]
    public void Compute_ManyLags_AreCutAndNeverANegativeVariance()
    {
        double[] x = [2, 9, 1, 8, 2, 9, 1, 8, 3, 9];
        var tests = AutocorrelatedTrend.Compute(x, new AutocorrelatedTrendOptions { Lags = 100 }).Tests;
        Assert.All(tests, t => Assert.True(t.Variance.Value is null or > 0));
        Assert.All(tests.Where(t => t.VarianceFactor.Value <= 0), t => Assert.Equal(UndefinedReason.OutsideDomain, t.Z.Reason));
    }

    // Values that hang together, so that lag 1 is significant and Hamed and Rao's factor positive.
    private static readonly double[] Together = [1, 2, 4, 5, 4, 3, 1, 0, 1, 3, 5, 6, 5, 4, 2, 1, 2, 4, 6, 7];

    [Fact]
    public void Compute_LagOne_IsTestedByItsRoot()
    {
        var result = AutocorrelatedTrend.Compute(Together);
        var z = result.LagOne.Value!.Value * Math.Sqrt(Together.Length);

        Assert.True(z > 1.96);
        Assert.Equal(2 * NormalDistribution.Survival(z), result.LagOnePValue.Value!.Value, 1e-14);
    }

    [Fact]
    public void Compute_Recommended_FollowsLagOne()
    {
        var p = AutocorrelatedTrend.Compute(Together).LagOnePValue.Value!.Value;
        TrendCorrection At(double significance)
            => AutocorrelatedTrend.Compute(Together, new AutocorrelatedTrendOptions { Significance = significance }).Recommended;

        Assert.Equal(TrendCorrection.None, At(p * 0.999));
        Assert.Equal(TrendCorrection.HamedRao, At(p));
        Assert.Equal(TrendCorrection.HamedRao, At(p * 1.001));
    }
}
