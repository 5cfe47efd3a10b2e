using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

// Powers to 0.6 of a unit in the last place: where a power is a double itself, as the square root of a square is, it is that double.
internal static partial class Elementary
{
    private const double LeastNormal = 2.2250738585072014e-308;

    /// <summary>xʸ of a number not below zero; 0⁰ is 1, as everywhere.</summary>
    /// <remarks>The exponential of y·ln x, both in two doubles. The usual ones, a square and its root, are rounded by the processor.</remarks>
    [MethodImpl(Compilation.WellAtOnce)]
    public static double Power(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (y is 2 or 0.5 && x >= 0)
        {
            return y == 2 ? x * x : Math.Sqrt(x);
        }

        if (!(x > 0 && x <= double.MaxValue && Math.Abs(y) <= double.MaxValue))
        {
            return PowerAtTheEnds(x, y);
        }

        // A power beyond the doubles is told before the product of two doubles would leave them too.
        var logarithm = Logarithm(x);
        var rough = logarithm.High * y;
        if (!(Math.Abs(rough) < 1000))
        {
            return rough > 0 ? double.PositiveInfinity : 0;
        }

        return Exp(logarithm * y);
    }

    /// <summary>ln x of a positive number in two doubles, to 2⁻⁶⁸ or, near 1, to 2⁻⁶⁴ of itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Logarithm(double x)
        => x >= LeastNormal
            ? Logarithm(new DoubleDouble(x, 0))
            : Logarithm(new DoubleDouble(x * 18_014_398_509_481_984, 0)) - DoubleDouble.Sum(54 * Ln2High, 54 * Ln2Low);

    /// <inheritdoc cref="Logarithm(double)"/>
    /// <remarks>x = 2^(k/16)·(1 + z), |z| &lt; 0.028: k·ln 2/16, and the series of ln(1 + z), whose first two terms are two doubles.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Logarithm(DoubleDouble x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x.High);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        var rest = x.Low * BitConverter.Int64BitsToDouble((long)(1023 - exponent) << 52);

        // The nearest sixteenth of a power of two, or the next, by a parabola through those of 1, 1½ and 2.
        var over = mantissa - 1;
        var sixteenths = (int)((over * (21.44 - (5.44 * over))) + 0.5);
        var half = sixteenths == 0 ? 1 : 0.5;
        var power = Sixteenths.Powers[(16 - sixteenths) & 15];
        var product = DoubleDouble.Product(mantissa, power);
        var z = (product.High * half) - 1;
        var low = half * (product.Low + ((mantissa * Sixteenths.Rests[(16 - sixteenths) & 15]) + (rest * power)));

        var square = z * z;
        var fourth = square * square;
        var odd = ((1.0 / 3) + (square * (1.0 / 5))) + (fourth * (((1.0 / 7) + (square * (1.0 / 9))) + (fourth * ((1.0 / 11) + (square * (1.0 / 13))))));
        var even = ((1.0 / 4) + (square * (1.0 / 6))) + (fourth * (((1.0 / 8) + (square * (1.0 / 10))) + (fourth * (1.0 / 12))));
        low *= (1 - z) + (square - (z * square));
        low += (z * square * (odd - (z * even))) - (0.5 * DoubleDouble.Product(z, z).Low);
        double k = (16 * exponent) + sixteenths;
        return DoubleDouble.Sum(k * Sixteenths.LogHigh, z)
            + DoubleDouble.Sum(-0.5 * square, low + ((k * Sixteenths.LogMiddle) + (k * Sixteenths.LogLow)));
    }

    /// <summary>The exponential of two doubles, to 0.6 of a unit in the last place; x from −1000 to 1000.</summary>
    /// <remarks>2^(k/16)·eʳ, |r| ≤ ln 2 / 32: what is added to the table's power is below a fortieth of it, and so is its rounding.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Exp(DoubleDouble x)
    {
        var k = Math.Floor((x.High * (1 / Sixteenths.LogHigh)) + 0.5);
        var r = (x.High - (k * Sixteenths.LogHigh)) - ((k * Sixteenths.LogMiddle) - x.Low);
        var square = r * r;
        var tail = ((1.0 / 24) + (r * (1.0 / 120))) + (square * ((1.0 / 720) + (r * (1.0 / 5040))));
        var less1 = r + (square * ((0.5 + (r * (1.0 / 6))) + (square * tail)));
        var (power, rest) = (Sixteenths.Powers[(int)k & 15], Sixteenths.Rests[(int)k & 15]);
        return Scale(power + ((power * less1) + rest), (int)k >> 4);
    }

    private static double PowerAtTheEnds(double x, double y)
        => double.IsNaN(y) || !(x >= 0) ? double.NaN : (x < 1) == (y < 0) ? double.PositiveInfinity : 0;
}
