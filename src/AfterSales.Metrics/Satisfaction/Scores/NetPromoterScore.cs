using System.Runtime.CompilerServices;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Net promoter score: the share of promoters less the share of detractors, in points.</summary>
/// <remarks>
/// <para><b>Formula.</b> NPS = 100·(P − D)/n; variance of one answer v = p + d − (p − d)²; standard error 100·√(v/n). Score interval: all δ with
/// (e − δ)²·n ≤ z²·(2q + δ − δ²), q the constrained maximum-likelihood share of detractors. Adjusted Wald: Wald after adding ¾ promoter,
/// ¾ detractor and 1½ passives. With weights: Σw·s/Σw with s in −1, 0, 1 and the linearized standard error √(n/(n−1)·Σ(w(s − s̄))²)/Σw.</para>
/// <para><b>Units.</b> Points, −100 … 100; shares are fractions. The difference is not a percentage of anybody.</para>
/// <para><b>Domain.</b> Answers on the scale of the options. The thresholds partition it: every valid answer, whole or not, is promoter, passive
/// or detractor. Limits beyond ±100 are cut, which <see cref="NetPromoterScoreResult.IsClamped"/> says.</para>
/// <para><b>Edge cases.</b> No valid answer: undefined, <see cref="UndefinedReason.NoData"/>. One answer: score and adjusted Wald intervals stand,
/// Wald has width zero, t has none, <see cref="UndefinedReason.SmallSample"/>. All alike: the variance is 0 and the Wald interval has width zero, which
/// is why it is not the default; z is undefined, <see cref="UndefinedReason.ZeroVariance"/>. 6.5 is a detractor and 8.5 a passive.
/// Equal weights change nothing; weights that differ make the interval <see cref="IntervalMethod.Linearized"/>.</para>
/// <para><b>Method.</b> Counts in integers; the limits of the score interval are roots of one cubic equation, within three units of the last digit of the
/// exact ones (of their distance from the score, where that is larger). Exact coverage of the nominal 95 % interval, by enumeration
/// of every sample, over promoter and detractor shares 2.5 %, 7.5 % … 97.5 % with a sum below 1 (mean / worst): n = 10: Wald 87.4 / 53.9,
/// adjusted Wald 95.4 / 91.7, score 96.5 / 93.9; n = 20: Wald 91.8 / 76.8, adjusted Wald 95.1 / 93.6, score 95.7 / 94.4. Hence score is the default.</para>
/// <para><b>Source.</b> F. Reichheld, The one number you need to grow, Harvard Business Review 12/2003; B. Rocks, Interval estimation for the
/// net promoter score, arXiv 1601.07235, 2016; A. Agresti and Y. Min, Biometrics 61, 2005; T. Tango, Statistics in Medicine 17, 1998;
/// D. A. Binder, International Statistical Review 51, 1983, for the weighted error.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = NetPromoterScore.Compute(ScoreTally.Of([10, 9, 9, 8, 7, 6, 10]));
/// Console.WriteLine(result.Headline); // 42.857142857142854 [-19.874943343029194, 79.26449352142212]
/// Console.WriteLine((result.Promoters, result.Passives, result.Detractors)); // (4, 2, 1)
/// </code>
/// </example>
public static partial class NetPromoterScore
{
    /// <summary>The score of a tally.</summary>
    /// <param name="tally">The answers.</param>
    /// <param name="options">Scale, thresholds, interval; null for 0 to 10 with a score interval of 95 %.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    /// <exception cref="OverflowException">The tally holds more than 2⁶³ − 1 answers.</exception>
    public static NetPromoterScoreResult Compute(ScoreTally tally, NetPromoterScoreOptions? options = null)
    {
        var chosen = (options ?? NetPromoterScoreOptions.Default).RequireOrder();
        var scores = ValidScores.Of(tally, chosen.Scale);
        var (promoters, promoterWeight) = scores.Between(chosen.PromotersFrom);
        var (detractors, detractorWeight) = scores.Between(chosen.Scale.Minimum, chosen.DetractorsBelow);
        var sample = new TrinomialSample(promoters, detractors, scores, Sign(chosen));
        var shares = new ShareFigures(
            Share(promoterWeight, scores), Share(scores.TotalWeight - promoterWeight - detractorWeight, scores), Share(detractorWeight, scores));
        return Result(chosen, sample, scores.Answers, scores.Weighting, promoterWeight - detractorWeight, shares);
    }

