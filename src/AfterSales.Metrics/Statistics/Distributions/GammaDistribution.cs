using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The gamma distribution: both tails and their inverses, to full relative accuracy.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(X ≤ x) = P(k, x/θ), the regularized incomplete gamma function with shape k and scale θ; survival Q(k, x/θ).</para>
/// <para><b>Units.</b> x and θ in one unit; probabilities are fractions.</para>
/// <para><b>Domain.</b> Finite x, k and θ &gt; 0, probabilities strictly between 0 and 1.</para>
/// <para><b>Edge cases.</b> x ≤ 0 has the lower tail 0 and the upper tail 1. Tails and quantiles below the smallest double are 0, and a
/// quantile beyond the largest is clamped to it. x/θ beyond the largest double has nothing above it. Shapes far below 1 are right.</para>
/// <para><b>Method.</b> Series below k + 1, continued fraction above, prefactor in deviance form; quantiles by Newton's method on the logarithm of the
/// tail as a function of ln x. From k = 1e9 on Temme's uniform expansion and its inverse.</para>
/// <para><b>Source.</b> NIST Digital Library of Mathematical Functions 8.2, 8.7 and 8.9; Loader 2000 for the prefactor. Checked against mpmath at 40
/// digits.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine((GammaDistribution.Cumulative(11, 11, 5e-324), GammaDistribution.Survival(11, 11, 5e-324))); // (1, 0)
/// Console.WriteLine((GammaDistribution.Cumulative(-11, 11, 5e-324), GammaDistribution.Survival(-11, 11, 5e-324))); // (0, 1)
/// </code>
/// </example>
public static class GammaDistribution
{
    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">A finite number.</param>
    /// <param name="shape">k, positive and finite.</param>
    /// <param name="scale">θ, positive and finite.</param>
    /// <returns>The lower tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Cumulative(double x, double shape, double scale = 1)
        => IncompleteGamma.Tails(Guard.Positive(shape), Guard.Finite(x) / Guard.Positive(scale)).Lower;

    /// <summary>P(X &gt; x).</summary>
    /// <param name="x">A finite number.</param>
    /// <param name="shape">k, positive and finite.</param>
    /// <param name="scale">θ, positive and finite.</param>
    /// <returns>The upper tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Survival(double x, double shape, double scale = 1)
        => IncompleteGamma.Tails(Guard.Positive(shape), Guard.Finite(x) / Guard.Positive(scale)).Upper;

    /// <summary>The x with P(X ≤ x) = p.</summary>
    /// <param name="p">A probability strictly between 0 and 1.</param>
    /// <param name="shape">k, positive and finite.</param>
    /// <param name="scale">θ, positive and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Quantile(double p, double shape, double scale = 1)
    {
        Guard.Between(p, 0, 1);
        return Inverse(p, 1 - p, Guard.Positive(shape), Guard.Positive(scale));
    }

    /// <summary>The x with P(X &gt; x) = q, for tails that 1 − q cannot express.</summary>
    /// <param name="q">A probability strictly between 0 and 1.</param>
    /// <param name="shape">k, positive and finite.</param>
    /// <param name="scale">θ, positive and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double InverseSurvival(double q, double shape, double scale = 1)
    {
        Guard.Between(q, 0, 1);
        return Inverse(1 - q, q, Guard.Positive(shape), Guard.Positive(scale));
    }

    private static double Inverse(double p, double q, double shape, double scale)
        => Math.Min(double.MaxValue, scale * Elementary.Exp(p <= q ? IncompleteGamma.LogQuantile(shape, p) : IncompleteGamma.LogUpperQuantile(shape, q)));
}
