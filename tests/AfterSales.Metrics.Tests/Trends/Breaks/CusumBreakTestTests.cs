using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="CusumBreakTest"/> documents.</summary>
public class CusumBreakTestTests
{
    [Fact]
    public void Compute_NoneTooFewAlikeGap_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, CusumBreakTest.Compute([]).PValue.Reason);
        Assert.Equal(UndefinedReason.SmallSample, CusumBreakTest.Compute([1, 2, 3]).PValue.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, CusumBreakTest.Compute([2, 2, 2, 2]).PValue.Reason);
        Assert.Equal(UndefinedReason.MissingInput, CusumBreakTest.Compute(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0])).PValue.Reason);
    }

    [Fact]
    public void Compute_ManyLags_AreCut()
        => Assert.Equal(CusumBreakTest.Compute([1, 3, 2, 5, 4], 4).Statistic, CusumBreakTest.Compute([1, 3, 2, 5, 4], 400).Statistic);
}
