using System.Numerics;
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>The double nearest to a fraction of whole numbers, rounded once, even at a tie.</summary>
internal static class NearestDouble
{
    private const int Precision = 53;
    private const int LeastExponent = -1074;
    private const ulong ExactLimit = 1UL << Precision;

    /// <summary>numerator / denominator, which must not be zero; infinite beyond the range of double.</summary>
    public static double Of(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        var (above, below) = (BigInteger.Abs(numerator), BigInteger.Abs(denominator));

        // The quotient has 63 or 64 bits, and one more that tells of a rest.
        var shift = 63 - (BitLength(above) - BitLength(below));
        var quotient = BigInteger.DivRem(shift > 0 ? above << shift : above, shift > 0 ? below : below << -shift, out var rest);
        var magnitude = Rounded((ulong)quotient | (rest.IsZero ? 0UL : 1UL), -shift);
        return numerator.Sign == denominator.Sign ? magnitude : -magnitude;
    }

    /// <summary>numerator / denominator of whole numbers, the denominator not zero.</summary>
    public static double Of(long numerator, long denominator)
        => Magnitude(numerator) <= ExactLimit && Magnitude(denominator) <= ExactLimit
            ? (double)numerator / denominator
            : Exactly(numerator, denominator);

    /// <summary>numerator / denominator of decimals, the denominator not zero; how many zeros they are written with does not matter.</summary>
    public static double Of(decimal numerator, decimal denominator)
    {
        var (above, below) = (DecimalParts.Of(numerator), DecimalParts.Of(denominator));
        var scale = Math.Max(above.Scale, below.Scale);
        if (TryScale(above, scale, out var over) && TryScale(below, scale, out var under))
        {
            // Both are exact, so their quotient is rounded once.
            var magnitude = (double)over / under;
            return above.IsNegative == below.IsNegative || over == 0 ? magnitude : -magnitude;
        }

        return Exactly(numerator, denominator);
    }

    // Apart from the short way, so that a first call loads no type of big integers, of which there are thirty.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Exactly(long numerator, long denominator) => Of((BigInteger)numerator, denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Exactly(decimal numerator, decimal denominator)
        => ExactDecimal.Quotient(ExactDecimal.Of(numerator), ExactDecimal.Of(denominator));

    /// <summary>Of a number that is not negative.</summary>
    public static int BitLength(BigInteger value)
    {
#if NET
        return (int)value.GetBitLength();
#else
        // The bytes of a positive number, least first, end with a zero where the highest bit would read as the sign.
        var bytes = value.ToByteArray();
        var last = bytes.Length - 1;
        last -= bytes[last] == 0 && last > 0 ? 1 : 0;
        return (last * 8) + Wide.BitLength(bytes[last]);
#endif
    }

    private static ulong Magnitude(long value) => value < 0 ? unchecked(0UL - (ulong)value) : (ulong)value;

    private static bool TryScale(DecimalParts parts, int scale, out long whole)
    {
        var power = scale - parts.Scale;
        if (parts.High == 0 && Wide.PowerHigh(power) == 0 && Wide.Multiply(parts.Low, Wide.PowerLow(power), out var product) == 0 && product <= ExactLimit)
        {
            whole = (long)product;
            return true;
        }

        whole = 0;
        return false;
    }

    /// <summary>bits·2^exponent, its bits at least 63, rounded to 53 of them or to the last place of the smallest doubles.</summary>
    private static double Rounded(ulong bits, int exponent)
    {
        var dropped = Math.Max(Wide.BitLength(bits) - Precision, LeastExponent - exponent);
        if (dropped > 64)
        {
            return 0;
        }

        var (kept, tail) = dropped == 64 ? (0UL, bits) : (bits >> dropped, bits & ((1UL << dropped) - 1));
        var half = 1UL << (dropped - 1);
        kept += tail > half || (tail == half && (kept & 1) != 0) ? 1UL : 0UL;
        return dropped + exponent > 1023 ? double.PositiveInfinity : (long)kept * PowerOfTwo(dropped + exponent);
    }

    private static double PowerOfTwo(int exponent)
        => BitConverter.Int64BitsToDouble(exponent < -1022 ? 1L << (exponent - LeastExponent) : (exponent + 1023L) << 52);
}
