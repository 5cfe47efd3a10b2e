using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The Poisson distribution: point probabilities, both tails, quantile.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(X = k) = λᵏe^(−λ)/k!; P(X ≤ k) = Q(k + 1, λ); P(X &gt; k) = P(k + 1, λ).</para>
/// <para><b>Units.</b> Counts; λ is the expected count; probabilities are fractions.</para>
/// <para><b>Domain.</b> λ ≥ 0 and finite; any k; quantile for probabilities below 1 and λ up to 4e18, so that it is among the whole numbers of 64 bits.</para>
/// <para><b>Edge cases.</b> k below 0 has probability 0; λ = 0 puts everything on 0.</para>
/// <para><b>Method.</b> Point probabilities in Loader's deviance form, tails by the incomplete gamma function, quantile by
/// doubling steps and bisection over k.</para>
/// <para><b>Source.</b> C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000; DLMF 8.4.10.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine($"no failure: {Figure.Of(PoissonDistribution.Probability(0, mean: 2)):P1}"); // no failure: 13.5 %
/// Console.WriteLine($"more than four: {Figure.Of(PoissonDistribution.Survival(4, 2)):P1}"); // more than four: 5.3 %
/// Console.WriteLine($"95 % of months need at most {PoissonDistribution.Quantile(0.95, 2)} parts"); // 95 % of months need at most 5 parts
/// </code>
/// </example>
public static class PoissonDistribution
{
    private const double MostForQuantile = 4e18;

    /// <summary>P(X = k).</summary>
    /// <param name="k">A count.</param>
    /// <param name="mean">λ, not negative and finite.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mean"/> is outside its domain.</exception>
    public static double Probability(long k, double mean)
    {
        Guard.NotNegative(mean);
        if (k < 0 || mean == 0)
        {
            return k == 0 ? 1 : 0;
        }

        return k == 0 ? Elementary.Exp(-mean) : IncompleteGamma.Prefactor(k, mean);
    }

    /// <summary>P(X ≤ k).</summary>
    /// <param name="k">A count.</param>
    /// <param name="mean">λ, not negative and finite.</param>
    /// <returns>The lower tail, k included.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mean"/> is outside its domain.</exception>
    public static double Cumulative(long k, double mean)
    {
        Guard.NotNegative(mean);
        return k < 0 ? 0 : IncompleteGamma.Tails(k + 1.0, mean).Upper;
    }

    /// <summary>P(X &gt; k).</summary>
    /// <param name="k">A count.</param>
    /// <param name="mean">λ, not negative and finite.</param>
    /// <returns>The upper tail, k excluded.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mean"/> is outside its domain.</exception>
    public static double Survival(long k, double mean)
    {
        Guard.NotNegative(mean);
        return k < 0 ? 1 : IncompleteGamma.Tails(k + 1.0, mean).Lower;
    }

    /// <summary>The smallest k with P(X ≤ k) ≥ p.</summary>
    /// <param name="p">A probability of at least 0 and below 1.</param>
    /// <param name="mean">λ, not negative and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static long Quantile(double p, double mean)
    {
        Guard.InRange(mean, 0, MostForQuantile);
        if (!(p >= 0 && p < 1))
        {
            throw Guard.OutOfRange(nameof(p), "must be at least 0 and below 1", p);
        }

        // Forty standard deviations above the mean hold every p below 1.
        var (low, step, high) = (-1L, (long)Math.Sqrt(mean) + 1, (long)mean + 1);
        while (Cumulative(high, mean) < p)
        {
            (low, high, step) = (high, high + step, step * 2);
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Cumulative(middle, mean) >= p)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return high;
    }
}
