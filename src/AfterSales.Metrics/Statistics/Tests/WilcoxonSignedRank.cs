using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Wilcoxon's signed-rank test: did the same customers change, whatever the distribution?</summary>
/// <remarks>
/// <para><b>Formula.</b> V = Σ ranks of |d| over the positive d; mean n(n + 1)/4; variance n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48; z with continuity
/// correction ½ toward the mean, one-sided p with their own. Exact: the share of all 2ⁿ signs of the observed ranks, ties sharing their mean rank, whose sum
/// is as small, or as large; two-sided twice the smaller of both, at most 1. Effect (V₊ − V₋)/(V₊ + V₋). Shift (Hodges–Lehmann): the median of all means of
/// two differences, each with itself too, from the k-th smallest to the k-th largest of them, k the largest whole number with P(V ≤ k − 1) ≤ α/2.</para>
/// <para><b>Units.</b> V is a sum of ranks; the effect lies in −1 … 1; p-values two-sided but where they are named otherwise; the shift in the unit of the
/// values.</para>
/// <para><b>Domain.</b> Finite pairs; differences first less second. Zero differences are left out of the test, as Wilcoxon did, and count in the
/// shift.</para>
/// <para><b>Edge cases.</b> No pair, or all differences zero: undefined, <see cref="UndefinedReason.NoData"/> or <see cref="UndefinedReason.ZeroVariance"/>.
/// The exact p is undefined, <see cref="UndefinedReason.OutsideDomain"/>, with fifty differences or more. Too few pairs for the level have a shift without
/// interval, <see cref="UndefinedReason.SmallSample"/>. A difference beyond the largest double: undefined, <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> One sort; the exact distribution by adding one rank at a time. For the shift k comes from the exact distribution without ties below
/// fifty pairs, else from the normal one; the means themselves are never listed.</para>
/// <para><b>Source.</b> F. Wilcoxon, Biometrics Bulletin 1, 1945; D. S. Kerby 2014 for the effect; J. L. Hodges and E. L. Lehmann, Annals of Mathematical
/// Statistics 34, 1963. Matches R's wilcox.test(paired = TRUE), which has no exact p with ties or zeros.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] before = [5.5, 4.4, 3.3, 2.2, 1.1], after = [3.5, 4.1, 2.2, 2.4, 0.6];
/// var result = WilcoxonSignedRank.Compute(before, after);
/// Console.WriteLine($"V = {result.Statistic}, exact p = {result.ExactPValue:F3}"); // V = 14, exact p = 0.125
/// Console.WriteLine($"shorter by {WilcoxonSignedRank.Shift(before, after).Value:F1} days"); // shorter by 0.7 days
/// </code>
/// </example>
public static class WilcoxonSignedRank
{
    private const int ExactBelow = 50;

    /// <summary>Compares pairs.</summary>
    /// <param name="first">Finite values.</param>
    /// <param name="second">Finite values, each the partner of the one in <paramref name="first"/>.</param>
    /// <returns>V, the asymptotic and the exact test, and the effect.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the lengths differ.</exception>
    public static RankTestResult Compute(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Guard.AllFinite(first, nameof(first));
        Guard.AllFinite(second, nameof(second));
        Guard.SameLength(second.Length, first.Length, nameof(second), nameof(first));
        var (sizes, positive, kept) = (new double[first.Length], new bool[first.Length], 0);
        for (var i = 0; i < first.Length; i++)
        {
            var difference = first[i] - second[i];
            if (double.IsInfinity(difference))
            {
                return RankTestResult.Undefined(UndefinedReason.Overflow, first.Length);
            }

            if (difference != 0)
            {
                sizes[kept] = Math.Abs(difference);
                positive[kept++] = difference > 0;
            }
        }

        if (kept == 0)
        {
            return RankTestResult.Undefined(first.IsEmpty ? UndefinedReason.NoData : UndefinedReason.ZeroVariance, 0);
        }

        var (ranks, cubes, largest) = Ranking.Of(sizes.AsSpan(0, kept));
        var (n, v) = ((double)kept, 0.0);
        for (var i = 0; i < kept; i++)
        {
            v += positive[i] ? ranks[i] : 0;
        }

        var mean = n * (n + 1) / 4;
        var variance = (mean * ((2 * n) + 1) / 6) - (cubes / 48);
        (double, double)? exact = kept < ExactBelow ? RankDistribution.Tails(RankDistribution.OfSigns(RankDistribution.Doubled(ranks)), (int)(2 * v)) : null;
        return RankTestResult.Of(kept, v, mean, variance, exact) with { HasTies = largest > 1 };
    }

    /// <summary>How far the first of each pair lies above the second: the pseudomedian of the differences, with its interval.</summary>
    /// <param name="first">Finite values.</param>
    /// <param name="second">Finite values, each the partner of the one in <paramref name="first"/>.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The Hodges–Lehmann estimate of the shift.</returns>
    /// <exception cref="ArgumentException">A value is not finite, the lengths differ, or the level is outside (0, 1).</exception>
    public static Estimate Shift(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(first, nameof(first));
        Guard.AllFinite(second, nameof(second));
        Guard.SameLength(second.Length, first.Length, nameof(second), nameof(first));
        Guard.Between(level, 0, 1);
        if (first.IsEmpty)
        {
            return Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.OrderStatistics);
        }

        var differences = new double[first.Length];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = first[i] - second[i];
            if (double.IsInfinity(differences[i]))
            {
                return Estimate.Undefined(UndefinedReason.Overflow, level, IntervalMethod.OrderStatistics);
            }
        }

        return Figures.MedianInterval(OrderedDifferences.Within(differences), Place(first.Length, (1 - level) / 2), level);
    }

    /// <summary>The largest k with P(V ≤ k − 1) ≤ the tail; below 1 there is none.</summary>
    private static double Place(int count, double tail)
    {
        if (count < ExactBelow)
        {
            return RankDistribution.Quantile(RankDistribution.OfSigns(RankDistribution.Untied(count)), tail) / 2;
        }

        var mean = count * (count + 1.0) / 4;
        return Math.Floor(mean + 0.5 - (NormalDistribution.InverseSurvival(tail) * Math.Sqrt(mean * ((2.0 * count) + 1) / 6)));
    }
}
