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
/// <example>
/// <code>
/// AcsiItem[] Two = [new() { Name = "a", Weight = 2 }, new() { Name = "b", Weight = 1 }];
/// var table = AnswerTable.OfRows(["a", "b"], [[10, null], [null, null], [1, 1]]);
/// var result = AcsiScore.Compute(table, Two, new AcsiScoreOptions { Missing = MissingAnswers.Available });
/// Console.WriteLine((result.RespondentsUsed, result.Headline.Value)); // (2, 50)
/// </code>
/// </example>
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
        return new AcsiScoreResult { Headline = score, Items = items, Answers = [], RespondentsUsed = null, RespondentScores = [] };
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
            : Clamping.ToRange(
                moments.Count == 0 ? moments.MeanEstimate(chosen.Level)
                    : ExactScore.With(moments.MeanEstimate(chosen.Level), ExactMean(table, items, scores, moments.Mean)),
                0,
                100);
        return new AcsiScoreResult
        {
            Headline = score,
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

    private static double Clamped(IReadOnlyList<AcsiItem> items, IEnumerable<double> means) => Math.Min(100, Math.Max(Score(items, means), 0));

    /// <summary>The index of the answers that are there, the double nearest to it; NaN when none that has weight is.</summary>
    private static double Score(IReadOnlyList<AcsiItem> items, IEnumerable<double> answers)
    {
        var (reached, possible) = Fraction(items, answers);
        return possible.Sign == 0 ? double.NaN : ExactDecimal.Quotient(ExactScore.Hundred * reached, possible);
    }

    /// <summary>Σ w(x − min) and Σ w(max − min) of the answers that are there.</summary>
    private static (ExactDecimal Reached, ExactDecimal Possible) Fraction(IReadOnlyList<AcsiItem> items, IEnumerable<double> answers)
    {
        var (reached, possible, i) = (ExactDecimal.Of(0L), ExactDecimal.Of(0L), 0);
        foreach (var answer in answers)
        {
            var item = items[i++];
            if (!double.IsNaN(answer))
            {
                var weight = ExactDecimal.Of(item.Weight);
                reached += weight * (ExactDecimal.Of(answer) - ExactDecimal.Of(item.Scale.Minimum));
                possible += weight * (ExactDecimal.Of(item.Scale.Maximum) - ExactDecimal.Of(item.Scale.Minimum));
            }
        }

        return (reached, possible);
    }

    /// <summary>The mean over respondents as the double nearest to it, where all of them answered every question; else the mean of their scores.</summary>
    private static double ExactMean(AnswerTable table, IReadOnlyList<AcsiItem> items, double[] scores, double plain)
    {
        var (sums, used) = (items.Select(_ => ExactDecimal.Of(0L)).ToArray(), 0);
        for (var respondent = 0; respondent < scores.Length; respondent++)
        {
            if (double.IsNaN(scores[respondent]))
            {
                continue;
            }

            used++;
            for (var item = 0; item < sums.Length; item++)
            {
                var answer = table.Column(item)[respondent];
                if (double.IsNaN(answer))
                {
                    return plain;
                }

                sums[item] += ExactDecimal.Of(answer) - ExactDecimal.Of(items[item].Scale.Minimum);
            }
        }

        var (reached, possible) = (ExactDecimal.Of(0L), ExactDecimal.Of(0L));
        for (var item = 0; item < sums.Length; item++)
        {
            var weight = ExactDecimal.Of(items[item].Weight);
            reached += weight * sums[item];
            possible += weight * (ExactDecimal.Of(items[item].Scale.Maximum) - ExactDecimal.Of(items[item].Scale.Minimum));
        }

        return possible.Sign == 0 || used == 0 ? plain : ExactDecimal.Quotient(ExactScore.Hundred * reached, possible * ExactDecimal.Of((long)used));
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
