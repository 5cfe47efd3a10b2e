using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The regularized incomplete gamma function, both tails to full relative accuracy, and its inverse. χ², gamma and Poisson stand on it.</summary>
/// <remarks>
/// Series below a + 1, Legendre's continued fraction above (DLMF 8.11.4, 8.9.2), prefactor in Loader's deviance form. For a small shape the upper tail
/// near zero comes from expm1, which keeps the digits that 1 − P loses. From a = 1e9 on, where the series would take too many terms, Temme's uniform
/// expansion, in IncompleteGamma.LargeShape.cs.
/// </remarks>
internal static partial class IncompleteGamma
{
    private const int MostTerms = 10_000_000;

    /// <summary>The reciprocal of a smaller shape leaves the doubles.</summary>
    private const double LeastShape = 1e-300;

    /// <summary>
    /// Below e^−690, near 1e-300, x is about to lose its digits, but the lower tail is its own asymptote to a part in 1e-300: the bound is the root.
    /// </summary>
    private const double LeastLogarithm = -690;

    /// <summary>xᵃe⁻ˣ / Γ(a + 1).</summary>
    public static double Prefactor(double a, double x)
        => Elementary.Exp(-StirlingSeries.Error(a) - StirlingSeries.Deviance(a, x, a - x)) / Math.Sqrt(2 * Math.PI * a);

    /// <summary>Lower tail P and upper tail Q at x, for a &gt; 0 and x ≥ 0.</summary>
    public static (double Lower, double Upper) Tails(double a, double x)
    {
        if (x <= 0)
        {
            return (0, 1);
        }

        if (double.IsPositiveInfinity(x))
        {
            return (1, 0);
        }

        if (a >= LargeShape)
        {
            return LargeTails(a, x);
        }

        if (a < LeastShape)
        {
            // Here the upper tail is proportional to the shape.
            var small = Tails(LeastShape, x).Upper * (a / LeastShape);
            return (1 - small, small);
        }

        if (x >= a + 1)
        {
            var upper = UpperByFraction(a, x);
            return (1 - upper, upper);
        }

        var lower = Math.Min(1, Prefactor(a, x) * Series(a, x));
        return (lower, lower <= 0.9 ? 1 - lower : x >= 0.5 ? UpperByFraction(a, x) : UpperOfSmallShape(a, x));
    }

    /// <summary>ln x at the x whose lower tail is <paramref name="p"/>, 0 &lt; p &lt; 1.</summary>
    /// <remarks>P ≤ xᵃ/Γ(a + 1) and P is log-concave in ln x: Newton on ln P, never left of that bound, rises monotonically after one step.
    /// Where the tail underflows, the step is half way to a point beyond the root.</remarks>
    public static double LogQuantile(double a, double p)
    {
        if (a >= LargeShape)
        {
            return LargeLogQuantile(a, -NormalDistribution.UpperQuantile(p, 1 - p));
        }

        var bound = (Elementary.Log(p) + StirlingSeries.LogGamma(a + 1)) / a;
        if (bound < LeastLogarithm)
        {
            return bound;
        }

        var z = Math.Max(bound, WilsonHilferty(a, NormalDistribution.UpperQuantile(1 - p, p), bound));
        var highest = Elementary.Log(a + 1) + 1;
        for (var round = 0; round < 200; round++)
        {
            var x = Elementary.Exp(z);
            var lower = Tails(a, x).Lower;
            highest = lower > p ? Math.Min(highest, z) : highest;
            var slope = a * Prefactor(a, x);
            var next = lower > 0 && slope > 0 ? Math.Max(bound, z - (Elementary.Log(lower / p) * (lower / slope))) : (z + highest) / 2;
            if (Math.Abs(next - z) <= 4e-16 * Math.Max(1, Math.Abs(z)))
            {
                return next;
            }

            z = next;
        }

        return z;
    }

    /// <summary>ln x at the x whose upper tail is <paramref name="q"/>, 0 &lt; q &lt; 1.</summary>
    /// <remarks>x ≤ a + √(2aL) + L with L = −ln q (Laurent and Massart 2000, lemma 1; a below 1 taken as 1): Newton on ln Q never goes right of that bound;
    /// where the tail underflows, the step is half way to a point before the root.</remarks>
    public static double LogUpperQuantile(double a, double q)
    {
        if (a >= LargeShape)
        {
            return LargeLogQuantile(a, NormalDistribution.UpperQuantile(q, 1 - q));
        }

        var l = -Elementary.Log(q);
        var atLeastOne = Math.Max(a, 1);
        var bound = Elementary.Log(atLeastOne + Math.Sqrt(2 * atLeastOne * l) + l);
        var z = Math.Min(bound, WilsonHilferty(a, NormalDistribution.UpperQuantile(q, 1 - q), bound));
        var lowest = Math.Min(bound, Elementary.Log(a));
        for (var round = 0; round < 200; round++)
        {
            var x = Elementary.Exp(z);
            if (x <= 0)
            {
                return z;
            }

            var upper = Tails(a, x).Upper;
            lowest = upper > q ? Math.Max(lowest, z) : lowest;
            var slope = a * Prefactor(a, x);
            var next = upper > 0 && slope > 0 ? Math.Min(bound, z + (Elementary.Log(upper / q) * (upper / slope))) : (z + lowest) / 2;
            if (Math.Abs(next - z) <= 4e-16 * Math.Max(1, Math.Abs(z)))
            {
                return next;
            }

            z = next;
        }

        return z;
    }

    private static double Series(double a, double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; k < MostTerms && term > 1e-17 * sum; k++)
        {
            term *= x / (a + k);
            sum += term;
        }

        return sum;
    }

    private static double UpperByFraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = double.PositiveInfinity;
        var d = 1 / b;
        var value = d;
        for (var k = 1.0; k < MostTerms; k++)
        {
            var alpha = -k * (k - a);
            b += 2;
            d = 1 / ((alpha * d) + b);
            c = b + (alpha / c);
            var step = c * d;
            value *= step;
            if (Math.Abs(step - 1) <= 2.5e-16)
            {
                break;
            }
        }

        return Math.Min(1, a * Prefactor(a, x) * value);
    }

    /// <summary>Q = −expm1(u) − eᵘ·a·Σ (−x)ᵏ/((a + k)k!), u = a ln x − ln Γ(1 + a); from DLMF 8.7.1.</summary>
    private static double UpperOfSmallShape(double a, double x)
    {
        var (sum, term) = (0.0, 1.0);
        for (var k = 1; Math.Abs(term) > 1e-18; k++)
        {
            term *= -x / k;
            sum += term / (a + k);
        }

        var u = (a * Elementary.Log(x)) - (a <= 0.5 ? StirlingSeries.LogGammaOnePlus(a) : StirlingSeries.LogGamma(a + 1));
        return -Elementary.ExpM1(u) - (Elementary.Exp(u) * a * sum);
    }

    private static double WilsonHilferty(double a, double normal, double otherwise)
    {
        var root = 1 - (1 / (9 * a)) + (normal / (3 * Math.Sqrt(a)));
        return a >= 0.5 && root > 0.1 ? Elementary.Log(a) + (3 * Elementary.Log(root)) : otherwise;
    }
}
