using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>How far those who answered may differ from those who did not, judged by those who answered late.</summary>
/// <remarks>
/// <para><b>Formula.</b> bias ≈ (1 − RR)·(ȳ − ȳ_late): late respondents, who would not have answered without a reminder, stand for those who never did.</para>
/// <para><b>Units.</b> Points of the question's scale, turned so that higher is better.</para>
/// <para><b>Domain.</b> A response rate from 0 to 1; early and late answers to the same question. A proxy, no proof.</para>
/// <para><b>Edge cases.</b> No valid early or late answer: the bias is undefined, <see cref="UndefinedReason.NoData"/>. Everybody answered: the bias is
/// 0.</para>
/// <para><b>Method.</b> Means of the tallies, weighted if they are.</para>
/// <para><b>Source.</b> J. Armstrong and T. Overton, Estimating nonresponse bias in mail surveys, Journal of Marketing Research 14, 1977; R. Groves,
/// Public Opinion Quarterly 70, 2006.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = NonResponseBias.Compute(ScoreTally.Of([9, 9, 9]), ScoreTally.Of([5]), ScaleDefinition.ZeroToTen, 0.25);
/// Console.WriteLine((result.Mean.Value, result.Bias.Value, result.AdjustedMean.Value)); // (8, 2.25, 5.75)
/// </code>
/// </example>
public static class NonResponseBias
{
    /// <summary>The bias of one question.</summary>
    /// <param name="early">Answers before the reminder.</param>
    /// <param name="late">Answers after it.</param>
    /// <param name="scale">The question's scale.</param>
    /// <param name="responseRate">Response rate of the survey, 0 to 1.</param>
    /// <param name="level">Confidence level of the means.</param>
    /// <returns>Means, bias and adjusted mean.</returns>
    /// <exception cref="ArgumentException">An argument is null, or a number is out of range.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public static NonResponseBiasResult Compute(ScoreTally early, ScoreTally late, ScaleDefinition scale, double responseRate,
        double level = Estimate.DefaultLevel)
    {
        Guard.InRange(responseRate, 0, 1);
        Guard.Between(level, 0, 1);
        var all = new ScoreTally();
        all.Merge(Guard.NotNull(early));
        all.Merge(Guard.NotNull(late));
        var (first, second, whole) = (ValidScores.Of(early, scale), ValidScores.Of(late, scale), ValidScores.Of(all, scale));
        var mean = whole.MeanEstimate(value => (double)value, level);
        var lateMean = second.MeanEstimate(value => (double)value, level);
        var bias = first.Count == 0 || second.Count == 0
            ? Figure.Undefined<double>(UndefinedReason.NoData)
            : Figure.Of((1 - responseRate) * (mean.Value!.Value - lateMean.Value!.Value));
        return new NonResponseBiasResult
        {
            EarlyAnswers = first.Answers,
            LateAnswers = second.Answers,
            EarlyMean = first.MeanEstimate(value => (double)value, level),
            LateMean = lateMean,
            Mean = mean,
            Bias = bias,
            AdjustedMean = bias.Select(value => mean.Value!.Value - value),
        };
    }
}
