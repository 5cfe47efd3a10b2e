using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Owners' answers to reviews: rate, and time with the unanswered counted in.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate answered/reviews with Wilson's limits. Answered within t: 1 − S(t), S by Kaplan and Meier with unanswered reviews censored at
/// their
/// age; log–log limits with Greenwood's variance.</para>
/// <para><b>Units.</b> Hours; shares as fractions.</para>
/// <para><b>Domain.</b> One age for each review.</para>
/// <para><b>Edge cases.</b> No review: <see cref="UndefinedReason.NoData"/>. Hours beyond the last age with reviews still unanswered, or a median not reached:
/// <see cref="UndefinedReason.NotReached"/>. None or all answered by then: no limits, <see cref="UndefinedReason.ZeroVariance"/>. An answer and an age at the
/// same hour: the answer comes first.</para>
/// <para><b>Method.</b> <see cref="KaplanMeier"/>.</para>
/// <para><b>Source.</b> E. Kaplan and P. Meier, JASA 53, 1958; J. Kalbfleisch and R. Prentice, 2nd ed. 2002, 1.4.</para>
/// </remarks>
/// <example>
/// <code>
/// ReviewAnswer Review(double hours, bool isAnswered) =&gt; new() { Hours = hours, IsAnswered = isAnswered };
/// Console.WriteLine(OwnerAnswers.Compute([Review(5, true), Review(5, false)], [5]).Within[0].Value); // 0.5
/// </code>
/// </example>
public static class OwnerAnswers
{
    // A product of factors that is exactly one half may differ in its last digits.
    private const double Half = 0.5 + 1e-12;

    /// <summary>Rate and times of some reviews.</summary>
    /// <param name="reviews">The reviews.</param>
    /// <param name="withinHours">Hours within which the share answered is asked for, as 24 and 72.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Rate, median and shares.</returns>
    /// <exception cref="ArgumentException">An argument is null, an hour is negative or not finite, or the level is not inside (0, 1).</exception>
    public static OwnerAnswersResult Compute(IReadOnlyList<ReviewAnswer> reviews, IReadOnlyList<double> withinHours, double level = Estimate.DefaultLevel)
    {
        Check(reviews, withinHours, level);
        var answered = reviews.Where(review => review.IsAnswered).ToArray();
        var curve = Curve(reviews, level);
        return new OwnerAnswersResult
        {
            Reviews = reviews.Count,
            Answered = answered.Length,
            AnswerRate = reviews.Count == 0
                ? Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.Wilson)
                : Proportion.Compute(answered.Length, reviews.Count, IntervalMethod.Wilson, level),
            NaiveMeanHours = answered.Length == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(answered.Average(review => review.Hours)),
            MedianHours = reviews.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
                : curve.Steps.FirstOrDefault(step => step.Survival.Value <= Half) is { } middle ? Figure.Of(middle.Time)
                : Figure.Undefined<double>(UndefinedReason.NotReached),
            Within = FrozenList.Own(withinHours.Select(hours => Within(curve, hours, level)).ToArray()),
        };
    }

    /// <summary>Rate and times by group, as by stars or language.</summary>
    /// <param name="reviews">The reviews.</param>
    /// <param name="group">The group of a review.</param>
    /// <param name="withinHours">Hours within which the share answered is asked for.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>One result for each group, in ordinal order.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Compute"/>.</exception>
    public static IReadOnlyList<OwnerAnswersResult> ComputeBy(
        IReadOnlyList<ReviewAnswer> reviews, Func<ReviewAnswer, string> group, IReadOnlyList<double> withinHours, double level = Estimate.DefaultLevel)
    {
        Check(reviews, withinHours, level);
        return FrozenList.Own(reviews.GroupBy(Guard.NotNull(group), StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => Compute([.. part], withinHours, level) with { Group = part.Key }).ToArray());
    }

    private static void Check(IReadOnlyList<ReviewAnswer> reviews, IReadOnlyList<double> withinHours, double level)
    {
        Guard.NoneNull(reviews);
        Guard.NoneNegative([.. Guard.NotNull(withinHours)], nameof(withinHours));
        Guard.Between(level, 0, 1);
    }

    private static KaplanMeierResult Curve(IReadOnlyList<ReviewAnswer> reviews, double level) => KaplanMeier.Compute(
        [.. reviews.Where(review => review.IsAnswered).Select(review => review.Hours)],
        [.. reviews.Where(review => !review.IsAnswered).Select(review => review.Hours)], level);

    private static Estimate Within(KaplanMeierResult curve, double hours, double level)
    {
        if (curve.LargestTime is not { } oldest)
        {
            return Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.LogLog);
        }

        var step = curve.Steps.LastOrDefault(known => known.Time <= hours);
        var open = step?.Survival.Value ?? 1;
        return open > 0 && hours > oldest ? Estimate.Undefined(UndefinedReason.NotReached, level, IntervalMethod.LogLog)
            : step?.Survival is { Lower: { } lower, Upper: { } upper } ? Estimate.Of(1 - open, 1 - upper, 1 - lower, level, IntervalMethod.LogLog)
            : Estimate.WithoutInterval(1 - open, UndefinedReason.ZeroVariance, level, IntervalMethod.LogLog);
    }
}
