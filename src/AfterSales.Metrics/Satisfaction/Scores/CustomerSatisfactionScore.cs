using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Customer satisfaction score (CSAT): how many of those who answered are satisfied, and how many dissatisfied.</summary>
/// <remarks>
/// <para><b>Formula.</b> CSAT = 100·x/n, x the answers at or above the threshold, n the valid answers; bottom box alike; net score = CSAT − bottom box.
/// With weights 100·Σw[satisfied]/Σw.</para>
/// <para><b>Units.</b> Percent of the valid answers, 0 … 100; the net score in points, −100 … 100.</para>
/// <para><b>Domain.</b> Answers on the scale of the options; unanswered, out-of-range and excluded ones never enter the denominator.</para>
/// <para><b>Edge cases.</b> No valid answer: undefined, <see cref="UndefinedReason.NoData"/>. None or all satisfied: Wilson's interval still has a width.
/// One answer: Wilson's interval stands. With weights that differ the interval is t on the logit scale from the linearized error; none or all satisfied
/// then leaves it undefined, <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> Counts in integers; Wilson's score interval by default; the net score by the score interval of
/// <see cref="NetPromoterScore"/>, which is the same trinomial difference.</para>
/// <para><b>Source.</b> E. B. Wilson, JASA 22, 1927; L. D. Brown, T. T. Cai and A. DasGupta, Statistical Science 16, 2001; the weighted logit interval as
/// in T. Lumley, Complex Surveys, 2010, 2.3 (R survey: svyciprop).</para>
/// </remarks>
/// <example>
/// <code>
/// var score = CustomerSatisfactionScore.Compute([5], CustomerSatisfactionScoreOptions.OneToFive).Headline;
/// Console.WriteLine((score.Value, score.Upper)); // (100, 100)
/// Console.WriteLine(score.Lower); // 20.65493143772375
/// </code>
/// </example>
public static class CustomerSatisfactionScore
{
    /// <summary>The score of a tally.</summary>
    /// <param name="tally">The answers.</param>
    /// <param name="options">Scale, thresholds and interval; null for <see cref="CustomerSatisfactionScoreOptions.OneToFive"/>, satisfied from 4.</param>
    /// <returns>Score, intervals and ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    /// <exception cref="OverflowException">The tally holds more than 2⁶³ − 1 answers.</exception>
    public static CustomerSatisfactionScoreResult Compute(ScoreTally tally, CustomerSatisfactionScoreOptions? options = null)
    {
        var chosen = (options ?? CustomerSatisfactionScoreOptions.OneToFive).RequireOrder();
        var scores = ValidScores.Of(tally, chosen.Scale);
        var (satisfied, satisfiedWeight) = scores.Between(chosen.SatisfiedFrom);
        var (dissatisfied, dissatisfiedWeight) = scores.UpTo(chosen.DissatisfiedUpTo);
        var net = new TrinomialSample(satisfied, dissatisfied, scores, value => IsTop(value) - IsBottom(value)).Interval(chosen.Level, IntervalMethod.Score);
        return new CustomerSatisfactionScoreResult
        {
            Answers = scores.Answers,
            Weighting = scores.Weighting,
            Satisfied = satisfied,
            Neutral = scores.Count - satisfied - dissatisfied,
            Dissatisfied = dissatisfied,
            Headline = Box(satisfied, satisfiedWeight, value => IsTop(value)),
            SatisfiedShare = ShareInterval.Estimate(scores, satisfied, value => IsTop(value), chosen.Level, chosen.Method),
            DissatisfiedScore = Box(dissatisfied, dissatisfiedWeight, value => IsBottom(value)),
            NetScore = Clamping.ToRange(ExactScore.InPoints(net, satisfiedWeight - dissatisfiedWeight, scores.TotalWeight), -100, 100),
        };

        Estimate Box(long members, decimal weight, Func<decimal, double> indicator)
            => ExactScore.InPoints(ShareInterval.Estimate(scores, members, indicator, chosen.Level, chosen.Method), weight, scores.TotalWeight);

        int IsTop(decimal value) => value >= chosen.SatisfiedFrom ? 1 : 0;

        int IsBottom(decimal value) => value <= chosen.DissatisfiedUpTo ? 1 : 0;
    }

    /// <summary>The score of a column of bytes.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, thresholds and interval; null for <see cref="CustomerSatisfactionScoreOptions.OneToFive"/>, satisfied from 4.</param>
    /// <returns>Score, intervals and ingredients.</returns>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    public static CustomerSatisfactionScoreResult Compute(ReadOnlySpan<byte> answers, CustomerSatisfactionScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a column of integers.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, thresholds and interval; null for <see cref="CustomerSatisfactionScoreOptions.OneToFive"/>, satisfied from 4.</param>
    /// <returns>Score, intervals and ingredients.</returns>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    public static CustomerSatisfactionScoreResult Compute(ReadOnlySpan<int> answers, CustomerSatisfactionScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a column of doubles; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, thresholds and interval; null for <see cref="CustomerSatisfactionScoreOptions.OneToFive"/>, satisfied from 4.</param>
    /// <returns>Score, intervals and ingredients.</returns>
    /// <exception cref="ArgumentException">An answer is infinite or beyond ±1e12, or the thresholds are not in order on the scale.</exception>
    public static CustomerSatisfactionScoreResult Compute(ReadOnlySpan<double> answers, CustomerSatisfactionScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a list of whole answers.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, thresholds and interval; null for <see cref="CustomerSatisfactionScoreOptions.OneToFive"/>, satisfied from 4.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or the thresholds are not in order on the scale.</exception>
    [OverloadResolutionPriority(-1)]
    public static CustomerSatisfactionScoreResult Compute(List<int> answers, CustomerSatisfactionScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a stream of whole answers, as a nullable column of a database gives them.</summary>
    /// <param name="answers">The answers, read once; null stands for one not given.</param>
    /// <param name="options">Scale, thresholds and interval; null for <see cref="CustomerSatisfactionScoreOptions.OneToFive"/>, satisfied from 4.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or the thresholds are not in order on the scale.</exception>
    public static CustomerSatisfactionScoreResult Compute(IEnumerable<int?> answers, CustomerSatisfactionScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);
}
