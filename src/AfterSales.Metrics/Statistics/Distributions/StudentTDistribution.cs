using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Student's t distribution: both tails and their inverses, to full relative accuracy.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(T &gt; t) = ½ I_x(ν/2, ½) with x = ν/(ν + t²) for t ≥ 0, by symmetry below.</para>
/// <para><b>Units.</b> t is a number of standard errors; probabilities are fractions; degrees of freedom ν need not be whole (Welch).</para>
/// <para><b>Domain.</b> Finite t, ν &gt; 0, probabilities strictly between 0 and 1.</para>
/// <para><b>Edge cases.</b> A survival below the smallest double is 0. Quantile(½) is exactly 0. A quantile beyond the largest double, which only ν far below 1
/// has, is clamped to it. Below ν = 1e-100 every tail is ½.</para>
/// <para><b>Method.</b> Both x and 1 − x enter the incomplete beta function without cancellation; the survival is computed, never 1 − CDF.
/// The quantile is Newton's method on the logarithm of the tail.</para>
/// <para><b>Source.</b> NIST Digital Library of Mathematical Functions 8.17; Student, Biometrika 6, 1908. Checked against mpmath at 40 digits.
/// MathNet's StudentT.InvCDF throws on ordinary probabilities and is not used.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(StudentTDistribution.Quantile(0.5, 7)); // -0
/// </code>
/// </example>
public static class StudentTDistribution
{
    /// <summary>Below this many degrees of freedom no tail differs from ½ in any digit.</summary>
    private const double Least = 1e-100;

    /// <summary>P(T ≤ t).</summary>
    /// <param name="t">A finite number.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The lower tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Cumulative(double t, double degreesOfFreedom)
        => UpperTail(-Guard.Finite(t), Guard.Positive(degreesOfFreedom));

    /// <summary>P(T &gt; t), without the cancellation of 1 − CDF.</summary>
    /// <param name="t">A finite number.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The upper tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Survival(double t, double degreesOfFreedom)
        => UpperTail(Guard.Finite(t), Guard.Positive(degreesOfFreedom));

    /// <summary>P(|T| ≥ |t|), the two-sided p-value of a test statistic.</summary>
    /// <param name="t">A finite number.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>Both tails together.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double TwoSided(double t, double degreesOfFreedom)
        => Math.Min(1, 2 * UpperTail(Math.Abs(Guard.Finite(t)), Guard.Positive(degreesOfFreedom)));

    /// <summary>The t with P(T ≤ t) = p.</summary>
    /// <param name="p">A probability strictly between 0 and 1.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Quantile(double p, double degreesOfFreedom)
        => p > 0.5
            ? UpperQuantile(1 - Guard.Between(p, 0, 1), Guard.Positive(degreesOfFreedom))
            : -UpperQuantile(Guard.Between(p, 0, 1), Guard.Positive(degreesOfFreedom));

    /// <summary>The t with P(T &gt; t) = q, for tails that 1 − q cannot express.</summary>
    /// <param name="q">A probability strictly between 0 and 1.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double InverseSurvival(double q, double degreesOfFreedom)
        => -Quantile(Guard.Between(q, 0, 1), Guard.Positive(degreesOfFreedom));

    /// <summary>The factor of a two-sided interval: the t with P(|T| ≤ t) = level.</summary>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <param name="degreesOfFreedom">ν, positive and finite.</param>
    /// <returns>The quantile of (1 + level)/2.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double TwoSidedQuantile(double level, double degreesOfFreedom)
        => UpperQuantile((1 - Guard.Between(level, 0, 1)) / 2, Guard.Positive(degreesOfFreedom));

    private static double UpperTail(double t, double df)
    {
        var half = HalfTail(Math.Abs(t), df);
        return t > 0 ? half : 1 - half;
    }

    /// <summary>The upper tail at a size t ≥ 0.</summary>
    private static double HalfTail(double t, double df)
    {
        if (df < Least)
        {
            // Without degrees of freedom all lies beyond every number, half on each side.
            return 0.5;
        }

        if (t > 1e150)
        {
            // x = ν/t² may lie below the doubles although its tail, xᵃ/(aB) to within x itself, does not. Many degrees of freedom leave no tail there.
            return df > 1e6 ? 0 : 0.5 * IncompleteBeta.LowerAsymptote(df / 2, 0.5, Elementary.Log(df) - (2 * Elementary.Log(t)));
        }

        var square = t * t;
        var sum = df + square;
        var (x, y) = double.IsInfinity(sum) ? (1, square / df) : (df / sum, square / sum);
        return 0.5 * IncompleteBeta.Tails(df / 2, 0.5, x, y).Lower;
    }

    /// <summary>The t ≥ 0 whose upper tail is q ≤ ½. Below a two-sided tail of ½ the tail decides, above it the probability of |T| ≤ t, which is then the
    /// smaller.</summary>
    private static double UpperQuantile(double q, double df)
    {
        if (q >= 0.5 || df < Least)
        {
            return q >= 0.5 ? 0 : double.MaxValue;
        }

        var logit = q <= 0.25
            ? IncompleteBeta.LogitQuantile(df / 2, 0.5, 2 * q)
            : -IncompleteBeta.LogitQuantile(0.5, df / 2, 1 - (2 * q));
        return Math.Min(double.MaxValue, Elementary.Exp((Elementary.Log(df) - logit) / 2));
    }
}
