using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The beta distribution: both tails and their inverses, to full relative accuracy but where Edge cases says otherwise.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(X ≤ x) = I_x(a, b) = ∫₀ˣ tᵃ⁻¹(1 − t)ᵇ⁻¹ dt / B(a, b).</para>
/// <para><b>Units.</b> x and all probabilities are fractions.</para>
/// <para><b>Domain.</b> x and probabilities from 0 to 1; a and b finite and at least 1e-100.</para>
/// <para><b>Edge cases.</b> The quantile of 0 is 0 and of 1 is 1. A quantile below the smallest double is 0. With a shape far below 1 all lies
/// at an end: beyond a point nearer to it than 1e-5 the rest is right to 1e-14 of the whole, not of itself.</para>
/// <para><b>Method.</b> Continued fraction with the prefactor in deviance form, good for shapes of many millions; the quantile is Newton's method on the
/// logarithm of
/// the tail as a function of the logit, so that x near 0 and 1 − x near 0 keep their digits.</para>
/// <para><b>Source.</b> NIST Digital Library of Mathematical Functions 8.17; Didonato and Morris, ACM TOMS 18, 1992. Checked against mpmath at 40
/// digits.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine((BetaDistribution.Cumulative(0, 3, 4), BetaDistribution.Survival(0, 3, 4))); // (0, 1)
/// Console.WriteLine((BetaDistribution.Cumulative(1, 3, 4), BetaDistribution.Survival(1, 3, 4))); // (1, 0)
/// </code>
/// </example>
public static class BetaDistribution
{
    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="a">First shape, from 1e-100 and finite.</param>
    /// <param name="b">Second shape, from 1e-100 and finite.</param>
    /// <returns>The lower tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Cumulative(double x, double a, double b)
        => IncompleteBeta.Tails(IncompleteBeta.Shape(a), IncompleteBeta.Shape(b), Guard.InRange(x, 0, 1), 1 - x).Lower;

    /// <summary>P(X &gt; x).</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="a">First shape, from 1e-100 and finite.</param>
    /// <param name="b">Second shape, from 1e-100 and finite.</param>
    /// <returns>The upper tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Survival(double x, double a, double b)
        => IncompleteBeta.Tails(IncompleteBeta.Shape(a), IncompleteBeta.Shape(b), Guard.InRange(x, 0, 1), 1 - x).Upper;

    /// <summary>The x with P(X ≤ x) = p.</summary>
    /// <param name="p">A probability from 0 to 1.</param>
    /// <param name="a">First shape, from 1e-100 and finite.</param>
    /// <param name="b">Second shape, from 1e-100 and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Quantile(double p, double a, double b) => Inverse(Guard.InRange(p, 0, 1), 1 - p, IncompleteBeta.Shape(a), IncompleteBeta.Shape(b));

    /// <summary>The x with P(X &gt; x) = q, for tails that 1 − q cannot express.</summary>
    /// <param name="q">A probability from 0 to 1.</param>
    /// <param name="a">First shape, from 1e-100 and finite.</param>
    /// <param name="b">Second shape, from 1e-100 and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double InverseSurvival(double q, double a, double b) =>
        Inverse(1 - Guard.InRange(q, 0, 1), q, IncompleteBeta.Shape(a), IncompleteBeta.Shape(b));

    private static double Inverse(double p, double q, double a, double b)
    {
        if (p <= 0 || q <= 0)
        {
            return p <= 0 ? 0 : 1;
        }

        var logit = p <= q ? IncompleteBeta.LogitQuantile(a, b, p) : -IncompleteBeta.LogitQuantile(b, a, q);
        return IncompleteBeta.FromLogit(logit).X;
    }
}
