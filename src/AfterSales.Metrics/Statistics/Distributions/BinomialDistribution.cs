using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The binomial distribution: point probabilities, both tails, quantile.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(X = k) = C(n, k) pᵏ(1 − p)ⁿ⁻ᵏ; P(X ≤ k) = I₁₋ₚ(n − k, k + 1); P(X &gt; k) = I_p(k + 1, n − k).</para>
/// <para><b>Units.</b> Counts; probabilities are fractions.</para>
/// <para><b>Domain.</b> n ≥ 0; p from 0 to 1; any k.</para>
/// <para><b>Edge cases.</b> k below 0 or above n has probability 0; p = 0 and p = 1 put everything on 0 and n.</para>
/// <para><b>Method.</b> Point probabilities in Loader's deviance form, tails by the incomplete beta function, quantile by bisection over k.</para>
/// <para><b>Source.</b> C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000; DLMF 8.17.5. Upper tails are their own (MathNet #354 has
/// none).</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(BinomialDistribution.Probability(0, 5, 0)); // 1
/// Console.WriteLine(BinomialDistribution.Probability(5, 5, 1)); // 1
/// Console.WriteLine(BinomialDistribution.Probability(0, 0, 0.3)); // 1
/// Console.WriteLine(BinomialDistribution.Cumulative(0, 5, 0)); // 1
/// </code>
/// </example>
public static class BinomialDistribution
{
    /// <summary>P(X = k).</summary>
    /// <param name="k">Number of successes.</param>
    /// <param name="trials">n, not negative.</param>
    /// <param name="probability">Probability of success, from 0 to 1.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Probability(long k, long trials, double probability)
    {
        Guard.NotNegative(trials);
        Guard.InRange(probability, 0, 1);
        if (k < 0 || k > trials)
        {
            return 0;
        }

        if (probability == 0 || probability == 1)
        {
            return k == (probability == 0 ? 0 : trials) ? 1 : 0;
        }

        var (n, failures) = ((double)trials, (double)(trials - k));
        if (k == 0)
        {
            return Elementary.Exp(n * Elementary.Log1P(-probability));
        }

        if (k == trials)
        {
            return Elementary.Exp(n * Elementary.Log(probability));
        }

        var q = 1 - probability;
        var difference = (k * q) - (failures * probability);
        var exponent = StirlingSeries.Error(n) - StirlingSeries.Error(k) - StirlingSeries.Error(failures)
            - StirlingSeries.Deviance(k, n * probability, difference) - StirlingSeries.Deviance(failures, n * q, -difference);
        return Math.Sqrt(n / (2 * Math.PI * k * failures)) * Elementary.Exp(exponent);
    }

    /// <summary>P(X ≤ k).</summary>
    /// <param name="k">Number of successes.</param>
    /// <param name="trials">n, not negative.</param>
    /// <param name="probability">Probability of success, from 0 to 1.</param>
    /// <returns>The lower tail, k included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Cumulative(long k, long trials, double probability) => Tails(k, trials, probability).Lower;

    /// <summary>P(X &gt; k).</summary>
    /// <param name="k">Number of successes.</param>
    /// <param name="trials">n, not negative.</param>
    /// <param name="probability">Probability of success, from 0 to 1.</param>
    /// <returns>The upper tail, k excluded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Survival(long k, long trials, double probability) => Tails(k, trials, probability).Upper;

    /// <summary>The smallest k with P(X ≤ k) ≥ p.</summary>
    /// <param name="p">A probability from 0 to 1.</param>
    /// <param name="trials">n, not negative.</param>
    /// <param name="probability">Probability of success, from 0 to 1.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static long Quantile(double p, long trials, double probability)
    {
        Guard.InRange(p, 0, 1);
        var (low, high) = (-1L, Guard.NotNegative(trials));
        while (low + 1 < high)
        {
            // Half of the sum, which a long need not hold.
            var middle = (low >> 1) + (high >> 1) + (low & high & 1);
            if (Cumulative(middle, trials, probability) >= p)
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

    private static (double Lower, double Upper) Tails(long k, long trials, double probability)
    {
        Guard.NotNegative(trials);
        Guard.InRange(probability, 0, 1);
        if (k < 0 || k >= trials)
        {
            return k < 0 ? (0, 1) : (1, 0);
        }

        return IncompleteBeta.Tails(trials - k, k + 1.0, 1 - probability, probability);
    }
}
