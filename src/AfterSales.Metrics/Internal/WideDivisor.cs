using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>Divides 128-bit numbers by one 64-bit divisor many times: two multiplications each instead of a division of forty cycles.</summary>
/// <remarks>N. Möller and T. Granlund, Improved division by invariant integers, IEEE Transactions on Computers 60, 2011, algorithm 4.</remarks>
internal readonly struct WideDivisor
{
    private readonly ulong normalized;
    private readonly ulong reciprocal;
    private readonly int shift;

    /// <param name="divisor">Not zero.</param>
    public WideDivisor(ulong divisor)
    {
        shift = 64 - Wide.BitLength(divisor);
        normalized = divisor << shift;
        reciprocal = ReciprocalOf(normalized);
    }

    /// <summary>The quotient; needs <paramref name="high"/> below the divisor, so that it fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Divide(ulong high, ulong low, out ulong remainder)
    {
        // Arithmetic modulo 2^64 is the algorithm's.
        unchecked
        {
            // A shift by 64 is none in C#, so that the low half's top bits move in two steps.
            var upper = (high << shift) | (low >> 1 >> (63 - shift));
            var lower = low << shift;

            var quotient = Wide.Multiply(reciprocal, upper, out var fraction);
            fraction += lower;
            quotient += upper + (fraction < lower ? 1UL : 0UL) + 1;
            var rest = lower - (quotient * normalized);

            // Taken half of the time, so without a branch; the correction after it is rare.
            var tooLarge = rest > fraction ? ulong.MaxValue : 0UL;
            quotient += tooLarge;
            rest += tooLarge & normalized;
            if (rest >= normalized)
            {
                quotient++;
                rest -= normalized;
            }

            remainder = rest >> shift;
            return quotient;
        }
    }

    /// <summary>⌊(2¹²⁸ − 1) / d⌋ − 2⁶⁴ of a normalized d, by long division: once per divisor.</summary>
    private static ulong ReciprocalOf(ulong divisor)
    {
        unchecked
        {
            ulong quotient = 0, rest = ~divisor;
            for (var bit = 0; bit < 64; bit++)
            {
                var carry = rest >> 63;
                rest = (rest << 1) | 1;
                quotient <<= 1;
                if (carry != 0 || rest >= divisor)
                {
                    rest -= divisor;
                    quotient |= 1;
                }
            }

            return quotient;
        }
    }
}
