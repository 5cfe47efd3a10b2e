using System.Runtime.CompilerServices;

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
        return answers.Length <= ScoreCounting.FewBytes && TryCount(answers, options, out var counts) ? Points(counts) : Value(ScoreTally.Of(answers), options);
    }

    /// <summary>The score of a column of integers alone, without interval and ingredients.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale and thresholds; null for 0 to 10.</param>
    /// <returns>The score in points; undefined, <see cref="UndefinedReason.NoData"/>, without a valid answer.</returns>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    public static Figure<double> Value(ReadOnlySpan<int> answers, NetPromoterScoreOptions? options = null)
    {
        return TryCount(answers, options, out var counts) ? Points(counts) : Value(ScoreTally.Of(answers), options);
    }

    /// <summary>The score of a column of doubles alone, without interval and ingredients; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Scale and thresholds; null for 0 to 10.</param>
    /// <returns>The score in points; undefined, <see cref="UndefinedReason.NoData"/>, without a valid answer.</returns>
    /// <exception cref="ArgumentException">An answer is infinite or beyond ±1e12, or the thresholds are not in order on the scale.</exception>
    public static Figure<double> Value(ReadOnlySpan<double> answers, NetPromoterScoreOptions? options = null)
    {
        return TryCount(answers, options, out var counts) ? Points(counts) : Value(ScoreTally.Of(answers), options);
    }

    private static bool TryCount(ReadOnlySpan<byte> answers, NetPromoterScoreOptions? options, out WholeCounts counts)
    {
        var (valid, promoters, detractors) = (0, 0, 0);
        var isWhole = TryWhole(options, out var limits);
        for (var i = 0; isWhole && i < answers.Length; i++)
        {
            limits.Count(answers[i], ref valid, ref promoters, ref detractors);
        }

        counts = new WholeCounts(answers.Length, 0, valid, promoters, detractors);
        return isWhole;
    }

    private static bool TryCount(ReadOnlySpan<int> answers, NetPromoterScoreOptions? options, out WholeCounts counts)
    {
        // No column has more than an int counts.
        var (valid, promoters, detractors) = (0, 0, 0);
        var isWhole = TryWhole(options, out var limits);
        for (var i = 0; isWhole && i < answers.Length; i++)
        {
            limits.Count(answers[i], ref valid, ref promoters, ref detractors);
        }

        counts = new WholeCounts(answers.Length, 0, valid, promoters, detractors);
        return isWhole;
    }

    /// <summary>False for a column with an answer that is not small and whole, or none at all.</summary>
    private static bool TryCount(ReadOnlySpan<double> answers, NetPromoterScoreOptions? options, out WholeCounts counts)
    {
        var (valid, promoters, detractors, missing) = (0, 0, 0, 0);
        var isWhole = TryWhole(options, out var limits);
        for (var i = 0; isWhole && i < answers.Length; i++)
        {
            var place = ScoreCounting.Place(answers[i]);
            if (place >= 0)
            {
                limits.Count(place - ScoreCounting.Offset, ref valid, ref promoters, ref detractors);
            }
            else
            {
                missing++;
                isWhole = double.IsNaN(answers[i]);
            }
        }

        counts = new WholeCounts(answers.Length, missing, valid, promoters, detractors);
        return isWhole;
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
            (int)decimal.Ceiling(scale.Minimum), (int)decimal.Floor(scale.Maximum), (int)decimal.Ceiling(options.DetractorsBelow),
            (int)decimal.Ceiling(options.PromotersFrom));
        return true;
    }

    private static Figure<double> Points(in WholeCounts counts)
        => counts.Valid == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(100.0 * (counts.Promoters - counts.Detractors) / counts.Valid);

    /// <summary>A column of whole answers, counted without a table.</summary>
    private readonly struct WholeCounts(int total, int missing, int valid, int promoters, int detractors)
    {
        public readonly int Total = total;
        public readonly int Missing = missing;
        public readonly int Valid = valid;
        public readonly int Promoters = promoters;
        public readonly int Detractors = detractors;
    }

    /// <summary>Thresholds among whole answers, as the first of each range and how many it has: what lies below the first wraps round to a large
    /// number.</summary>
    private readonly struct WholeThresholds(int minimum, int maximum, int detractorsBelow, int promotersFrom)
    {
        private readonly int minimum = minimum;
        private readonly int promotersFrom = promotersFrom;
        private readonly uint valid = (uint)Math.Max(maximum - minimum + 1, 0);
        private readonly uint detractors = (uint)Math.Max(Math.Min(detractorsBelow, maximum + 1) - minimum, 0);
        private readonly uint promoters = (uint)Math.Max(maximum - promotersFrom + 1, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Count(int answer, ref int allValid, ref int allPromoters, ref int allDetractors)
        {
            unchecked
            {
                allValid += (uint)(answer - minimum) < valid ? 1 : 0;
                allPromoters += (uint)(answer - promotersFrom) < promoters ? 1 : 0;
                allDetractors += (uint)(answer - minimum) < detractors ? 1 : 0;
            }
        }
    }
}
