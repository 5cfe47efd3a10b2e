using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class OwnerAnswersTests
{
    [Fact]
    public void Compute_NoReview_IsNoData()
    {
        var result = OwnerAnswers.Compute([], [24]);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData, UndefinedReason.NoData, UndefinedReason.NoData),
            (result.AnswerRate.Reason, result.MedianHours.Reason, result.NaiveMeanHours.Reason, result.Within[0].Reason));
    }

    [Fact]
    public void Compute_BeyondTheLastAgeWithReviewsOpen_IsNotReached()
    {
        var result = OwnerAnswers.Compute([Review(5, true), Review(30, false)], [30, 31]);
        Assert.Equal((0.5, UndefinedReason.NotReached), (result.Within[0].Value, result.Within[1].Reason));
    }

    [Fact]
    public void Compute_BeyondTheLastAgeWithAllAnswered_IsOne()
        => Assert.Equal((1d, UndefinedReason.ZeroVariance), (OwnerAnswers.Compute([Review(5, true), Review(9, true)], [100]).Within[0].Value,
            OwnerAnswers.Compute([Review(5, true), Review(9, true)], [100]).Within[0].Reason));

    [Fact]
    public void Compute_NoneAnsweredByThen_HasNoLimits()
        => Assert.Equal((0d, UndefinedReason.ZeroVariance), (OwnerAnswers.Compute([Review(5, true), Review(30, false)], [4]).Within[0].Value,
            OwnerAnswers.Compute([Review(5, true), Review(30, false)], [4]).Within[0].Reason));

    [Fact]
    public void Compute_AnswerAndAgeAtTheSameHour_TheAnswerComesFirst()
        => Assert.Equal(0.5, OwnerAnswers.Compute([Review(5, true), Review(5, false)], [5]).Within[0].Value);

    [Fact]
    public void Compute_HalfAnswered_HasAMedianAndLessDoesNot()
    {
        Assert.Equal(5, OwnerAnswers.Compute([Review(5, true), Review(30, false)], []).MedianHours.Value);
        Assert.Equal(UndefinedReason.NotReached, OwnerAnswers.Compute([Review(5, true), Review(30, false), Review(30, false)], []).MedianHours.Reason);
    }

    [Fact]
    public void Compute_AnsweredAtOnce_IsHourZero()
        => Assert.Equal(0.5, OwnerAnswers.Compute([Review(0, true), Review(30, false)], [0]).Within[0].Value);

    [Fact]
    public void Compute_Limits_AreThoseOfTheSurvivalCurve()
    {
        ReviewAnswer[] reviews = [Review(2, true), Review(5, true), Review(7, false), Review(9, true), Review(40, false)];
        var within = OwnerAnswers.Compute(reviews, [9]).Within[0];
        var step = AfterSales.Metrics.Statistics.KaplanMeier.Compute([2, 5, 9], [7, 40]).Steps[^1].Survival;
        Assert.Equal((1 - step.Value, 1 - step.Upper, 1 - step.Lower), (within.Value, within.Lower, within.Upper));
        Assert.Equal(IntervalMethod.LogLog, within.Method);
    }

    [Property]
    public Property Compute_AnyReviews_NaiveMeanFlatters() => Prop.ForAll(Gen.Choose(1, 100).NonEmptyListOf().ToArbitrary(), hours =>
    {
        var result = OwnerAnswers.Compute([.. hours.Select((hour, i) => Review(hour, i % 2 == 0))], [.. hours.Select(hour => (double)hour).OrderBy(h => h)]);
        return result.Within.Zip(result.Within.Skip(1)).All(pair => pair.First.Value <= pair.Second.Value);
    });

    private static ReviewAnswer Review(double hours, bool isAnswered) => new() { Hours = hours, IsAnswered = isAnswered };
}
