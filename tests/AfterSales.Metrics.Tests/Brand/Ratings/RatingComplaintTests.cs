using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>What users of other systems complained of where stars are averaged and answers timed; Complaints.md names the places.</summary>
public class RatingComplaintTests
{
    private static readonly LocalDate Today = new(2026, 6, 1);

    [Fact]
    public void AddonsServer11612_DeletedReviewsInAnAverageOverProducts_AreInNone()
    {
        var all = new RatingTally();
        all.Merge(RatingTally.OfGroups([new RatingGroup { Stars = 5, Count = 9, Date = Today }]));
        all.Merge(RatingTally.OfGroups([new RatingGroup { Stars = 1, Count = 7, Date = Today, State = RatingState.Deleted }]));
        Assert.Equal((5d, 5d, 7L), (StarRating.Compute(all.CountsByStars()).Headline.Value, RatingDecay.Compute(all, Today).Headline.Value,
            all.CountOf(RatingState.Deleted)));
    }

    [Fact]
    public void AddonsServer1906_OwnersAndRivalsRemoveReviews_WhatIsRemovedIsCounted()
    {
        var tally = RatingTally.OfGroups([new RatingGroup { Stars = 4, Count = 10 }, new RatingGroup { Stars = 1, Count = 6, State = RatingState.Flagged },
            new RatingGroup { Stars = 1, Count = 3, State = RatingState.Deleted }]);
        Assert.Equal((6L, 3L), (tally.CountOf(RatingState.Flagged), tally.CountOf(RatingState.Deleted)));
    }

    [Fact]
    public void Openreads91_Jobsika198_ZeroStarsAveraged_AreUnrated()
    {
        var tally = RatingTally.OfGroups([new RatingGroup { Stars = 0, Count = 3 }, new RatingGroup { Stars = 4, Count = 1 }]);
        Assert.Equal((4d, 3L), (StarRating.Compute(tally.CountsByStars()).Headline.Value, tally.CountOf(RatingState.Unrated)));
    }

    [Fact]
    public void Cgeo6606_NoVote_IsNoRatingOfZero()
        => Assert.Equal(
            (null, UndefinedReason.NoData),
            (StarRating.Compute([0, 0, 0, 0, 0]).Headline.Value, StarRating.Compute([0, 0, 0, 0, 0]).Headline.Reason));

    [Fact]
    public void ProductGenius4_OneReviewOutranksMany_NotWhenShrunken()
        => Assert.Equal([1, 0], RatingRanking.Compute([[0, 0, 0, 0, 1], [0, 0, 2, 38, 160]], 20, 3.5).ByShrunken);

    [Fact]
    public void Recommendable93_RankByWilson_IsOneOfTheOrders()
        => Assert.Equal([1, 0], RatingRanking.Compute([[0, 0, 0, 0, 2], [0, 1, 1, 10, 90]], 0, 3).ByWilsonLower);

    [Fact]
    public void Ifdb911_OnePersonManyOneStars_AreDuplicates()
    {
        var tally = new RatingTally();
        tally.Add(1, Today);
        for (var i = 0; i < 30; i++)
        {
            tally.Add(1, Today, state: RatingState.Duplicate);
        }

        Assert.Equal((1L, 30L), (tally.CountsByStars()[0], tally.CountOf(RatingState.Duplicate)));
    }

    [Fact]
    public void EggRating7_OnlyHappyCustomersAsked_TheGapToTheSurveyShowsIt()
        => Assert.True(ReviewGap.Compute([0, 0, 0, 5, 45], [10, 10, 20, 30, 30]).Headline.Lower > 0.5);

    [Fact]
    public void Chatwoot7978_ResponseTimeOfTheAnswered_TheOpenOnesAreCountedIn()
    {
        ReviewAnswer[] reviews = [.. Enumerable.Range(1, 4).Select(hour => new ReviewAnswer { Hours = hour, IsAnswered = true }),
            .. Enumerable.Range(1, 4).Select(_ => new ReviewAnswer { Hours = 200, IsAnswered = false })];
        var result = OwnerAnswers.Compute(reviews, [24]);
        Assert.Equal((2.5, 0.5), (result.NaiveMeanHours.Value!.Value, Math.Round(result.Within[0].Value!.Value, 12)));
        Assert.Equal(4, result.MedianHours.Value);
    }
}
