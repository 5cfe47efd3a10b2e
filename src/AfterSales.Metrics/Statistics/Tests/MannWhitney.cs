using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Mann and Whitney's test (Wilcoxon's rank sum): is one group higher than the other, whatever the distribution?</summary>
/// <remarks>
/// <para><b>Formula.</b> U = Σ ranks of the first group − n₁(n₁ + 1)/2; mean n₁n₂/2; variance n₁n₂/12·(N + 1 − Σ(t³ − t)/(N(N − 1))); z with continuity
/// correction ½ toward the mean, one-sided p with their own. Exact: the share of all C(N, n₁) choices of the observed ranks, ties sharing their mean rank,
/// whose sum is as small, or as large; two-sided twice the smaller of both, at most 1. Cliff's δ = 2U/(n₁n₂) − 1. Shift (Hodges–Lehmann): the median of
/// all xᵢ − yⱼ, from the k-th smallest to the k-th largest of them, k the largest whole number with P(U ≤ k − 1) ≤ α/2.</para>
/// <para><b>Units.</b> U counts pairs, ties half; δ in −1 … 1; p-values two-sided but where they are named otherwise; the shift in the unit of the
/// values.</para>
/// <para><b>Domain.</b> Finite values of two groups of different customers; ties allowed.</para>
/// <para><b>Edge cases.</b> An empty group: all undefined, <see cref="UndefinedReason.NoData"/>. All values alike: z undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>, U, δ and the exact p, 1, stand. The exact p is undefined, <see cref="UndefinedReason.OutsideDomain"/>, with a
/// group of fifty or more. Groups too small for the level have a shift without interval, <see cref="UndefinedReason.SmallSample"/>; with ties the
/// interval's true level is at least the one asked for. A difference beyond the largest double: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> One sort; the exact distribution by adding one rank at a time, in additions of positive numbers only. For the shift k comes from the
/// exact distribution without ties below fifty values a group, else from the normal one; the differences themselves are never listed.</para>
/// <para><b>Source.</b> H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18, 1947; J. L. Hodges and E. L. Lehmann, Annals of Mathematical
/// Statistics 34, 1963. Matches R's wilcox.test, which has no exact p with ties.</para>
/// </remarks>
/// <example>
/// <code>
/// var shift = MannWhitney.Shift([0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.90, 0.74, 1.21]);
/// Console.WriteLine(shift.Value); // 0.30500000000000005
/// Console.WriteLine(shift.Lower); // -0.15000000000000002
/// Console.WriteLine(shift.Upper); // 0.7599999999999999
/// </code>
/// </example>
public static class MannWhitney
{
    private const int ExactBelow = 50;

    /// <summary>Compares two groups.</summary>
    /// <param name="first">Finite values.</param>
    /// <param name="second">Finite values.</param>
    /// <returns>U, the asymptotic and the exact tests, and Cliff's δ.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static RankTestResult Compute(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Guard.AllFinite(first, nameof(first));
        Guard.AllFinite(second, nameof(second));
        if (first.IsEmpty || second.IsEmpty)
        {
            return RankTestResult.Undefined(UndefinedReason.NoData, first.Length + second.Length);
        }

        var all = new double[first.Length + second.Length];
        first.CopyTo(all);
        second.CopyTo(all.AsSpan(first.Length));
        var (ranks, cubes, largest) = Ranking.Of(all);
        var (n1, n2, n) = ((double)first.Length, (double)second.Length, (double)all.Length);
        var u = -n1 * (n1 + 1) / 2;
        for (var i = 0; i < first.Length; i++)
        {
            u += ranks[i];
        }

        var variance = n1 * n2 / 12 * (n + 1 - (cubes / (n * (n - 1))));
        var isExact = first.Length < ExactBelow && second.Length < ExactBelow;
        return RankTestResult.Of(all.Length, u, n1 * n2 / 2, variance, isExact ? Exact(ranks, first.Length) : null) with { HasTies = largest > 1 };
    }

    /// <summary>How far the first group lies above the second: the median of all differences, with its interval.</summary>
    /// <param name="first">Finite values.</param>
    /// <param name="second">Finite values.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The Hodges–Lehmann estimate of the shift.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the level is outside (0, 1).</exception>
    public static Estimate Shift(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(first, nameof(first));
        Guard.AllFinite(second, nameof(second));
        Guard.Between(level, 0, 1);
        return first.IsEmpty || second.IsEmpty
            ? Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.OrderStatistics)
            : Figures.MedianInterval(OrderedDifferences.Between(first, second), Place(first.Length, second.Length, (1 - level) / 2), level);
    }

    private static (double Less, double Greater) Exact(double[] ranks, int n1)
    {
        // The smaller group's sum decides as well as the first one's, the other way round.
        var doubled = RankDistribution.Doubled(ranks);
        var isFirst = 2 * n1 <= ranks.Length;
        var chosen = isFirst ? doubled.AsSpan(0, n1) : doubled.AsSpan(n1);
        var observed = 0;
        foreach (var rank in chosen)
        {
            observed += rank;
        }

        var (less, greater) = RankDistribution.Tails(RankDistribution.OfChoices(doubled, chosen.Length), observed);
        return isFirst ? (less, greater) : (greater, less);
    }

    /// <summary>The largest k with P(U ≤ k − 1) ≤ the tail; below 1 there is none.</summary>
    private static double Place(int n1, int n2, double tail)
    {
        if (n1 < ExactBelow && n2 < ExactBelow)
        {
            var few = Math.Min(n1, n2);
            return (RankDistribution.Quantile(RankDistribution.OfChoices(RankDistribution.Untied(n1 + n2), few), tail) / 2) - (few * (few + 1) / 2);
        }

        var (mean, variance) = ((double)n1 * n2 / 2, (double)n1 * n2 * (n1 + (double)n2 + 1) / 12);
        return Math.Floor(mean + 0.5 - (NormalDistribution.InverseSurvival(tail) * Math.Sqrt(variance)));
    }
}
