namespace AfterSales.Metrics.Satisfaction;

// The number alone, for callers with many small columns: the same bits as the full result's score, without interval and ingredients.
public static partial class NetPromoterScore
{
    /// <summary>The score alone, without interval and ingredients: the value of <see cref="Compute(ScoreTally, NetPromoterScoreOptions?)"/>.</summary>
    /// <param name="tally">The answers.</param>
    /// <param name="options">Scale and thresholds; null for 0 to 10.</param>
    /// <returns>The score in points; undefined, <see cref="UndefinedReason.NoData"/>, without a valid answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    /// <exception cref="OverflowException">The tally holds more than 2⁶³ − 1 answers.</exception>
    public static Figure<double> Value(ScoreTally tally, NetPromoterScoreOptions? options = null)
    {
        var chosen = (options ?? NetPromoterScoreOptions.Default).RequireOrder();
        var scores = ValidScores.Of(tally, chosen.Scale);
        var promoters = scores.Between(chosen.PromotersFrom).Weight;
        var detractors = scores.Between(chosen.Scale.Minimum, chosen.DetractorsBelow).Weight;
        return scores.Count == 0
            ? Figure.Undefined<double>(UndefinedReason.NoData)
            : Figure.Of(ExactScore.Points(promoters - detractors, scores.TotalWeight));
    }

    /// <summary>The score of a column of bytes alone, without interval and ingredients.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale and thresholds; null for 0 to 10.</param>
    /// <returns>The score in points; undefined, <see cref="UndefinedReason.NoData"/>, without a valid answer.</returns>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    public static Figure<double> Value(ReadOnlySpan<byte> answers, NetPromoterScoreOptions? options = null)
    {
        // Beyond so many, vectors count faster than a loop compares.
        if (answers.Length > ScoreCounting.FewBytes || !TryWhole(options, out var limits))
        {
            return Value(ScoreTally.Of(answers), options);
        }

        var (valid, promoters, detractors) = (0, 0, 0);
        foreach (var answer in answers)
        {
            var isValid = answer >= limits.Minimum & answer <= limits.Maximum;
            valid += isValid ? 1 : 0;
            promoters += isValid & answer >= limits.PromotersFrom ? 1 : 0;
            detractors += isValid & answer < limits.DetractorsBelow ? 1 : 0;
        }

        return Points(promoters, detractors, valid);
    }

    /// <summary>The score of a column of integers alone, without interval and ingredients.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale and thresholds; null for 0 to 10.</param>
    /// <returns>The score in points; undefined, <see cref="UndefinedReason.NoData"/>, without a valid answer.</returns>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    public static Figure<double> Value(ReadOnlySpan<int> answers, NetPromoterScoreOptions? options = null)
    {
        if (!TryWhole(options, out var limits))
        {
            return Value(ScoreTally.Of(answers), options);
        }

        // No column has more than an int counts.
        var (valid, promoters, detractors) = (0, 0, 0);
        foreach (var answer in answers)
        {
            var isValid = answer >= limits.Minimum & answer <= limits.Maximum;
            valid += isValid ? 1 : 0;
            promoters += isValid & answer >= limits.PromotersFrom ? 1 : 0;
            detractors += isValid & answer < limits.DetractorsBelow ? 1 : 0;
        }

        return Points(promoters, detractors, valid);
    }

    /// <summary>The score of a column of doubles alone, without interval and ingredients; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale and thresholds; null for 0 to 10.</param>
    /// <returns>The score in points; undefined, <see cref="UndefinedReason.NoData"/>, without a valid answer.</returns>
    /// <exception cref="ArgumentException">An answer is infinite or beyond ±1e12, or the thresholds are not in order on the scale.</exception>
    public static Figure<double> Value(ReadOnlySpan<double> answers, NetPromoterScoreOptions? options = null)
    {
        if (!TryWhole(options, out var limits))
        {
            return Value(ScoreTally.Of(answers), options);
        }

        var (valid, promoters, detractors) = (0, 0, 0);
        foreach (var answer in answers)
        {
            var place = ScoreCounting.Place(answer);
            if (place < 0 && !double.IsNaN(answer))
            {
                return Value(ScoreTally.Of(answers), options);
            }

            var whole = place - ScoreCounting.Offset;
            var isValid = place >= 0 & whole >= limits.Minimum & whole <= limits.Maximum;
            valid += isValid ? 1 : 0;
            promoters += isValid & whole >= limits.PromotersFrom ? 1 : 0;
            detractors += isValid & whole < limits.DetractorsBelow ? 1 : 0;
        }

        return Points(promoters, detractors, valid);
    }

    /// <summary>The thresholds of scales without codes and steps, among whole answers; false for others.</summary>
    private static bool TryWhole(NetPromoterScoreOptions? options, out WholeThresholds thresholds)
    {
        thresholds = new WholeThresholds(0, 10, 7, 9);
        if (options is null || ReferenceEquals(options, NetPromoterScoreOptions.Default))
        {
            return true;
        }

        options.RequireOrder();
        var scale = options.Scale;
        if (scale is not { Direction: ScaleDirection.HigherIsBetter, Step: null, MissingCodes.Count: 0, ExcludedCodes.Count: 0 })
        {
            return false;
        }

        // The limits of a scale lie within ±1e9.
        thresholds = new WholeThresholds(
            (int)decimal.Ceiling(scale.Minimum), (int)decimal.Floor(scale.Maximum), (int)decimal.Ceiling(options.DetractorsBelow), (int)decimal.Ceiling(options.PromotersFrom));
        return true;
    }

    private static Figure<double> Points(int promoters, int detractors, int valid)
        => valid == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(100.0 * (promoters - detractors) / valid);

    private readonly record struct WholeThresholds(int Minimum, int Maximum, int DetractorsBelow, int PromotersFrom);
}
