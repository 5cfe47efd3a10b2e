using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Reviews against the own survey: how far those who review stand from those who were asked.</summary>
/// <remarks>
/// <para><b>Formula.</b> Difference of means; SE = √(s₁²/n₁ + s₂²/n₂); Welch's t and degrees of freedom.</para>
/// <para><b>Units.</b> Stars.</para>
/// <para><b>Domain.</b> The same scale in both.</para>
/// <para><b>Edge cases.</b> Fewer than two answers on a side: undefined, <see cref="UndefinedReason.SmallSample"/>. Both without spread: the difference alone,
/// <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> B. L. Welch, Biometrika 34, 1947.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ReviewGap.Compute([10, 0, 0, 0, 10], [0, 0, 5, 10, 5]);
/// Console.WriteLine((result.Headline.Value, result.Headline.Lower &lt; -1)); // (-1, True)
/// Console.WriteLine(result.StandardError.Value); // 0.4866642633922875
/// </code>
/// </example>
public static class ReviewGap
{
    /// <summary>The gap.</summary>
    /// <param name="reviews">Reviews of 1, 2 … K stars.</param>
    /// <param name="survey">Answers of 1, 2 … K stars.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Reviews less survey.</returns>
    /// <exception cref="ArgumentException">An argument is null or out of range, scales differ, or the level is not inside (0, 1).</exception>
    public static ReviewGapResult Compute(IReadOnlyList<long> reviews, IReadOnlyList<long> survey, double level = Estimate.DefaultLevel)
    {
        StarRating.Require(reviews, nameof(reviews));
        StarRating.Require(survey, nameof(survey));
        Guard.SameLength(survey.Count, reviews.Count, nameof(survey), "the stars of the reviews");
        Guard.Between(level, 0, 1);
        var (one, other) = (RatingMoments.Of(reviews), RatingMoments.Of(survey));
        var welch = WelchTest.Of(one.Count, one.Mean, one.Deviation, other.Count, other.Mean, other.Deviation, level);
        return new ReviewGapResult
        {
            Headline = welch.Difference,
            StandardError = welch.Error,
            DegreesOfFreedom = welch.Freedom,
            T = welch.T,
            PValue = welch.TwoSided,
        };
    }
}
