#if NET
using System.Numerics;
#endif
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>Unsigned integers of 128 and 256 bits as 64-bit words, and powers of ten: netstandard2.0 has no wider integer, and both targets must find the
/// same bits.</summary>
internal static class Wide
{
    private static readonly ulong[] Lows = Powers(high: false);
    private static readonly ulong[] Highs = Powers(high: true);

    /// <summary>The high half of the product; the low one in <paramref name="low"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Multiply(ulong left, ulong right, out ulong low)
    {
#if NET
        return Math.BigMul(left, right, out low);
#else
        unchecked
        {
            ulong a = left >> 32, b = (uint)left, c = right >> 32, d = (uint)right;
            ulong bd = b * d, ad = a * d, bc = b * c;
            var middle = (bd >> 32) + (uint)ad + (uint)bc;
            low = (middle << 32) | (uint)bd;
            return (a * c) + (ad >> 32) + (bc >> 32) + (middle >> 32);
        }
#endif
    }

    /// <summary>Divides a number of 128 bits by one of at most 63, and gives the rest.</summary>
    public static ulong Divide(ref ulong high, ref ulong low, ulong divisor)
    {
        // Knuth's algorithm D by halves of words, the divisor moved up to its highest bit and the rest before each word with it.
        var up = 64 - BitLength(divisor);
        var (d, rest) = (divisor << up, high % divisor);
        high /= divisor;
        var next = (rest << up) | (low >> (64 - up));
        var last = low << up;
        var first = Half(ref next, last >> 32, d);
        var second = Half(ref next, last & uint.MaxValue, d);
        low = (first << 32) | second;
        return next >> up;
    }

    /// <summary>
    /// A number of 128 bits moved right by 1 to 127 places, what is left below 2⁶⁴: the highest of the bits that fell out, and whether another did.
    /// </summary>
    public static ulong ShiftRight(ulong high, ulong low, int places, out bool half, out bool below)
    {
        if (places > 64)
        {
            var bit = 1UL << (places - 65);
            (half, below) = ((high & bit) != 0, ((high & (bit - 1)) | low) != 0);
            return high >> (places - 64);
        }

        var lowBit = 1UL << (places - 1);
        (half, below) = ((low & lowBit) != 0, (low & (lowBit - 1)) != 0);
        return places == 64 ? high : (high << (64 - places)) | (low >> places);
    }

    /// <summary>Compares a·b with c·d, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CompareProducts(ulong a, ulong b, ulong c, ulong d)
    {
        var leftHigh = Multiply(a, b, out var leftLow);
        var rightHigh = Multiply(c, d, out var rightLow);
        return leftHigh != rightHigh ? leftHigh.CompareTo(rightHigh) : leftLow.CompareTo(rightLow);
    }

    public static int BitLength(ulong high, ulong low) => high == 0 ? BitLength(low) : 64 + BitLength(high);

    public static int BitLength(ulong value)
    {
#if NET
        return 64 - BitOperations.LeadingZeroCount(value);
#else
        var bits = 0;
        for (; value != 0; value >>= 1)
        {
            bits++;
        }

        return bits;
#endif
    }

    /// <summary>The low 64 bits of 10^<paramref name="exponent"/>, exponent 0 to 28.</summary>
    public static ulong PowerLow(int exponent) => Lows[exponent];

    /// <summary>The bits of 10^<paramref name="exponent"/> above 64.</summary>
    public static ulong PowerHigh(int exponent) => Highs[exponent];

    /// <summary>The 256-bit product of two numbers of two words, lowest word first.</summary>
    public static (ulong W0, ulong W1, ulong W2, ulong W3) Multiply(ulong leftLow, ulong leftHigh, ulong rightLow, ulong rightHigh)
    {
        unchecked
        {
            var carry = Multiply(leftLow, rightLow, out var w0);
            if ((leftHigh | rightHigh) == 0)
            {
                return (w0, carry, 0, 0);
            }

            var aHigh = Multiply(leftHigh, rightLow, out var a);
            var bHigh = Multiply(leftLow, rightHigh, out var b);
            var w3 = Multiply(leftHigh, rightHigh, out var c);
            var w1 = Add(Add(carry, a, ref aHigh), b, ref bHigh);
            var w2 = Add(Add(c, aHigh, ref w3), bHigh, ref w3);
            return (w0, w1, w2, w3);
        }
    }

    /// <summary>One half word of a quotient: (rest·2³² + next) / divisor, the rest below the divisor, whose highest bit is set.</summary>
    private static ulong Half(ref ulong rest, ulong next, ulong divisor)
    {
        var (upper, lower) = (divisor >> 32, divisor & uint.MaxValue);
        var (digit, over) = (rest / upper, rest % upper);

        // Too large by two at most.
        while (digit > uint.MaxValue || digit * lower > ((over << 32) | next))
        {
            digit--;
            over += upper;
            if (over > uint.MaxValue)
            {
                break;
            }
        }

        rest = unchecked((rest << 32) + next - (digit * divisor));
        return digit;
    }

    /// <summary>The sum's low word; its carry goes into <paramref name="next"/>.</summary>
    private static ulong Add(ulong left, ulong right, ref ulong next)
    {
        unchecked
        {
            var sum = left + right;
            next += sum < left ? 1UL : 0UL;
            return sum;
        }
    }

    private static ulong[] Powers(bool high)
    {
        var powers = new ulong[29];
        ulong lowWord = 1, highWord = 0;
        for (var i = 0; i < powers.Length; i++)
        {
            powers[i] = high ? highWord : lowWord;
            highWord = (highWord * 10) + Multiply(lowWord, 10, out lowWord);
        }

        return powers;
    }
}
