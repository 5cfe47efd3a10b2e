namespace AfterSales.Metrics.Internal;

/// <summary>Products beyond 64 bits, the same on every target.</summary>
internal static class WideMath
{
    private static readonly ulong[] Lows = Powers(high: false);
    private static readonly ulong[] Highs = Powers(high: true);

    /// <summary>The low 64 bits of 10^<paramref name="exponent"/>, exponent 0 to 28.</summary>
    public static ulong PowerLow(int exponent) => Lows[exponent];

    /// <summary>The bits of 10^<paramref name="exponent"/> above 64.</summary>
    public static ulong PowerHigh(int exponent) => Highs[exponent];

    /// <summary>The 128-bit product of two words.</summary>
    public static ulong Multiply(ulong left, ulong right, out ulong high)
    {
#if NET
        high = Math.BigMul(left, right, out var low);
        return low;
#else
        unchecked
        {
            ulong a0 = (uint)left, a1 = left >> 32, b0 = (uint)right, b1 = right >> 32;
            var low = a0 * b0;
            var middle = (a1 * b0) + (low >> 32);
            var other = (a0 * b1) + (uint)middle;
            high = (a1 * b1) + (middle >> 32) + (other >> 32);
            return (other << 32) | (uint)low;
        }
#endif
    }

    /// <summary>The 256-bit product of two numbers of two words, lowest word first.</summary>
    public static (ulong W0, ulong W1, ulong W2, ulong W3) Multiply(ulong leftLow, ulong leftHigh, ulong rightLow, ulong rightHigh)
    {
        unchecked
        {
            var w0 = Multiply(leftLow, rightLow, out var carry);
            if ((leftHigh | rightHigh) == 0)
            {
                return (w0, carry, 0, 0);
            }

            var a = Multiply(leftHigh, rightLow, out var aHigh);
            var b = Multiply(leftLow, rightHigh, out var bHigh);
            var c = Multiply(leftHigh, rightHigh, out var w3);
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
            lowWord = Multiply(lowWord, 10, out var carry);
            highWord = (highWord * 10) + carry;
        }

        return powers;
    }
}
