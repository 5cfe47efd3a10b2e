using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Customer satisfaction index of the American model (ACSI): questions weighted as the model weights them, on 0 … 100.</summary>
/// <remarks>
/// <para><b>Formula.</b> 100·(Σwᵢx̄ᵢ − Σwᵢminᵢ)/Σwᵢ(maxᵢ − minᵢ); for three questions on 1 to 10, 100·(Σwx̄ − Σw)/(9Σw).</para>
/// <para><b>Units.</b> Points: 0 when every answer is the worst, 100 when every answer is the best.</para>
/// <para><b>Domain.</b> Weights are unstandardized and not negative; how they were estimated is the caller's affair.</para>
/// <para><b>Edge cases.</b> A negative weight: undefined, <see cref="UndefinedReason.OutsideDomain"/>, since the index could leave its scale. All weights zero:
/// <see cref="UndefinedReason.ZeroDenominator"/>. No respondent left: <see cref="UndefinedReason.NoData"/>. One respondent: no interval,
/// <see cref="UndefinedReason.SmallSample"/>. From means alone: no interval, <see cref="UndefinedReason.MissingInput"/>. A missing answer leaves its
/// respondent out, or by option the respondent's score comes from the available questions.</para>
/// <para><b>Method.</b> From answers: each respondent's own score, their mean, and its t interval with n − 1 degrees of freedom.</para>
/// <para><b>Source.</b> C. Fornell et al., The American Customer Satisfaction Index, Journal of Marketing 60(4), 1996, 7–18;
/// M. Tenenhaus et al., PLS path modeling, Computational Statistics and Data Analysis 48, 2005.</para>
/// </remarks>
public static class AcsiScore
{
    /// <summary>The score of questions whose means are known.</summary>
    /// <param name="items">The questions, each with its mean.</param>
    /// <param name="options">The level to state; null for 0.95.</param>
    /// <returns>The score without an interval.</returns>
    /// <exception cref="ArgumentException"><paramref name="items"/> is null or empty, a mean is missing or off its scale.</exception>
    public static AcsiScoreResult Compute(IReadOnlyList<AcsiItem> items, AcsiScoreOptions? options = null)
    {
        var level = (options ?? AcsiScoreOptions.Default).Level;
        Require(items);
        for (var i = 0; i < items.Count; i++)
        {
            var scale = items[i].Scale.RequireOrder();
            if (!(items[i].Mean >= (double)scale.Minimum && items[i].Mean <= (double)scale.Maximum))
            {
                throw Guard.Item(nameof(items), "must have a mean on its scale", i, items[i]);
            }
        }

        var score = Trouble(items) is { } reason
            ? Estimate.Undefined(reason, level, IntervalMethod.None)
            : Estimate.WithoutInterval(Clamped(items, items.Select(item => item.Mean!.Value)), UndefinedReason.MissingInput, level, IntervalMethod.None);
        return new AcsiScoreResult { Score = score, Items = items, Answers = [], RespondentsUsed = null, RespondentScores = [] };
    }

    /// <summary>The score of respondents' answers.</summary>
    /// <param name="answers">The answers as given; the items' scales are applied to them.</param>
    /// <param name="items">One item for each question of <paramref name="answers"/>, in order.</param>
    /// <param name="options">Level and missing answers; null for 0.95 and listwise.</param>
    /// <returns>The score with its interval.</returns>
    /// <exception cref="ArgumentException">An argument is null, or items and questions do not match.</exception>
    public static AcsiScoreResult Compute(AnswerTable answers, IReadOnlyList<AcsiItem> items, AcsiScoreOptions? options = null)
    {
        var chosen = options ?? AcsiScoreOptions.Default;
        Require(items);
        Guard.SameLength(items.Count, Guard.NotNull(answers).Items.Count, nameof(items), nameof(answers));
        var table = answers.OnScales([.. items.Select(item => item.Scale)]);
        var scores = RespondentScores(table, items, chosen.Missing);
        var moments = ColumnMoments.Of(scores);
        var score = Trouble(items) is { } reason
            ? Estimate.Undefined(reason, chosen.Level, IntervalMethod.StudentT)
            : Clamping.ToRange(moments.MeanEstimate(chosen.Level), 0, 100);
        return new AcsiScoreResult
        {
            Score = score,
            Items = FrozenList.Own(items.Select((item, i) => item with { Mean = UsedMean(table.Column(i), scores) }).ToArray()),
            Answers = table.Answers,
            RespondentsUsed = (int)moments.Count,
            RespondentScores = FrozenList.Own(Array.ConvertAll(scores, own => score.Value is null ? Figure.Undefined<double>(score.Reason!.Value)
                : double.IsNaN(own) ? Figure.Undefined<double>(UndefinedReason.MissingInput) : Figure.Of(own))),
        };
    }

    private static void Require(IReadOnlyList<AcsiItem> items)
    {
        if (Guard.NoneNull(items).Count == 0)
        {
            throw new ArgumentException("An index needs at least one question; there is none.", nameof(items));
        }
    }

    private static UndefinedReason? Trouble(IReadOnlyList<AcsiItem> items)
        => items.Any(item => item.Weight < 0) ? UndefinedReason.OutsideDomain : items.All(item => item.Weight == 0) ? UndefinedReason.ZeroDenominator : null;

    private static double Clamped(IReadOnlyList<AcsiItem> items, IEnumerable<double> means) => Math.Min(100, Math.Max(0, Score(items, means)));

    /// <summary>The index of the answers that are there; NaN when none that has weight is.</summary>
    private static double Score(IReadOnlyList<AcsiItem> items, IEnumerable<double> answers)
    {
        var (reached, possible, i) = (0.0, 0.0, 0);
        foreach (var answer in answers)
        {
            var item = items[i++];
            if (!double.IsNaN(answer))
            {
                reached += DecimalParts.ToDouble(item.Weight) * (answer - DecimalParts.ToDouble(item.Scale.Minimum));
                possible += DecimalParts.ToDouble(item.Weight * item.Scale.Width);
            }
        }

        return possible == 0 ? double.NaN : 100 * reached / possible;
    }

    private static double[] RespondentScores(AnswerTable table, IReadOnlyList<AcsiItem> items, MissingAnswers missing)
    {
        var (scores, row) = (new double[table.Respondents], new double[items.Count]);
        for (var respondent = 0; respondent < scores.Length; respondent++)
        {
            for (var item = 0; item < row.Length; item++)
            {
                row[item] = table.Column(item)[respondent];
            }

            scores[respondent] = missing == MissingAnswers.Listwise && row.Any(double.IsNaN) ? double.NaN : Score(items, row);
        }

        return scores;
    }

    private static double? UsedMean(ReadOnlySpan<double> column, double[] scores)
    {
        var (count, sum) = (0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!double.IsNaN(scores[i]) && !double.IsNaN(column[i]))
            {
                count++;
                sum += column[i];
            }
        }

        return count == 0 ? null : sum / count;
    }
}
