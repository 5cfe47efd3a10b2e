using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Shares of several classes with intervals that hold all at once: share of voice, market share, reasons of complaint.</summary>
/// <remarks>
/// <para><b>Formula.</b> Goodman: (2nᵢ + A ± √(A² + 4nᵢA(N − nᵢ)/N))/(2(A + N)) with A the χ²(1) quantile of 1 − α/k. Sison–Glaz: the smallest whole c for
/// which
/// P(all |Xᵢ − nᵢ| ≤ c) reaches the level, interpolated: from (nᵢ − c)/N to (nᵢ + c + 2γ)/N.</para>
/// <para><b>Units.</b> Fractions of the total count.</para>
/// <para><b>Domain.</b> At least two classes, counts not negative.</para>
/// <para><b>Edge cases.</b> All counts zero: every share undefined, <see cref="UndefinedReason.NoData"/>. A class of count 0 has lower limit 0. Limits are
/// cut at 0 and 1.
/// One class alone holding everything has Sison–Glaz limits of width below 1/N.</para>
/// <para><b>Method.</b> Sison and Glaz's probability by independent truncated Poisson variables with an Edgeworth correction of the fourth order for their sum;
/// c by doubling and bisection.</para>
/// <para><b>Source.</b> L. A. Goodman, Technometrics 7, 1965; C. P. Sison and J. Glaz, JASA 90, 1995; W. L. May and W. D. Johnson, J. Statistical Software
/// 5(6), 2000.
/// Matches statsmodels' multinomial_proportions_confint.</para>
/// </remarks>
public static partial class MultinomialShares
{
    /// <summary>The share of each class.</summary>
    /// <param name="counts">The count of each class; none negative, at least two.</param>
    /// <param name="method">Goodman or SisonGlaz.</param>
    /// <param name="level">Confidence level of all intervals together, strictly between 0 and 1.</param>
    /// <returns>One share for each count, in input order.</returns>
    /// <exception cref="ArgumentException">Fewer than two counts, or one is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside (0, 1), or the method is another.</exception>
    public static IReadOnlyList<Estimate> Compute(ReadOnlySpan<long> counts, IntervalMethod method = IntervalMethod.Goodman, double level = 0.95)
    {
        Guard.Between(level, 0, 1);
        if (method is not (IntervalMethod.Goodman or IntervalMethod.SisonGlaz))
        {
            throw Guard.OutOfRange(nameof(method), "must be Goodman or SisonGlaz", method);
        }

        if (counts.Length < 2)
        {
            throw Guard.OutOfRange(nameof(counts), "must hold at least two classes", counts.Length);
        }

        var total = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            total += counts[i] >= 0 ? counts[i] : throw Guard.Item(nameof(counts), "must not be negative", i, counts[i]);
        }

        var shares = new Estimate[counts.Length];
        if (total == 0)
        {
            for (var i = 0; i < shares.Length; i++)
            {
                shares[i] = Estimate.Undefined(UndefinedReason.NoData, level, method);
            }
        }
        else if (method == IntervalMethod.Goodman)
        {
            var a = ChiSquaredDistribution.InverseSurvival((1 - level) / counts.Length, 1);
            for (var i = 0; i < shares.Length; i++)
            {
                var (lower, upper) = Proportion.Wilson(counts[i], total, Math.Sqrt(a));
                shares[i] = Estimate.Of((double)counts[i] / total, lower, upper, level, method);
            }
        }
        else
        {
            var (c, gamma) = SisonGlaz(counts, total, level);
            for (var i = 0; i < shares.Length; i++)
            {
                shares[i] = Estimate.Of(
                    (double)counts[i] / total, Math.Max(0, ((double)counts[i] - c) / total), Math.Min(1, (counts[i] + c + (2 * gamma)) / total), level, method);
            }
        }

        return FrozenList.Own(shares);
    }
}
