using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The χ² distribution: both tails and their inverses, to full relative accuracy.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(X ≤ x) = P(ν/2, x/2), the regularized incomplete gamma function; survival Q(ν/2, x/2).</para>
/// <para><b>Units.</b> x is a sum of squared standard deviations; probabilities are fractions; ν need not be whole.</para>
/// <para><b>Domain.</b> Finite x, ν &gt; 0, probabilities strictly between 0 and 1.</para>
/// <para><b>Edge cases.</b> x ≤ 0 has the lower tail 0 and the upper tail 1. Tails and quantiles below the smallest double are 0.</para>
/// <para><b>Method.</b> The gamma distribution with shape ν/2 and scale 2: see <see cref="GammaDistribution"/>.</para>
/// <para><b>Source.</b> NIST Digital Library of Mathematical Functions 8.2 and 8.9. Checked against mpmath at 40 digits. MathNet's quantile is wrong for small
/// shapes and is not used.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(ChiSquaredDistribution.Cumulative(0, 3)); // 0
/// Console.WriteLine(ChiSquaredDistribution.Survival(-1, 3)); // 1
/// </code>
/// </example>
public static class ChiSquaredDistribution
{
    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">A finite number.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The lower tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Cumulative(double x, double degreesOfFreedom) => GammaDistribution.Cumulative(x, Shape(degreesOfFreedom), 2);

    /// <summary>P(X &gt; x), the p-value of a χ² test.</summary>
    /// <param name="x">A finite number.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The upper tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Survival(double x, double degreesOfFreedom) => GammaDistribution.Survival(x, Shape(degreesOfFreedom), 2);

    /// <summary>The x with P(X ≤ x) = p.</summary>
    /// <param name="p">A probability strictly between 0 and 1.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Quantile(double p, double degreesOfFreedom) => GammaDistribution.Quantile(p, Shape(degreesOfFreedom), 2);

    /// <summary>The x with P(X &gt; x) = q, for tails that 1 − q cannot express.</summary>
    /// <param name="q">A probability strictly between 0 and 1.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double InverseSurvival(double q, double degreesOfFreedom) => GammaDistribution.InverseSurvival(q, Shape(degreesOfFreedom), 2);

    /// <summary>Half of the smallest double is not among the doubles, and no tail tells the two apart.</summary>
    private static double Shape(double degreesOfFreedom) => Math.Max(Guard.Positive(degreesOfFreedom) / 2, double.Epsilon);
}
