using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="TChart"/> documents.</summary>
public class TChartTests
{
    [Fact]
    public void Compute_NoGap_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, TChart.Compute([]).Mean.Reason);

    [Fact]
    public void Compute_GapOfZero_OnlyTheTransformedStands()
    {
        var result = TChart.Compute([3, 0, 5, 2]);
        Assert.Null(result.Exact);
        Assert.Equal(UndefinedReason.OutsideDomain, result.ExactReason);
        Assert.NotNull(result.Transformed);
        Assert.Empty(result.Signals);
    }

    [Fact]
    public void Compute_OneGap_HasNoTransformedLimits()
    {
        var result = TChart.Compute([3]);
        Assert.Null(result.Transformed);
        Assert.Equal(UndefinedReason.SmallSample, result.TransformedSigma.Reason);
    }

    [Fact]
    public void Compute_WideSpread_LowerIsZero()
        => Assert.Equal(0, TChart.Compute([0.001, 100, 0.001, 100]).Transformed!.Lower);
}
