using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The standard normal distribution: both tails and their inverses, to full relative accuracy.</summary>
/// <remarks>
/// <para><b>Formula.</b> Φ(x) = ∫₋∞ˣ φ(t) dt with φ(t) = exp(−t²/2)/√(2π); survival 1 − Φ(x); two-sided P(|Z| ≥ |z|).</para>
/// <para><b>Units.</b> Standard deviations from the mean; probabilities are fractions.</para>
/// <para><b>Domain.</b> Finite x; probabilities strictly between 0 and 1.</para>
/// <para><b>Edge cases.</b> Beyond x ≈ 38.6 the survival underflows to 0, as the true value is below the smallest double. Quantile(½) is exactly 0.</para>
/// <para><b>Method.</b> Cody's rational approximations of erf and the scaled erfc, exp(−x²/2) split so that the square is exact; quantile by Wichura's PPND16.
/// The survival is computed, never 1 − Φ: p-values keep twelve digits down to 1e-300.</para>
/// <para><b>Source.</b> W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23, 1969; M. J. Wichura, Algorithm AS 241, Applied
/// Statistics 37, 1988. Checked against mpmath at 40 digits.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(NormalDistribution.Quantile(0.5)); // -0
/// </code>
/// </example>
public static partial class NormalDistribution
{
    /// <summary>φ(x), the density.</summary>
    /// <param name="x">A finite number.</param>
    /// <returns>The density at <paramref name="x"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not finite.</exception>
    public static double Density(double x) => 0.3989422804014327 * HalfSquareExponential(Math.Abs(Guard.Finite(x)));

    /// <summary>P(Z ≤ x).</summary>
    /// <param name="x">A finite number.</param>
    /// <returns>The lower tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not finite.</exception>
    public static double Cumulative(double x) => UpperTail(-Guard.Finite(x));

    /// <summary>P(Z &gt; x), without the cancellation of 1 − Φ.</summary>
    /// <param name="x">A finite number.</param>
    /// <returns>The upper tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not finite.</exception>
    public static double Survival(double x) => UpperTail(Guard.Finite(x));

    /// <summary>P(|Z| ≥ |z|), the two-sided p-value of a test statistic.</summary>
    /// <param name="z">A finite number.</param>
    /// <returns>Both tails together.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="z"/> is not finite.</exception>
    public static double TwoSided(double z) => 2 * UpperTail(Math.Abs(Guard.Finite(z)));

    /// <summary>The x with P(Z ≤ x) = p.</summary>
    /// <param name="p">A probability strictly between 0 and 1.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not inside (0, 1).</exception>
    public static double Quantile(double p) => -UpperQuantile(Guard.Between(p, 0, 1), 1 - p);

    /// <summary>The x with P(Z &gt; x) = q, for tails that 1 − q cannot express.</summary>
    /// <param name="q">A probability strictly between 0 and 1.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is not inside (0, 1).</exception>
    public static double InverseSurvival(double q) => UpperQuantile(Guard.Between(q, 0, 1), 1 - q);

    /// <summary>The factor of a two-sided interval: the z with P(|Z| ≤ z) = level, 1.96 for 0.95.</summary>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The quantile of (1 + level)/2.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not inside (0, 1).</exception>
    public static double TwoSidedQuantile(double level)
    {
        if (level == Estimate.DefaultLevel)
        {
            return UsualQuantile.Value;
        }

        Guard.Between(level, 0, 1);
        return UpperQuantile((1 - level) / 2, (1 + level) / 2);
    }

    /// <summary>What nearly every interval asks for, found once; in a class of its own, which nobody waits for who does not ask.</summary>
    private static class UsualQuantile
    {
        public static readonly double Value = UpperQuantile((1 - Estimate.DefaultLevel) / 2, (1 + Estimate.DefaultLevel) / 2);
    }
}
