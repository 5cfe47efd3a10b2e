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
