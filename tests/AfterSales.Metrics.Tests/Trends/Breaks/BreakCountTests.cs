using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="BreakCount"/> documents.</summary>
public class BreakCountTests
{
    [Fact]
    public void Choose_NoneTooFewGap_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, BreakCount.Choose([]).Reason);
        Assert.Equal(UndefinedReason.SmallSample, BreakCount.Choose([1, 2], minimumSegment: 3).Reason);
        var gap = BreakCount.Choose(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0]));
        Assert.Equal(UndefinedReason.MissingInput, gap.Reason);
        Assert.Equal(2, gap.FirstGap);
    }

    [Fact]
    public void Choose_ForbiddenDivisions_AreNotListed()
        => Assert.Equal(2, BreakCount.Choose([1, 2, 3, 9, 8, 9], 5, 3).Divisions.Count);

    [Fact]
    public void Choose_ExactFit_IsNamed()
    {
        var result = BreakCount.Choose([1, 1, 1, 7, 7, 7], 3);
        Assert.True(result.IsExactFit);
        Assert.Equal(1, result.Chosen);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Bic[1].Reason);
    }

    [Fact]
    public void Choose_Constant_HasNothingToChoose()
        => Assert.Equal(UndefinedReason.ZeroVariance, BreakCount.Choose([2, 2, 2, 2]).Reason);

    [Fact]
    public void Choose_TooMuchWork_IsUnresolved()
        => Assert.Equal(UndefinedReason.Unresolved, BreakCount.Choose([.. Enumerable.Range(0, 60_000).Select(i => (double)(i % 7))], 5).Reason);
}
