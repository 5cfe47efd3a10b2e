using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// Elementary functions to about one unit in the last place. The framework leaves exp, ln, powers and the circle to the platform's C library, and those
/// differ in the last bit; these are made of IEEE basic operations, so that a figure or a simulation has the same bits on every machine.
/// </summary>
internal static partial class Elementary
{
    private const double Ln2High = 6.93147180369123816490e-01; // 32 bits: its products with an exponent are exact
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.4426950408889634;

    /// <summary>eˣ; infinite above 709.78, zero below −745.13.</summary>
    /// <remarks>
    /// x = k·ln 2 + r, eʳ = 1 + 2r / (R − r) with R = r·coth(r/2) = 2 + r²/6 − r⁴/360 + …, the Bernoulli numbers' series (Abramowitz and Stegun, 4.5.67).
    /// </remarks>
    public static double Exp(double x)
    {
        if (!(x > -746 && x < 710))
        {
            return x >= 710 ? double.PositiveInfinity : x <= -746 ? 0 : x;
        }

        var k = Math.Floor((x * Log2E) + 0.5);
        var (high, low) = (x - (k * Ln2High), k * Ln2Low);
        var r = high - low;
        var z = r * r;
        var tail = z * ((1.0 / 6) - (z * ((1.0 / 360) - (z * ((1.0 / 15_120) - (z * ((1.0 / 604_800) - (z * ((1.0 / 23_950_080)
            - (z * ((691.0 / 653_837_184_000) - (z / 37_362_124_800))))))))))));
        var c = r - tail;
        return Scale(1 - ((low - (r * c / (2 - c))) - high), (int)k);
    }

    /// <summary>ln x; minus infinity at zero, NaN below.</summary>
    /// <remarks>
    /// x = 2ᵏ·(1 + f) with 1 + f from √½ to √2; ln(1 + f) = 2 artanh(f / (2 + f)) (Abramowitz and Stegun, 4.1.27), arranged as f less a correction,
    /// whose rounding error is small beside f.
    /// </remarks>
    public static double Log(double x)
    {
        if (!(x > 0 && x <= double.MaxValue))
        {
            return x > 0 ? x : x == 0 ? double.NegativeInfinity : double.NaN;
        }

        var (mantissa, k) = Parts(x);
        var f = mantissa - 1;
        var s = f / (2 + f);
        var z = s * s;
        var series = z * ((2.0 / 3) + (z * ((2.0 / 5) + (z * ((2.0 / 7) + (z * ((2.0 / 9) + (z * ((2.0 / 11) + (z * ((2.0 / 13) + (z * ((2.0 / 15)
            + (z * ((2.0 / 17) + (z * (2.0 / 19))))))))))))))))); // |s| < 0.172: what follows is below 1e-17
        var half = 0.5 * f * f;
        return (k * Ln2High) - ((half - ((s * (half + series)) + (k * Ln2Low))) - f);
    }

    /// <summary>eˣ − 1 without the cancellation near zero.</summary>
    /// <remarks>Kahan's correction: with u = eˣ rounded, (u − 1)·x / ln u cancels the rounding of u. W. Kahan, in N. Higham, Accuracy and Stability, 2002,
    /// 1.14.1.</remarks>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            return Exp(x) - 1;
        }

        var u = Exp(x);
        return u == 1 ? x : (u - 1) * (x / Log(u));
    }

    /// <summary>ln(1 + x) without the cancellation near zero.</summary>
    /// <remarks>Kahan's correction: with u = 1 + x rounded, x·ln u / (u − 1). Goldberg, What every computer scientist should know, 1991, theorem 4.</remarks>
    public static double Log1P(double x)
    {
        var u = 1 + x;
        return u == 1 || double.IsInfinity(u) ? x : Log(u) * (x / (u - 1));
    }

    /// <summary>The rate whose logarithm, ln(1 + rate), is given; undefined where it exceeds double.</summary>
    public static Figure<double> Rate(double logRate)
    {
        var rate = ExpM1(logRate);
        return Math.Abs(rate) <= double.MaxValue ? Figure.Of(rate) : Figure.Undefined<double>(UndefinedReason.Overflow);
    }

    /// <summary>A positive number as 2ᵏ·m, m from √½ to √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double Mantissa, int Exponent) Parts(double x)
    {
        var (scaled, k) = x < LeastNormal ? (x * 18_014_398_509_481_984, -54) : (x, 0);
        var bits = BitConverter.DoubleToInt64Bits(scaled);
        k += (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xF_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        return mantissa > 1.4142135623730951 ? (mantissa * 0.5, k + 1) : (mantissa, k);
    }

    /// <summary>x·2ᵏ in two steps, so that results below the normal numbers are rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Scale(double x, int k)
    {
        var first = Math.Max(-1000, Math.Min(1000, k));
        return x * PowerOfTwo(first) * PowerOfTwo(k - first);
    }

    private static double PowerOfTwo(int k) => BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
}
