using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Fisher's and Snedecor's F distribution: both tails and their inverses, to full relative accuracy but where Edge cases says otherwise.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(F ≤ f) = I_x(ν₁/2, ν₂/2) with x = ν₁f/(ν₁f + ν₂); P(F &gt; f) = I_{1−x}(ν₂/2, ν₁/2).</para>
/// <para><b>Units.</b> f is a ratio of mean squares; probabilities are fractions; degrees of freedom need not be whole.</para>
/// <para><b>Domain.</b> Finite f, ν₁ and ν₂ finite and at least 1e-100, probabilities strictly between 0 and 1.</para>
/// <para><b>Edge cases.</b> f ≤ 0 has the lower tail 0 and the upper tail 1. Tails below the smallest double are 0. A quantile beyond the largest double
/// is clamped to it.
/// With degrees of freedom far below 1 a tail that is hardly there is right to 1e-14 of the whole, not of itself.</para>
/// <para><b>Method.</b> x and 1 − x enter the incomplete beta function without cancellation; quantiles by Newton's method on the logarithm of the tail.</para>
/// <para><b>Source.</b> NIST Digital Library of Mathematical Functions 8.17. Checked against mpmath at 40 digits. MathNet's FisherSnedecor.InvCDF throws on
/// ordinary probabilities and is not used.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine($"critical value {Figure.Of(FDistribution.InverseSurvival(0.05, numerator: 2, denominator: 9)):F2}"); // critical value 4.26
/// Console.WriteLine($"p = {Figure.Of(FDistribution.Survival(7, 2, 6)):F3}"); // p = 0.027
/// </code>
/// </example>
public static class FDistribution
{
    /// <summary>Ratios below this, and reciprocals, lose digits on their way to x, but their tails are their own asymptotes.</summary>
    private const double Least = 1e-290;

    /// <summary>P(F ≤ f).</summary>
    /// <param name="f">A finite number.</param>
    /// <param name="numerator">ν₁, the degrees of freedom of the numerator, from 1e-100 and finite.</param>
    /// <param name="denominator">ν₂, the degrees of freedom of the denominator, from 1e-100 and finite.</param>
    /// <returns>The lower tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Cumulative(double f, double numerator, double denominator) => Tails(f, numerator, denominator).Lower;

    /// <summary>P(F &gt; f), the p-value of an F test.</summary>
    /// <param name="f">A finite number.</param>
    /// <param name="numerator">ν₁, the degrees of freedom of the numerator, from 1e-100 and finite.</param>
    /// <param name="denominator">ν₂, the degrees of freedom of the denominator, from 1e-100 and finite.</param>
    /// <returns>The upper tail.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Survival(double f, double numerator, double denominator) => Tails(f, numerator, denominator).Upper;

    /// <summary>The f with P(F ≤ f) = p.</summary>
    /// <param name="p">A probability strictly between 0 and 1.</param>
    /// <param name="numerator">ν₁, the degrees of freedom of the numerator, from 1e-100 and finite.</param>
    /// <param name="denominator">ν₂, the degrees of freedom of the denominator, from 1e-100 and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Quantile(double p, double numerator, double denominator)
    {
        Guard.Between(p, 0, 1);
        IncompleteBeta.Shape(numerator);
        IncompleteBeta.Shape(denominator);
        return Inverse(p, 1 - p, numerator, denominator);
    }

    /// <summary>The f with P(F &gt; f) = q, for tails that 1 − q cannot express.</summary>
    /// <param name="q">A probability strictly between 0 and 1.</param>
    /// <param name="numerator">ν₁, the degrees of freedom of the numerator, from 1e-100 and finite.</param>
    /// <param name="denominator">ν₂, the degrees of freedom of the denominator, from 1e-100 and finite.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double InverseSurvival(double q, double numerator, double denominator)
    {
        Guard.Between(q, 0, 1);
        IncompleteBeta.Shape(numerator);
        IncompleteBeta.Shape(denominator);
        return Inverse(1 - q, q, numerator, denominator);
    }

    private static (double Lower, double Upper) Tails(double f, double numerator, double denominator)
    {
        Guard.Finite(f);
        IncompleteBeta.Shape(numerator);
        IncompleteBeta.Shape(denominator);
        if (f <= 0)
        {
            return (0, 1);
        }

        // Degrees of freedom beyond all proportion: the mean square that has them is its expectation, and the other decides.
        if (IncompleteBeta.IsGamma(numerator / 2, denominator / 2))
        {
            return IncompleteGamma.Tails(numerator / 2, numerator / 2 * f);
        }

        if (IncompleteBeta.IsGamma(denominator / 2, numerator / 2))
        {
            var (above, below) = IncompleteGamma.Tails(denominator / 2, denominator / 2 / f);
            return (below, above);
        }

        var ratio = numerator / denominator * f;
        if (!(ratio > Least && ratio < 1 / Least))
        {
            var logRatio = Elementary.Log(numerator) - Elementary.Log(denominator) + Elementary.Log(f);
            return logRatio < 0
                ? Low(IncompleteBeta.LowerAsymptote(numerator / 2, denominator / 2, logRatio))
                : High(IncompleteBeta.LowerAsymptote(denominator / 2, numerator / 2, -logRatio));
        }

        var (x, y) = ratio <= 1 ? (ratio / (1 + ratio), 1 / (1 + ratio)) : (1 / (1 + (1 / ratio)), 1 / ratio / (1 + (1 / ratio)));
        return IncompleteBeta.Tails(numerator / 2, denominator / 2, x, y);
    }

    /// <summary>The f between a lower tail p and an upper tail q.</summary>
    private static double Inverse(double p, double q, double numerator, double denominator)
    {
        if (IncompleteBeta.IsGamma(numerator / 2, denominator / 2))
        {
            return Math.Min(double.MaxValue, FromLog(p, q, numerator / 2) / (numerator / 2));
        }

        if (IncompleteBeta.IsGamma(denominator / 2, numerator / 2))
        {
            return Math.Min(double.MaxValue, denominator / 2 / FromLog(q, p, denominator / 2));
        }

        return p > 0.5
            ? FromLogit(-IncompleteBeta.LogitQuantile(denominator / 2, numerator / 2, q), numerator, denominator)
            : FromLogit(IncompleteBeta.LogitQuantile(numerator / 2, denominator / 2, p), numerator, denominator);
    }

    private static double FromLog(double lower, double upper, double shape)
        => Elementary.Exp(lower <= upper ? IncompleteGamma.LogQuantile(shape, lower) : IncompleteGamma.LogUpperQuantile(shape, upper));

    private static (double Lower, double Upper) Low(double tail) => (tail, 1 - tail);

    private static (double Lower, double Upper) High(double tail) => (1 - tail, tail);

    private static double FromLogit(double logit, double numerator, double denominator)
        => Math.Min(double.MaxValue, denominator / numerator * Elementary.Exp(logit));
}
