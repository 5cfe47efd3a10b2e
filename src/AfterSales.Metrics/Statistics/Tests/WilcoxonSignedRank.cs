using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Wilcoxon's signed-rank test: did the same customers change, whatever the distribution?</summary>
/// <remarks>
/// <para><b>Formula.</b> V = Σ ranks of |d| over the positive d; mean n(n + 1)/4; variance n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48; z with continuity
/// correction ½ toward the
/// mean. Exact: twice the smaller tail over all 2ⁿ signs, at most 1. Effect (V₊ − V₋)/(V₊ + V₋).</para>
/// <para><b>Units.</b> V is a sum of ranks; the effect lies in −1 … 1; p-values two-sided.</para>
/// <para><b>Domain.</b> Finite pairs; differences first less second. Zero differences are left out, as Wilcoxon did.</para>
/// <para><b>Edge cases.</b> No pair, or all differences zero: undefined, <see cref="UndefinedReason.NoData"/> or <see cref="UndefinedReason.ZeroVariance"/>.
/// The exact p is undefined, <see cref="UndefinedReason.OutsideDomain"/>, with ties, zeros, or fifty differences or more, as in R.</para>
/// <para><b>Method.</b> One sort; the exact distribution by adding one rank at a time.</para>
/// <para><b>Source.</b> F. Wilcoxon, Biometrics Bulletin 1, 1945; D. S. Kerby 2014 for the effect. Matches R's wilcox.test(paired = TRUE).</para>
/// </remarks>
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
        double n = kept;
        var v = 0.0;
        for (var i = 0; i < kept; i++)
        {
            v += positive[i] ? ranks[i] : 0;
        }

        var total = n * (n + 1) / 2;
        return new RankTestResult
        {
            Count = kept,
            Statistic = Figures.Finite(v),
            Asymptotic = RankTestResult.Corrected(v - (total / 2), 0.5, (total * ((2 * n) + 1) / 12) - (cubes / 48)),
            ExactPValue = largest > 1 || kept < first.Length || kept >= ExactBelow
                ? Figure.Undefined<double>(UndefinedReason.OutsideDomain)
                : Figure.Of(Exact((int)v, kept)),
            Effect = Figures.Finite(((2 * v) - total) / total),
        };
    }

    private static double Exact(int v, int n)
    {
        var total = n * (n + 1) / 2;
        var ways = new double[total + 1];
        ways[0] = 1;
        for (var rank = 1; rank <= n; rank++)
        {
            for (var s = total; s >= rank; s--)
            {
                ways[s] += ways[s - rank];
            }
        }

        return RankTestResult.TwoSided(ways, Math.Min(v, total - v));
    }
}
