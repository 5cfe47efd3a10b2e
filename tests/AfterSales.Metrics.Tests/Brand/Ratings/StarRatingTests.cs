using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class StarRatingTests
{
    [Fact]
    public void Compute_NoReview_IsNoDataAndThePosteriorStands()
    {
        var result = StarRating.Compute([0, 0, 0, 0, 0]);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData, UndefinedReason.NoData),
            (result.Headline.Reason, result.TopTwo.Reason, result.Extremes.Reason));
        Assert.Equal(3, result.Posterior.Value);
        Assert.Empty(result.Shares);
    }

    [Fact]
    public void Compute_OneReview_HasNoTLimits() => Assert.Equal(UndefinedReason.SmallSample, StarRating.Compute([0, 0, 0, 0, 1]).Headline.Reason);

    [Fact]
    public void Compute_AllFive_HasNoTLimitsButAPosterior()
    {
        var result = StarRating.Compute([0, 0, 0, 0, 12]);
        Assert.Equal((5d, UndefinedReason.ZeroVariance), (result.Headline.Value, result.Headline.Reason));
        Assert.True(result.Posterior.Lower < result.Posterior.Value && result.Posterior.Value < 5 && result.Posterior.Upper <= 5);
    }

    [Fact]
    public void Compute_JShape_ShowsInTheExtremes()
        => Assert.Equal((0.9, 0.6), (StarRating.Compute([3, 0, 1, 0, 6]).Extremes.Value!.Value, StarRating.Compute([3, 0, 1, 0, 6]).TopTwo.Value!.Value));

    [Fact]
    public void Compute_LimitsBeyondTheScale_AreCut()
        => Assert.Equal((1d, 5d), (StarRating.Compute([1, 0, 0, 0, 1]).Headline.Lower, StarRating.Compute([1, 0, 0, 0, 1]).Headline.Upper));

    [Property]
    public Property Compute_AnyCounts_MoreFivesNeverLowerThePosterior() => Prop.ForAll(Gen.Choose(0, 40).ArrayOf(5).ToArbitrary(), counts =>
        StarRating.Compute([.. counts.Select(n => (long)n)]).Posterior.Value
            <= StarRating.Compute([counts[0], counts[1], counts[2], counts[3], counts[4] + 1L]).Posterior.Value + 1e-12);
}
