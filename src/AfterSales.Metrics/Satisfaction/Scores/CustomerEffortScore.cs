using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Customer effort score (CES): how easy it was, as a mean and as the share of those who found it easy.</summary>
/// <remarks>
/// <para><b>Formula.</b> Mean Σw·x/Σw of the answers turned so that higher is easier; easy score 100·Σw[x ≥ threshold]/Σw.</para>
/// <para><b>Units.</b> The mean on the question's own scale; the easy score in percent of the valid answers.</para>
/// <para><b>Domain.</b> Answers on the scale of the options, whose direction must be right: agreement with "made it easy" rises with ease, effort falls.</para>
/// <para><b>Edge cases.</b> No valid answer: undefined, <see cref="UndefinedReason.NoData"/>. One answer: the mean has no interval,
/// <see cref="UndefinedReason.SmallSample"/>; the easy score has Wilson's.</para>
/// <para><b>Method.</b> t interval with n − 1 degrees of freedom, linearized when weights differ; Wilson for the share.</para>
/// <para><b>Source.</b> M. Dixon, K. Freeman and N. Toman, Stop trying to delight your customers, Harvard Business Review 7/2010; CEB, CES 2.0, 2013.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = CustomerEffortScore.Compute([1, 2, 5], CustomerEffortScoreOptions.EffortOneToFive);
/// Console.WriteLine((result.Easy, result.Headline.Value)); // (2, 3.3333333333333335)
/// </code>
/// </example>
public static class CustomerEffortScore
{
    /// <summary>The score of a tally.</summary>
    /// <param name="tally">The answers.</param>
    /// <param name="options">Scale, with its direction, and threshold; null for <see cref="CustomerEffortScoreOptions.AgreementOneToSeven"/>, easy from 5.</param>
    /// <returns>Mean, easy score and ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentException">The threshold is not on the scale.</exception>
    /// <exception cref="OverflowException">The tally holds more than 2⁶³ − 1 answers.</exception>
    public static CustomerEffortScoreResult Compute(ScoreTally tally, CustomerEffortScoreOptions? options = null)
    {
        var chosen = (options ?? CustomerEffortScoreOptions.AgreementOneToSeven).RequireOrder();
        var scores = ValidScores.Of(tally, chosen.Scale);
        var (easy, easyWeight) = scores.Between(chosen.EasyFrom);
        return new CustomerEffortScoreResult
        {
            Answers = scores.Answers,
            Weighting = scores.Weighting,
            Easy = easy,
            Headline = scores.WithExactMean(scores.MeanEstimate(value => (double)value, chosen.Level)),
            EasyScore = ExactScore.InPoints(
                ShareInterval.Estimate(scores, easy, value => value >= chosen.EasyFrom ? 1 : 0, chosen.Level, IntervalMethod.Wilson), easyWeight,
                    scores.TotalWeight),
        };
    }

    /// <summary>The score of a column of integers.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, with its direction, and threshold; null for <see cref="CustomerEffortScoreOptions.AgreementOneToSeven"/>, easy from 5.</param>
    /// <returns>Mean, easy score and ingredients.</returns>
    /// <exception cref="ArgumentException">The threshold is not on the scale.</exception>
    public static CustomerEffortScoreResult Compute(ReadOnlySpan<int> answers, CustomerEffortScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a column of doubles; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, with its direction, and threshold; null for <see cref="CustomerEffortScoreOptions.AgreementOneToSeven"/>, easy from 5.</param>
    /// <returns>Mean, easy score and ingredients.</returns>
    /// <exception cref="ArgumentException">An answer is infinite or beyond ±1e12, or the threshold is not on the scale.</exception>
    public static CustomerEffortScoreResult Compute(ReadOnlySpan<double> answers, CustomerEffortScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a list of whole answers.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, with its direction, and threshold; null for <see cref="CustomerEffortScoreOptions.AgreementOneToSeven"/>, easy from 5.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or the threshold is not on the scale.</exception>
    [OverloadResolutionPriority(-1)]
    public static CustomerEffortScoreResult Compute(List<int> answers, CustomerEffortScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a stream of whole answers, as a nullable column of a database gives them.</summary>
    /// <param name="answers">The answers, read once; null stands for one not given.</param>
    /// <param name="options">Scale, with its direction, and threshold; null for <see cref="CustomerEffortScoreOptions.AgreementOneToSeven"/>, easy from 5.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or the threshold is not on the scale.</exception>
    public static CustomerEffortScoreResult Compute(IEnumerable<int?> answers, CustomerEffortScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);
}