    /// <summary>The score of a column of bytes.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, thresholds, interval; null for 0 to 10 with a score interval of 95 %.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    public static NetPromoterScoreResult Compute(ReadOnlySpan<byte> answers, NetPromoterScoreOptions? options = null)
        => answers.Length <= ScoreCounting.FewBytes && TryCount(answers, options, out var counts)
            ? OfCounts(counts, options ?? NetPromoterScoreOptions.Default)
            : Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a column of integers.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, thresholds, interval; null for 0 to 10 with a score interval of 95 %.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    public static NetPromoterScoreResult Compute(ReadOnlySpan<int> answers, NetPromoterScoreOptions? options = null)
        => answers.Length <= ScoreCounting.FewAnswers && TryCount(answers, options, out var counts)
            ? OfCounts(counts, options ?? NetPromoterScoreOptions.Default)
            : Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a column of doubles; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, thresholds, interval; null for 0 to 10 with a score interval of 95 %.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException">An answer is infinite or beyond ±1e12, or the thresholds are not in order on the scale.</exception>
    public static NetPromoterScoreResult Compute(ReadOnlySpan<double> answers, NetPromoterScoreOptions? options = null)
        => answers.Length <= ScoreCounting.FewAnswers / 2 && IsDefault(options) && TryCount(answers, options, out var counts)
            ? OfCounts(counts, options ?? NetPromoterScoreOptions.Default)
            : Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a list of whole answers.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale, thresholds, interval; null for 0 to 10 with a score interval of 95 %.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or the thresholds are not in order on the scale.</exception>
    [OverloadResolutionPriority(-1)]
    public static NetPromoterScoreResult Compute(List<int> answers, NetPromoterScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>The score of a stream of whole answers, as a nullable column of a database gives them.</summary>
    /// <param name="answers">The answers, read once; null stands for one not given.</param>
    /// <param name="options">Scale, thresholds, interval; null for 0 to 10 with a score interval of 95 %.</param>
    /// <returns>Score, interval and ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or the thresholds are not in order on the scale.</exception>
    public static NetPromoterScoreResult Compute(IEnumerable<int?> answers, NetPromoterScoreOptions? options = null)
        => Compute(ScoreTally.Of(answers), options);

    /// <summary>Options that cannot be refused: of a column and options that are both at fault, the column is told first.</summary>
    private static bool IsDefault(NetPromoterScoreOptions? options) => options is null || ReferenceEquals(options, NetPromoterScoreOptions.Default);

    private static NetPromoterScoreResult OfCounts(in WholeCounts counts, NetPromoterScoreOptions options)
    {
        var (valid, promoters, detractors) = ((long)counts.Valid, (long)counts.Promoters, (long)counts.Detractors);
        var shares = new ShareFigures(Share(promoters, valid), Share(valid - promoters - detractors, valid), Share(detractors, valid));
        return Result(
            options,
            new TrinomialSample(promoters, detractors, valid),
            new AnswerCounts { Valid = valid, Missing = counts.Missing, OutOfRange = counts.Total - valid - counts.Missing, Excluded = 0 },
            SurveyWeighting.OfEqual(valid),
            promoters - detractors,
            shares);
    }

    private static NetPromoterScoreResult Result(
        NetPromoterScoreOptions options, in TrinomialSample sample, AnswerCounts answers, SurveyWeighting weighting, decimal difference, in ShareFigures shares)
    {
        var unclamped = sample.PlainLimits(options.Level, options.Method) is { } limits
            ? ExactScore.InPoints(sample.Mean, limits, ExactScore.Points(difference, weighting.TotalWeight), options.Level, options.Method)
            : ExactScore.InPoints(sample.Interval(options.Level, options.Method), difference, weighting.TotalWeight);
        var z = sample.Z;
        return new NetPromoterScoreResult
        {
            Answers = answers,
            Weighting = weighting,
            Promoters = sample.Positive,
            Passives = sample.Count - sample.Positive - sample.Negative,
            Detractors = sample.Negative,
            PromoterShare = shares.Promoters,
            PassiveShare = shares.Passives,
            DetractorShare = shares.Detractors,
            Headline = Clamping.ToRange(unclamped, -100, 100),
            UnclampedScore = unclamped,
            Variance = sample.Variance,
            StandardError = sample.StandardError.Select(static error => 100 * error),
            UnbiasedStandardError = sample.UnbiasedStandardError.Select(static error => 100 * error),
            Z = z,
            PValue = z.Select(NormalDistribution.TwoSided),
        };
    }

    private static Func<decimal, double> Sign(NetPromoterScoreOptions options)
        => value => value >= options.PromotersFrom ? 1 : value < options.DetractorsBelow ? -1 : 0;

    private static Figure<double> Share(decimal weight, ValidScores scores)
        => scores.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(weight, scores.TotalWeight);

    private static Figure<double> Share(long answers, long valid)
        => valid == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(answers, valid);

    private readonly struct ShareFigures(Figure<double> promoters, Figure<double> passives, Figure<double> detractors)
    {
        public readonly Figure<double> Promoters = promoters;
        public readonly Figure<double> Passives = passives;
        public readonly Figure<double> Detractors = detractors;
    }
}
