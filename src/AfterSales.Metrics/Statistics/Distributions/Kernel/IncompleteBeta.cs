using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The regularized incomplete beta function, both tails to full relative accuracy, and its inverse. Student t, F, beta and the binomial stand on it.
/// </summary>
/// <remarks>
/// Continued fraction of Didonato and Morris, Algorithm 708, 1992, eq. for BFRAC, by Lentz's method; its prefactor in Loader's deviance form, so that
/// neither large parameters nor far tails cost digits. Both x and y = 1 − x come in, since the caller knows both without cancellation. Shapes whose
/// fraction would take too many terms have their limits, in IncompleteBeta.LargeShapes.cs.
/// </remarks>
internal static partial class IncompleteBeta
{
    private const int MostTerms = 10_000_000;

    /// <summary>Below this the logarithm of a quantile has no double; no shape of use comes near it.</summary>
    private const double LeastShape = 1e-100;

    /// <summary>
    /// Below e^−690, near 1e-300, x is about to lose its digits, but the tail is its own asymptote to a part in 1e-300: the bound is the root.
    /// </summary>
    private const double LeastLogarithm = -690;

    /// <summary>A shape, or degrees of freedom, of the beta family.</summary>
    public static double Shape(double value, [CallerArgumentExpression(nameof(value))] string name = "")
        => Guard.Positive(value, name) >= LeastShape ? value : throw Guard.OutOfRange(name, "must be at least 1e-100", value);

    /// <summary>xᵃyᵇ / B(a, b), which is also the density of the logit ln(x / y).</summary>
    public static double Prefactor(double a, double b, double x, double y)
    {
        var n = a + b;
        var difference = (a * y) - (b * x);
        var exponent = StirlingSeries.Error(n) - StirlingSeries.Error(a) - StirlingSeries.Error(b)
            - StirlingSeries.Deviance(a, Mean(x), difference) - StirlingSeries.Deviance(b, Mean(y), -difference);
        return Math.Sqrt(a * (double.IsInfinity(n) ? 1 / (1 + (a / b)) : b / n) / (2 * Math.PI)) * Elementary.Exp(exponent);

        // Two shapes next to the largest double have a sum beyond it.
        double Mean(double share) => double.IsInfinity(n) ? (a * share) + (b * share) : n * share;
    }

    /// <summary>Lower and upper tail at x, for a, b &gt; 0 and x, y ≥ 0 with x + y = 1.</summary>
    public static (double Lower, double Upper) Tails(double a, double b, double x, double y)
    {
        if (x <= 0)
        {
            return (0, 1);
        }

        if (y <= 0)
        {
            return (1, 0);
        }

        if (IsGamma(a, b))
        {
            return IncompleteGamma.Tails(a, Rate(b, y, x));
        }

        if (IsGamma(b, a))
        {
            var (above, below) = IncompleteGamma.Tails(b, Rate(a, x, y));
            return (below, above);
        }

        if (Math.Min(a, b) >= LargeShapes)
        {
            return LargeTails(a, b, x, y);
        }

        // x(a + b + 2) > a + 1, without the sum in which a small shape is lost.
        if (x * (b + 1) > y * (a + 1))
        {
            var (upper, lower) = TailsLeftOfMean(b, a, y, x);
            return (lower, upper);
        }

        return TailsLeftOfMean(a, b, x, y);
    }

