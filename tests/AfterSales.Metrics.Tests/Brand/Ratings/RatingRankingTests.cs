using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class RatingRankingTests
{
    [Fact]
    public void Compute_OnePerfectReview_IsFirstByMeanAndLastByTheOthers()
    {
        var result = RatingRanking.Compute([[0, 0, 0, 0, 1], [1, 2, 5, 30, 112]], 7, 3.5);
        Assert.Equal((0, 1, 1, 1), (result.ByMean[0], result.ByWilsonLower[0], result.ByShrunken[0], result.ByPosteriorLower[0]));
    }

    [Fact]
    public void Compute_NoReview_HasNoPlaceByMeanAndWilson()
    {
        var result = RatingRanking.Compute([[0, 0, 0, 0, 0], [0, 0, 1, 0, 0]], 4, 3);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData, 3d), (result.Items[0].Mean.Reason, result.Items[0].WilsonLower.Reason,
            result.Items[0].Shrunken.Value));
        Assert.Equal([1], result.ByMean);
        Assert.Equal(2, result.ByPosteriorLower.Count);
    }

    [Fact]
    public void Compute_NoPriorReviews_ShrunkenIsTheMeanAndUndefinedWithoutReviews()
    {
        var result = RatingRanking.Compute([[0, 0, 0, 0, 0], [0, 0, 1, 1, 0]], 0, 3);
        Assert.Equal((UndefinedReason.NoData, 3.5), (result.Items[0].Shrunken.Reason, result.Items[1].Shrunken.Value));
    }

    [Fact]
    public void Compute_Ties_GoByTheOrderGiven()
        => Assert.Equal([0, 1, 2], RatingRanking.Compute([[0, 1, 0], [0, 1, 0], [0, 1, 0]], 2, 2).ByShrunken);

    [Fact]
    public void Compute_ScalesDiffer_Throws() => Assert.ThrowsAny<ArgumentException>(() => RatingRanking.Compute([[0, 1, 0], [0, 1]], 2, 2));

    [Fact]
    public void Compute_FewerThanNoPriorReviews_AreTheCallersMistake()
        => Assert.Equal("priorReviews", Assert.Throws<ArgumentOutOfRangeException>(() => RatingRanking.Compute([[0, 0, 1]], -1, 3)).ParamName);
}
