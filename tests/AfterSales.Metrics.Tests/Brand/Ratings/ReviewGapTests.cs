using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class ReviewGapTests
{
    [Fact]
    public void Compute_ReviewsBelowTheSurvey_HaveANegativeGap()
    {
        var result = ReviewGap.Compute([10, 0, 0, 0, 10], [0, 0, 5, 10, 5]);
        Assert.Equal((-1d, true), (result.Headline.Value, result.Headline.Lower < -1));
        Assert.Equal(Math.Sqrt((80 / 19d / 20) + (10 / 19d / 20)), result.StandardError.Value!.Value, 12);
    }

    [Fact]
    public void Compute_FewerThanTwoOnASide_IsSmallSample()
        => Assert.Equal(UndefinedReason.SmallSample, ReviewGap.Compute([0, 0, 0, 0, 1], [0, 0, 5, 10, 5]).Headline.Reason);

    [Fact]
    public void Compute_BothWithoutSpread_IsTheDifferenceAlone()
    {
        var result = ReviewGap.Compute([0, 0, 0, 0, 3], [0, 0, 0, 4, 0]);
        Assert.Equal((1d, UndefinedReason.ZeroVariance), (result.Headline.Value, result.Headline.Reason));
    }

    [Fact]
    public void Compute_SameAnswers_HaveNoGap() => Assert.Equal(0, ReviewGap.Compute([1, 2, 3], [1, 2, 3]).Headline.Value);

    [Fact]
    public void Compute_ScalesOfTwoLengths_AreTheCallersMistake()
        => Assert.Equal("survey", Assert.Throws<ArgumentException>(() => ReviewGap.Compute([1, 2, 3, 4, 5], [1, 2, 3])).ParamName);
}
