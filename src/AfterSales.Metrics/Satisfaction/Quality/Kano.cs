using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Kano analysis of a feature: must-be, one-dimensional, attractive or indifferent, and whether that is more than chance.</summary>
/// <remarks>
/// <para><b>Formula.</b> Each pair of answers by the 5×5 table; better (A + O)/(A + O + M + I), worse −(O + M)/(A + O + M + I);
/// category strength (first − second)/n; total strength (M + O + A)/n; Fong: significant when a − b ≥ 1.645·√((a + b)(2n − a − b)/(2n)) for the two most
/// frequent categories; DuMouchel: means of the answers coded 4, 2, 0, −1, −2 with it, and −2, −1, 0, 2, 4 without it.</para>
/// <para><b>Units.</b> Coefficients and strengths are fractions.</para>
/// <para><b>Domain.</b> One feature's pairs of answers; unanswered pairs count as missing.</para>
/// <para><b>Edge cases.</b> No pairs: all undefined, <see cref="UndefinedReason.NoData"/>. Only reverse and questionable ones: better and worse are undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. One pair: the continuous coefficients have no interval, <see cref="UndefinedReason.SmallSample"/>.
/// Ties go by M &gt; O &gt; A &gt; I &gt; R &gt; Q, and <see cref="KanoResult.Ties"/> lists them.</para>
/// <para><b>Method.</b> Counts; t intervals with n − 1 degrees of freedom for the continuous coefficients.</para>
/// <para><b>Source.</b> N. Kano et al., 1984; C. Berger et al., Kano's methods, CQM Journal 2, 1993 (table, better and worse, and W. DuMouchel's coding);
/// M. Lee and J. Newcomb, 1997 (strengths); D. Fong, Using the self-stated importance questionnaire, CQM Journal 5, 1996.</para>
/// </remarks>
/// <example>
/// <code>
/// var tally = new KanoTally();
/// for (var customer = 0; customer &lt; 10; customer++)
/// {
///     // Five are attracted, three want the more the better, one takes it for granted, one does not mind.
///     tally.Add(customer &lt; 8 ? KanoAnswer.Like : KanoAnswer.Neutral, customer is &lt; 5 or 9 ? KanoAnswer.Neutral : KanoAnswer.Dislike);
/// }
///
/// var result = Kano.Compute(tally);
/// Console.WriteLine($"{result.Category}, significant: {result.IsSignificant}"); // Attractive, significant: False
/// Console.WriteLine($"better {result.Better:F1}, worse {result.Worse:F1}"); // better 0.8, worse -0.4
/// </code>
/// </example>
public static class Kano
{
    private static readonly double[] WithCodes = [4, 2, 0, -1, -2];
    private static readonly double[] WithoutCodes = [-2, -1, 0, 2, 4];

    /// <summary>The category of one pair of answers.</summary>
    /// <param name="functional">The answer to "how would you feel with it".</param>
    /// <param name="dysfunctional">The answer to "how would you feel without it".</param>
    /// <returns>The category.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer is not one of the five.</exception>
    public static KanoCategory Classify(KanoAnswer functional, KanoAnswer dysfunctional) => (Guard.Defined(functional), Guard.Defined(dysfunctional)) switch
    {
        (KanoAnswer.Like, KanoAnswer.Like) or (KanoAnswer.Dislike, KanoAnswer.Dislike) => KanoCategory.Questionable,
        (KanoAnswer.Like, KanoAnswer.Dislike) => KanoCategory.OneDimensional,
        (KanoAnswer.Like, _) => KanoCategory.Attractive,
        (KanoAnswer.Dislike, _) or (_, KanoAnswer.Like) => KanoCategory.Reverse,
        (_, KanoAnswer.Dislike) => KanoCategory.MustBe,
        _ => KanoCategory.Indifferent,
    };

    /// <summary>The analysis of one feature.</summary>
    /// <param name="tally">Its pairs of answers.</param>
    /// <param name="options">Critical value and level; null for 1.645 and 0.95.</param>
    /// <returns>Category, coefficients and test.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public static KanoResult Compute(KanoTally tally, KanoOptions? options = null)
    {
        var chosen = options ?? KanoOptions.Default;
        var counts = Categories(Guard.NotNull(tally));
        var n = counts.Sum();
        var ranked = counts.OrderByDescending(count => count).ToArray();
        var (m, o, a, i) = (counts[0], counts[1], counts[2], counts[3]);
        var required = n == 0
            ? Figure.Undefined<double>(UndefinedReason.NoData)
            : Figures.Finite(chosen.CriticalValue * Math.Sqrt((ranked[0] + ranked[1]) * ((2.0 * n) - ranked[0] - ranked[1]) / (2.0 * n)));
        var (with, without) = (Coded(tally, WithCodes, isFunctional: true), Coded(tally, WithoutCodes, isFunctional: false));
        return new KanoResult
        {
            Answers = new AnswerCounts { Valid = n, Missing = tally.Missing, OutOfRange = 0, Excluded = 0 },
            Counts = FrozenList.Own(counts),
            Category = n == 0 ? null : (KanoCategory)Array.IndexOf(counts, ranked[0]),
            Ties = n == 0 ? [] : [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] == ranked[0]).Select(c => (KanoCategory)c)],
            Better = Share(a + o, a + o + m + i, n),
            Worse = Share(-(o + m), a + o + m + i, n),
            CategoryStrength = Share(ranked[0] - ranked[1], n, n),
            TotalStrength = Share(m + o + a, n, n),
            Lead = ranked[0] - ranked[1],
            RequiredLead = required,
            IsSignificant = required.Value is { } needed ? ranked[0] - ranked[1] >= needed : null,
            Functional = with.MeanEstimate(chosen.Level),
            Dysfunctional = without.MeanEstimate(chosen.Level),
            FunctionalStandardError = with.StandardError(),
            DysfunctionalStandardError = without.StandardError(),
        };
    }

    private static long[] Categories(KanoTally tally)
    {
        var counts = new long[6];
        foreach (var (with, without, count) in Cells(tally))
        {
            counts[(int)Classify(with, without)] += count;
        }

        return counts;
    }

    private static IEnumerable<(KanoAnswer With, KanoAnswer Without, long Count)> Cells(KanoTally tally)
        => from with in Enumerable.Range(0, 5)
           from without in Enumerable.Range(0, 5)
           select ((KanoAnswer)with, (KanoAnswer)without, tally.Count((KanoAnswer)with, (KanoAnswer)without));

    private static Figure<double> Share(long part, long whole, long n)
        => n == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(part, whole);

    private static ColumnMoments Coded(KanoTally tally, double[] codes, bool isFunctional)
    {
        var (n, sum) = (0L, 0.0);
        foreach (var (with, without, count) in Cells(tally))
        {
            n += count;
            sum += count * codes[(int)(isFunctional ? with : without)];
        }

        var (mean, squares) = (sum / n, 0.0);
        foreach (var (with, without, count) in Cells(tally))
        {
            var deviation = codes[(int)(isFunctional ? with : without)] - mean;
            squares += count == 0 ? 0 : count * deviation * deviation;
        }

        return new ColumnMoments(n, mean, Math.Sqrt(squares / (n - 1.0)));
    }
}
