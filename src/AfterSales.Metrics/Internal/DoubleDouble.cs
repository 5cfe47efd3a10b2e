using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A number as the unevaluated sum of two doubles, about 32 digits: for sums of products whose terms cancel, as discounted flows do.
/// Every operation is made of IEEE basic operations only, so the bits are the same on every platform.
/// </summary>
/// <remarks>
/// T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971) 224–242;
/// D. E. Knuth, The Art of Computer Programming 2, 4.2.2 (the exact sum). Products are exact up to about 1e290: callers treat more as overflow.
/// </remarks>
internal readonly struct DoubleDouble(double high, double low)
{
    /// <summary>Above this the halves of a product may overflow although the product does not.</summary>
    public const double Limit = 1e290;

    // 2⁻⁹⁰⁰, below which the error of a product may have no double, and 2⁻¹⁰²¹; 2²⁰⁰ and its reciprocal.
    private const double SmallProduct = 1.1830521861667747e-271;
    private const double SmallestProduct = 4.450147717014403e-308;
    private const double Up = 1.6069380442589903e+60;
    private const double Down = 6.223015277861142e-61;

    // 2⁹⁹⁰: above it the halves of an operand, or their products, leave the range of double.
    private const double LargeOperand = 1.0463951242053392e+298;

    public static readonly DoubleDouble One = new(1, 0);

    public readonly double High = high;

    public readonly double Low = low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var sum = Sum(left.High, right.High);
        var rest = Sum(left.Low, right.Low);
        var first = Ordered(sum.High, sum.Low + rest.High);
        return Ordered(first.High, first.Low + rest.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble left, double right)
    {
        var sum = Sum(left.High, right);
        return Ordered(sum.High, sum.Low + left.Low);
    }

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + (-right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var product = Product(left.High, right.High);
        return Ordered(product.High, product.Low + ((left.High * right.Low) + (left.Low * right.High)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble left, double right)
    {
        var product = Product(left.High, right);
        return Ordered(product.High, product.Low + (left.Low * right));
    }

    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        var first = left.High / right.High;
        var rest = left - (right * first);
        var second = rest.High / right.High;
        rest -= right * second;
        return Ordered(first, second) + (rest.High / right.High);
    }

    /// <summary>The exact sum of two doubles.</summary>
    public static DoubleDouble Sum(double left, double right)
    {
        var sum = left + right;
        var part = sum - left;
        return new DoubleDouble(sum, (left - (sum - part)) + (right - part));
    }

    /// <summary>The exact product of two doubles.</summary>
    public static DoubleDouble Product(double left, double right)
    {
        var product = left * right;
#if NET
        return new DoubleDouble(product, Math.FusedMultiplyAdd(left, right, -product));
#else
        return new DoubleDouble(product, ProductError(left, right, product));
#endif
    }

    /// <summary>
    /// left·right − product, where product is left·right rounded: the bits of a fused multiplication and subtraction (but for the sign of a zero).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ProductError(double left, double right, double product)
    {
        var size = Math.Abs(product);
        return size >= SmallProduct && size < LargeOperand && Math.Abs(left) < LargeOperand && Math.Abs(right) < LargeOperand
            ? HalvesError(left, right, product)
            : UnusualProductError(left, right, product);
    }

    /// <summary>The integer power, by repeated squaring.</summary>
    public DoubleDouble Power(int exponent)
    {
        var (power, square) = (One, exponent < 0 ? One / this : this);
        for (var rest = (uint)Math.Abs((long)exponent); rest != 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                power *= square;
            }

            square *= square;
        }

        return power;
    }

    /// <summary>The nearest double, or the reason why there is none.</summary>
    public Figure<double> ToFigure()
        => Math.Abs(High) <= Limit ? Figure.Of(High) : Figure.Undefined<double>(UndefinedReason.Overflow);

    private static DoubleDouble Ordered(double larger, double smaller)
    {
        var sum = larger + smaller;
        return new DoubleDouble(sum, smaller - (sum - larger));
    }

    private static double UnusualProductError(double left, double right, double product)
    {
        if (!(Math.Abs(product) <= double.MaxValue))
        {
            return -product;
        }

        // The larger operand and the product scaled down by a power of two: exact, as neither is small then.
        if (Math.Abs(left) >= LargeOperand)
        {
            return ProductError(left * Down, right, product * Down) * Up;
        }

        if (Math.Abs(right) >= LargeOperand || Math.Abs(product) >= LargeOperand)
        {
            return ProductError(left, right * Down, product * Down) * Up;
        }

        return SmallProductError(left, right, product);
    }

    /// <summary>Products of halves would leave the normal numbers: below 2⁻¹⁰²¹ the error is half a unit of the subnormal numbers at most, which rounds to
    /// zero.</summary>
    private static double SmallProductError(double left, double right, double product)
        => Math.Abs(product) < SmallestProduct ? 0 : HalvesError(left * Up, right, product * Up) * Down;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double HalvesError(double left, double right, double product)
    {
        var (leftHigh, leftLow) = Split(left);
        var (rightHigh, rightLow) = Split(right);
        return (((leftHigh * rightHigh) - product) + (leftHigh * rightLow) + (leftLow * rightHigh)) + (leftLow * rightLow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double High, double Low) Split(double value)
    {
        var scaled = 134_217_729 * value; // 2^27 + 1
        var high = scaled - (scaled - value);
        return (high, value - high);
    }
}
