using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Reputation index (pulse): esteem, feeling, trust and admiration in one score, 0 … 100.</summary>
/// <remarks>
/// <para><b>Formula.</b> 100·(mean of the items answered − 1)/6 of each respondent; the mean of those.</para>
/// <para><b>Units.</b> Points, 0 … 100.</para>
/// <para><b>Domain.</b> Four items from 1 to 7. The vendors' standardization by country is not public, and not claimed.</para>
/// <para><b>Edge cases.</b> A respondent with more items unanswered than allowed is excluded and counted. Nobody left: <see cref="UndefinedReason.NoData"/>.
/// One: no limits, <see cref="UndefinedReason.SmallSample"/>; all alike: none either, <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> t limits, cut to 0 … 100.</para>
/// <para><b>Source.</b> L. Ponzi, C. Fombrun and N. Gardberg, Corporate Reputation Review 14, 2011.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ReputationPulse.Compute([[1d, 1, 1, 1], [7d, 7, 7, 7], [4d, 4, 4, 4]]);
/// Console.WriteLine((result.Headline.Value, result.Headline.Lower, result.Headline.Upper)); // (50, 0, 100)
/// </code>
/// </example>
public static class ReputationPulse
{
    private const int Items = 4;

    /// <summary>The index of respondents.</summary>
    /// <param name="answers">Four answers of each respondent, from 1 to 7; null for none.</param>
    /// <param name="missingAllowed">How many items one may leave unanswered, from 0 to 3.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>The index with each respondent's score.</returns>
    /// <exception cref="ArgumentException">The answers are null, not four each or not from 1 to 7, or another argument is out of its range.</exception>
    public static ReputationPulseResult Compute(IReadOnlyList<IReadOnlyList<double?>> answers, int missingAllowed = 0, double level = Estimate.DefaultLevel)
    {
        Guard.NoneNull(answers);
        Guard.InRange(missingAllowed, 0, Items - 1);
        Guard.Between(level, 0, 1);
        var scores = new double?[answers.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            Guard.SameLength(answers[i].Count, Items, nameof(answers), "the four items");
            var given = answers[i].OfType<double>().Select(answer => Guard.InRange(answer, 1, 7, nameof(answers))).ToArray();
            scores[i] = given.Length < Items - missingAllowed ? null : 100 * given.Sum(answer => answer - 1) / (6 * given.Length);
        }

        double[] used = [.. scores.OfType<double>()];
        return new ReputationPulseResult
        {
            Individual = FrozenList.Own(Array.ConvertAll(scores, score => score is { } known ? Figure.Of(known)
                : Figure.Undefined<double>(UndefinedReason.MissingInput))),
            Used = used.Length,
            Excluded = scores.Length - used.Length,
            Headline = Mean(used, level),
        };
    }

    private static Estimate Mean(double[] scores, double level)
    {
        if (scores.Length == 0)
        {
            return Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.StudentT);
        }

        var mean = Array.TrueForAll(scores, score => score == scores[0]) ? scores[0] : scores.Average();
        var squares = scores.Sum(score => (score - mean) * (score - mean));
        if (scores.Length == 1 || squares == 0)
        {
            return Estimate.WithoutInterval(mean, scores.Length == 1 ? UndefinedReason.SmallSample : UndefinedReason.ZeroVariance, level,
                IntervalMethod.StudentT);
        }

        var n = (double)scores.Length;
        var margin = StudentTDistribution.TwoSidedQuantile(level, n - 1) * Math.Sqrt(squares / (n - 1) / n);
        return Estimate.Of(mean, Math.Max(mean - margin, 0), Math.Min(100, mean + margin), level, IntervalMethod.StudentT);
    }
}
