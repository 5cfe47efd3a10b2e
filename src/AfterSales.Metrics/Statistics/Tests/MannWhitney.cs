using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Mann and Whitney's test (Wilcoxon's rank sum): is one group higher than the other, whatever the distribution?</summary>
/// <remarks>
/// <para><b>Formula.</b> U = Σ ranks of the first group − n₁(n₁ + 1)/2; mean n₁n₂/2; variance n₁n₂/12·(N + 1 − Σ(t³ − t)/(N(N − 1))); z with continuity
/// correction ½ toward the
/// mean. Exact: twice the smaller tail of U over all C(N, n₁) orders, at most 1. Cliff's δ = 2U/(n₁n₂) − 1.</para>
/// <para><b>Units.</b> U counts pairs, ties half; δ in −1 … 1; p-values two-sided.</para>
/// <para><b>Domain.</b> Finite values of two groups of different customers; ties allowed.</para>
/// <para><b>Edge cases.</b> An empty group: all undefined, <see cref="UndefinedReason.NoData"/>. All values alike: z undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>, U and δ stand.
/// The exact p is undefined, <see cref="UndefinedReason.OutsideDomain"/>, with ties or with a group of fifty or more, as in R.</para>
/// <para><b>Method.</b> One sort; the exact distribution by adding one rank at a time, in additions of positive numbers only.</para>
/// <para><b>Source.</b> H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18, 1947. Matches R's wilcox.test.</para>
/// </remarks>
public static class MannWhitney
{
    private const int ExactBelow = 50;

    /// <summary>Compares two groups.</summary>
    /// <param name="first">Finite values.</param>
    /// <param name="second">Finite values.</param>
    /// <returns>U, the asymptotic and the exact test, and Cliff's δ.</returns>
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
        return new RankTestResult
        {
            Count = all.Length,
            Statistic = Figures.Finite(u),
            Asymptotic = RankTestResult.Corrected(u - (n1 * n2 / 2), 0.5, variance),
            ExactPValue = largest > 1 || first.Length >= ExactBelow || second.Length >= ExactBelow
                ? Figure.Undefined<double>(UndefinedReason.OutsideDomain)
                : Figure.Of(Exact((int)u, first.Length, second.Length)),
            Effect = Figures.Finite((2 * u / (n1 * n2)) - 1),
        };
    }

    private static double Exact(int u, int n1, int n2)
    {
        // ways[j][s]: choices of j of the ranks seen so far whose sum is s above its least.
        var (few, many) = (Math.Min(n1, n2), Math.Max(n1, n2));
        var ways = new double[few + 1][];
        for (var j = 0; j <= few; j++)
        {
            ways[j] = new double[(few * many) + 1];
        }

        ways[0][0] = 1;
        for (var rank = 1; rank <= few + many; rank++)
        {
            for (var j = Math.Min(few, rank); j >= 1; j--)
            {
                // The j-th smallest chosen rank adds rank − j to the excess of the sum over 1 + 2 + … + j.
                var excess = rank - j;
                for (var s = few * many; s >= excess; s--)
                {
                    ways[j][s] += ways[j - 1][s - excess];
                }
            }
        }

        return RankTestResult.TwoSided(ways[few], Math.Min(u, (n1 * n2) - u));
    }
}
