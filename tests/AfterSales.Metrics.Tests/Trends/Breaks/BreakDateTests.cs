using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="BreakDate"/> documents.</summary>
public class BreakDateTests
{
    [Fact]
    public void Estimate_NoneTooFewAlikeGap_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, BreakDate.Estimate([]).Reason);
        Assert.Equal(UndefinedReason.SmallSample, BreakDate.Estimate([1, 2, 3]).Reason);
        Assert.Equal(UndefinedReason.SmallSample, BreakDate.Estimate([1, 2, 3, 4, 5], minimumSegment: 3).Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, BreakDate.Estimate([2, 2, 2, 2, 2]).Reason);
        Assert.Equal(UndefinedReason.MissingInput, BreakDate.Estimate(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0])).Reason);
    }

    [Fact]
    public void Estimate_ExactStep_HasOneDateAndNoProbabilities()
    {
        var result = BreakDate.Estimate([1, 1, 1, 5, 5, 5]);
        Assert.True(result.IsExactFit);
        Assert.Equal(3, result.Best);
        Assert.Empty(result.Probabilities);
    }

    [Fact]
    public void Estimate_Shift_ProbabilitiesSumToOne()
    {
        var result = BreakDate.Estimate([1, 2, 1, 2, 6, 7, 6, 7]);
        Assert.Equal(4, result.Best);
        Assert.Equal(1, result.Probabilities.Sum(p => p.Probability), 1e-12);
        Assert.Contains(4, result.Set);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Estimate_NoPeriodOnASide_Throws(int shortest) => Assert.Throws<ArgumentOutOfRangeException>(
        "minimumSegment", () => BreakDate.Estimate([1, 2, 1, 9, 8, 9], minimumSegment: shortest));
}