    /// <summary>
    /// ln(x / y) at the x whose lower tail is <paramref name="p"/>, 0 &lt; p &lt; 1. The logit carries the digits of both x and y; callers wanting
    /// an upper tail exchange a with b and negate.
    /// </summary>
    /// <remarks>
    /// The lower tail is a log-concave function L of the logit z, and L ≤ eᵃᶻ/(aB): Newton's method on ln L, started at or right of that bound, stays
    /// right of it
    /// and after one step rises monotonically to the root. Where that root is the bound itself, rounding may put a step below it: hence the maximum.
    /// </remarks>
    public static double LogitQuantile(double a, double b, double p)
    {
        if (IsGamma(a, b))
        {
            return FromRate(p <= 0.5 ? IncompleteGamma.LogQuantile(a, p) : IncompleteGamma.LogUpperQuantile(a, 1 - p), b);
        }

        if (IsGamma(b, a))
        {
            return -FromRate(p <= 0.5 ? IncompleteGamma.LogUpperQuantile(b, p) : IncompleteGamma.LogQuantile(b, 1 - p), a);
        }

        if (double.IsInfinity(a + b))
        {
            return Elementary.Log(a / b); // both next to the largest double: the mean is every quantile, to the last digit
        }

        var logBeta = LogBeta(a, b);
        var bound = (Elementary.Log(p) + Elementary.Log(a) + logBeta) / a;
        if (bound < LeastLogarithm)
        {
            return bound;
        }

        var z = Math.Max(bound, NormalLogit(a, b, p));
        var highest = double.PositiveInfinity;
        for (var round = 0; round < 200; round++)
        {
            var (x, y) = FromLogit(z);
            var lower = Tails(a, b, x, y).Lower;
            if (lower > p)
            {
                highest = Math.Min(highest, z);
            }

            var slope = Prefactor(a, b, x, y);
            var next = lower > 0 && slope > 0 ? Math.Max(bound, z - (Elementary.Log(lower / p) * (lower / slope))) : double.NaN;
            if (!(next <= highest))
            {
                next = double.IsInfinity(highest) ? z + 1 : (Math.Max(bound, lower < p ? z : bound) + highest) / 2;
            }

            if (Math.Abs(next - z) <= 4e-16 * Math.Max(1, Math.Abs(z)))
            {
                return next;
            }

            z = next;
        }

        return z;
    }

    /// <summary>x and 1 − x of a logit.</summary>
    public static (double X, double Y) FromLogit(double z)
    {
        var small = Elementary.Exp(-Math.Abs(z));
        var (near, far) = (1 / (1 + small), small / (1 + small));
        return z < 0 ? (far, near) : (near, far);
    }

    public static double LogBeta(double a, double b)
    {
        var n = a + b;
        return StirlingSeries.Error(a) + StirlingSeries.Error(b) - StirlingSeries.Error(n) + (0.5 * Elementary.Log(2 * Math.PI * (n / a) / b))
            - (a * Elementary.Log1P(b / a)) - (b * Elementary.Log1P(a / b));
    }

    /// <summary>Both tails, the lower by the fraction, where x does not exceed the switch point (a + 1)/(a + b + 2).</summary>
    private static (double Lower, double Upper) TailsLeftOfMean(double a, double b, double x, double y)
    {
        var prefactor = Prefactor(a, b, x, y);
        var lower = Math.Min(1, prefactor * Fraction(a, b, x, y));

        // With a very skewed shape the tail above a point left of the mean can be small: it then has its own fraction, unless that converges too slowly.
        var upper = lower > 0.9 && x > 1e-5 ? Math.Min(1, prefactor * Fraction(b, a, y, x)) : 1 - lower;
        return (lower, upper);
    }

    private static double Fraction(double a, double b, double x, double y)
    {
        var lambda = (a * y) - (b * x);
        var c = a * (lambda + 1) / (a + 1);
        var value = c;
        var d = 0.0;
        for (var m = 1.0; m < MostTerms; m++)
        {
            var odd = a + (2 * m) - 1;
            var even = a + (2 * m) + 1;
            var t = m * (b - m) * x / odd;
            var alpha = (a + m - 1) / odd * ((a + b + m - 1) * x) * t;
            var beta = m + t + ((a + m) / even * (lambda + 1 + (m * (1 + y))));
            d = 1 / (beta + (alpha * d));
            c = beta + (alpha / c);
            var step = c * d;
            value *= step;
            if (Math.Abs(step - 1) <= 2.5e-16)
            {
                break;
            }
        }

        return 1 / value;
    }

    /// <summary>A first guess: the logit of a beta variable is nearly normal with mean ln(a / b) and variance 1/a + 1/b.</summary>
    private static double NormalLogit(double a, double b, double p)
        => Elementary.Log((a + 0.1) / (b + 0.1)) + (NormalDistribution.UpperQuantile(1 - p, p) * Math.Sqrt((1 / a) + (1 / b)));
}
