namespace AfterSales.Metrics.Internal;

/// <summary>Powers of ten of two words and products of four, the same on every target.</summary>
internal static class WideMath
{
    private static readonly ulong[] Lows = Powers(high: false);
    private static readonly ulong[] Highs = Powers(high: true);

    /// <summary>The low 64 bits of 10^<paramref name="exponent"/>, exponent 0 to 28.</summary>
    public static ulong PowerLow(int exponent) => Lows[exponent];

    /// <summary>The bits of 10^<paramref name="exponent"/> above 64.</summary>
    public static ulong PowerHigh(int exponent) => Highs[exponent];

    /// <summary>The 256-bit product of two numbers of two words, lowest word first.</summary>
    public static (ulong W0, ulong W1, ulong W2, ulong W3) Multiply(ulong leftLow, ulong leftHigh, ulong rightLow, ulong rightHigh)
    {
        unchecked
        {
            var carry = Wide.Multiply(leftLow, rightLow, out var w0);
            if ((leftHigh | rightHigh) == 0)
            {
                return (w0, carry, 0, 0);
            }

            var aHigh = Wide.Multiply(leftHigh, rightLow, out var a);
            var bHigh = Wide.Multiply(leftLow, rightHigh, out var b);
            var w3 = Wide.Multiply(leftHigh, rightHigh, out var c);
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
            highWord = (highWord * 10) + Wide.Multiply(lowWord, 10, out lowWord);
        }

        return powers;
    }
}
