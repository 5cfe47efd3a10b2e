using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Shares of several classes with intervals that hold all at once: share of voice, market share, reasons of complaint.</summary>
/// <remarks>
/// <para><b>Formula.</b> Goodman: (2nᵢ + A ± √(A² + 4nᵢA(N − nᵢ)/N))/(2(A + N)) with A the χ²(1) quantile of 1 − α/k. Sison–Glaz: with c the largest
/// whole number for which P(all |Xᵢ − nᵢ| ≤ c) does not exceed the level, and γ the share of the way from there to the probability of c + 1 at which the
/// level lies: from (nᵢ − c)/N to (nᵢ + c + 2γ)/N.</para>
/// <para><b>Units.</b> Fractions of the total count.</para>
/// <para><b>Domain.</b> At least two classes, counts not negative, together at most 2⁶³ − 1.</para>
/// <para><b>Edge cases.</b> All counts zero: every share undefined, <see cref="UndefinedReason.NoData"/>. A class of count 0 has lower limit 0. Limits are
/// cut at 0 and 1. One class alone holding everything leaves Sison and Glaz's distribution without spread: shares without interval,
/// <see cref="UndefinedReason.ZeroVariance"/>; Goodman's has one. A level below the probability of the observed table itself has c = 0 and γ = level over
/// the probability of c = 1, as in May and Johnson.</para>
/// <para><b>Method.</b> The probability of Sison and Glaz's independent truncated Poisson variables, conditioned on their sum. SisonGlaz: by exact
/// convolution up to a total of 2,000; above that by their own Edgeworth correction of the fourth order, and the interval says so,
/// <see cref="IntervalMethod.SisonGlazApproximate"/>. It is what other programs answer, but where one class holds nearly everything it is too narrow: of
/// [97000, 2000, 1000] at 99 % its limits hold 95.3 %. SisonGlazExact: by exact convolution up to thirty million multiplications (three classes up to some
/// millions of answers, two up to any number), and only above that approximate. c by a normal guess and bisection.</para>
/// <para><b>Source.</b> L. A. Goodman, Technometrics 7, 1965; C. P. Sison and J. Glaz, JASA 90, 1995; W. L. May and W. D. Johnson, J. Statistical Software
/// 5(6), 2000. Above a total of 2,000 SisonGlaz matches statsmodels' multinomial_proportions_confint, which uses the approximation for small tables
/// too.</para>
/// </remarks>
/// <example>
/// <code>
/// var shares = MultinomialShares.Compute([50, 30, 20]);
/// Console.WriteLine(string.Join(", ", shares.Select(share =&gt; $"{share:P0}"))); // 50 % [38 %, 62 %], 30 % [20 %, 42 %], 20 % [12 %, 31 %]
/// </code>
/// </example>
public static class MultinomialShares
{
    private const long ExactTo = 2000;

    /// <summary>The share of each class.</summary>
    /// <param name="counts">The count of each class; none negative, at least two.</param>
    /// <param name="method">Goodman, SisonGlaz, or SisonGlazExact.</param>
    /// <param name="level">Confidence level of all intervals together, strictly between 0 and 1.</param>
    /// <returns>One share for each count, in input order.</returns>
    /// <exception cref="ArgumentException">Fewer than two counts, one is negative, or their sum exceeds 2⁶³ − 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside (0, 1), or the method is another.</exception>
    public static IReadOnlyList<Estimate> Compute(ReadOnlySpan<long> counts, IntervalMethod method = IntervalMethod.Goodman,
        double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        if (method is not (IntervalMethod.Goodman or IntervalMethod.SisonGlaz or IntervalMethod.SisonGlazExact))
        {
            throw Guard.OutOfRange(nameof(method), "must be Goodman, SisonGlaz or SisonGlazExact", method);
        }

        if (counts.Length < 2)
        {
            throw Guard.OutOfRange(nameof(counts), "must hold at least two classes", counts.Length);
        }

        var total = Total(counts);
        var shares = new Estimate[counts.Length];
        if (total == 0)
        {
            shares.AsSpan().Fill(Estimate.Undefined(UndefinedReason.NoData, level, method));
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
            Fill(shares, counts, total, method, level);
        }

        return FrozenList.Own(shares);
    }

    private static long Total(ReadOnlySpan<long> counts)
    {
        var total = 0L;
        Guard.NoneNegative(counts, nameof(counts));
        for (var i = 0; i < counts.Length; i++)
        {
            total = counts[i] <= long.MaxValue - total ? total + counts[i] : throw Guard.Item(nameof(counts), "must add up to at most 2⁶³ − 1", i, counts[i]);
        }

        return total;
    }

    private static bool Holds(ReadOnlySpan<long> counts, long total)
    {
        foreach (var count in counts)
        {
            if (count == total)
            {
                return true;
            }
        }

        return false;
    }

    private static void Fill(Span<Estimate> shares, ReadOnlySpan<long> counts, long total, IntervalMethod method, double level)
    {
        if (Holds(counts, total))
        {
            // With one class alone the estimated distribution has no spread, and its interval would be certainty.
            for (var i = 0; i < shares.Length; i++)
            {
                shares[i] = Estimate.WithoutInterval(counts[i] > 0 ? 1 : 0, UndefinedReason.ZeroVariance, level, method);
            }

            return;
        }

        var width = new SisonGlaz(counts, total, level, method == IntervalMethod.SisonGlazExact ? long.MaxValue : ExactTo);
        var made = width.IsExact ? method : IntervalMethod.SisonGlazApproximate;
        for (var i = 0; i < shares.Length; i++)
        {
            var (lower, upper) = ((counts[i] - width.C) / total, (counts[i] + width.C + (2 * width.Gamma)) / total);
            shares[i] = Estimate.Of((double)counts[i] / total, Math.Max(lower, 0), Math.Min(1, upper), level, made);
        }
    }
}
