using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// The discounted value and what is known around it, at v ≥ 0 on a ray: f(v) = Σ a·e^(−v·s), with F₀ = f, F₁ = −f′, F₂ = f″, each with a bound of its error,
/// and the same sums of inflows and outflows alone, which bound everything beyond.
/// </summary>
[SkipLocalsInit]
internal struct RayPoint
{
    public double V;
    public DiscountedSums Sums;
    public double F0;
    public double F1;
    public double F2;
    public double E0;
    public double E1;
    public double E2;

    // The same sums of inflows and outflows together.
    public double S0;
    public double S1;
    public double S2;

    /// <summary>From the sums in double at v, which are there, of so many terms.</summary>
    public void Take(double v, int length)
    {
        V = v;
        (F0, F1, F2) = (Sums.P0 - Sums.N0, Sums.P1 - Sums.N1, Sums.P2 - Sums.N2);
        (S0, S1, S2) = (Sums.P0 + Sums.N0, Sums.P1 + Sums.N1, Sums.P2 + Sums.N2);

        // Each term errs by its own rounding and by that of its exponent v·s; each lane adds an eighth of them.
        const double Unit = 1.2e-16;
        var each = Unit * (DiscountKernel.TermError + 8 + (length * 0.125));
        var exponent = Unit * v;
        E0 = (each * S0) + (exponent * S1);
        E1 = (each * S1) + (exponent * S2);
        E2 = (each * S2) + (exponent * (Sums.P3 + Sums.N3));
    }

    /// <summary>Whether f all but cancels, so that double tells little of it.</summary>
    public readonly bool IsHidden => Math.Abs(F0) < 256 * E0;

    /// <summary>f by precise sums.</summary>
    public void Refine(in PreciseSums sums)
    {
        F0 = sums.High + sums.Low;
        E0 = DiscountKernel.PreciseError * S0;
    }

    /// <summary>Whether what is known around the point says little at v.</summary>
    public readonly bool IsFarFrom(double v) => Math.Abs(v - V) * S2 > 0.05 * S1;

    /// <summary>Sign of f; 0 when the error may hide it.</summary>
    public readonly int Sign => F0 > E0 ? 1 : F0 < -E0 ? -1 : 0;

    /// <summary>
    /// Halley's step to the root of ln P − ln N, which is nearly a line where f is not: none for a step of NaN.
    /// </summary>
    /// <remarks>
    /// With P and N close, ln(P/N) = 2·artanh(f/(P + N)) and the difference of the mean times comes from f and f′ themselves,
    /// so that a precise f gives a precise step although P and N agree in all their digits.
    /// </remarks>
    public readonly double Step()
    {
        double g, slope, curve;
        var meanP = Sums.P1 / Sums.P0;
        var meanN = Sums.N1 / Sums.N0;
        if (Math.Abs(F0) < 0.25 * S0)
        {
            var ratio = F0 / S0;
            var square = ratio * ratio;
            g = TwiceArtanh(ratio, square);
            var product = 4 * Sums.P0 * Sums.N0;
            slope = -2 * ((F1 * S0) - (S1 * F0)) / product;
            curve = (2 * ((F2 * S0) - (S2 * F0)) / product) + (slope * (meanP + meanN));
        }
        else
        {
            g = RoughLog(Sums.P0 / Sums.N0);
            slope = meanN - meanP;
            curve = ((Sums.P2 / Sums.P0) - (meanP * meanP)) - ((Sums.N2 / Sums.N0) - (meanN * meanN));
        }

        var denominator = (2 * slope * slope) - (g * curve);
        return denominator > slope * slope ? -2 * g * slope / denominator : -g / slope;
    }

    /// <summary>ln x to about 1e-9, enough for a step: 2·artanh of what stands beside the power of two.</summary>
    private static double RoughLog(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        if (!(x >= 2.2250738585072014e-308 && x <= double.MaxValue))
        {
            return Elementary.Log(x);
        }

        // From √½ to √2: the exponent rises where the mantissa does.
        var k = (bits - 0x3FE6_A09E_667F_3BCD) >> 52;
        var mantissa = BitConverter.Int64BitsToDouble(bits - (k << 52));
        var s = (mantissa - 1) / (mantissa + 1);
        return (k * 0.69314718055994531) + TwiceArtanh(s, s * s);
    }

    /// <summary>To 2e-9 relative below 1/4; pairs of terms at once, as a step waits for it.</summary>
    private static double TwiceArtanh(double x, double square)
    {
        var fourth = square * square;
        return 2 * x * ((1 + (square * (1.0 / 3))) + (fourth * (((1.0 / 5) + (square * (1.0 / 7))) + (fourth * ((1.0 / 9) + (square * (1.0 / 11)))))));
    }

    /// <summary>How far f keeps its sign to the right, for certain: a lower bound of |f| by its Taylor polynomial, whose remainder has one sign.</summary>
    public readonly double FreeOfRoots()
    {
        var sign = F0 > 0 ? 1 : -1;
        var remainder = (F0 > 0 ? Sums.P3 : Sums.N3) / 6;
        var (a, b, c) = (Math.Abs(F0) - E0, -(sign * F1) - E1, ((sign * F2) - E2) / 2);
        for (var s = 4 * S0 / S1; s * S1 > 1e-9 * S0; s *= 0.625)
        {
            // Bernstein: a polynomial whose coefficients on [0, s] are all positive is positive there.
            var (linear, square) = (b * s, c * s * s);
            if (a + (linear / 3) > 0 && a + (((2 * linear) + square) / 3) > 0 && a + linear + square - (remainder * s * s * s) > 0)
            {
                return s;
            }
        }

        return 0;
    }

    /// <summary>How far f stays monotone to the right, for certain.</summary>
    public readonly double Monotone()
    {
        var sign = F1 > 0 ? 1 : -1;
        var (a, b, c) = (Math.Abs(F1) - E1, -(sign * F2) - E2, (F1 > 0 ? Sums.N3 : Sums.P3) / 2);
        if (!(a > 0))
        {
            return 0;
        }

        // The positive root of a + b·s − c·s², a little less.
        return 0.999 * (2 * a / (Math.Sqrt((b * b) + (4 * a * c)) - b));
    }

    /// <summary>How far f″ keeps its sign to the right, for certain.</summary>
    public readonly double Curved()
    {
        var a = Math.Abs(F2) - E2;
        return a > 0 ? 0.999 * a / (F2 > 0 ? Sums.P3 : Sums.N3) : 0;
    }
}
