using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="CrossCorrelation"/> documents.</summary>
public class CrossCorrelationTests
{
    [Fact]
    public void Compute_NoneTooFewConstant_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, CrossCorrelation.Compute([], []).Reason);
        Assert.Equal(UndefinedReason.SmallSample, CrossCorrelation.Compute([1, 2, 3], [1, 2, 3]).Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, CrossCorrelation.Compute([1, 2, 3, 5], [2, 2, 2, 2]).Reason);
    }

    [Fact]
    public void Compute_ManyLags_AreCut()
    {
        var raw = CrossCorrelation.Compute([1, 5, 2, 4, 3, 6], [2, 1, 5, 2, 4, 3], new CrossCorrelationOptions { MaximumLag = 99 }).Raw;
        Assert.Equal(-5, raw.Min(r => r.Lag));
        Assert.Equal(5, raw.Max(r => r.Lag));
    }

    [Fact]
    public void Compute_SwappedColumns_MirrorTheLags()
    {
        double[] x = [1, 5, 2, 4, 3, 6], y = [2, 1, 5, 2, 4, 3];
        var (there, back) = (CrossCorrelation.Compute(x, y).Raw, CrossCorrelation.Compute(y, x).Raw);
        Assert.All(there, r => Assert.Equal(r.Correlation, back.Single(b => b.Lag == -r.Lag).Correlation, 1e-12));
    }

    [Fact]
    public void Compute_VarianceBelowTheLeastDouble_IsNone()
    {
        double[] faint = [1e-200, 5e-200, 2e-200, 4e-200, 3e-200, 6e-200];

        Assert.Equal(UndefinedReason.ZeroVariance, CrossCorrelation.Compute(faint, [2, 1, 5, 2, 4, 3]).Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, CrossCorrelation.Compute([2, 1, 5, 2, 4, 3], faint).Reason);
    }
}
