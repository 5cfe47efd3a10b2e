using System.Numerics;
#if !NET
using System.Runtime.InteropServices;
#endif

namespace AfterSales.Metrics.Internal;

/// <summary>Decimals made integer exactly, by one power of ten for all of them: their ratios stay what they were.</summary>
internal static class ExactIntegers
{
    private static readonly ulong[] PowersOfTen = MakePowersOfTen();

    /// <summary>The integers and their sum, when all of them fit in 63 bits. Values must not be negative.</summary>
    public static bool TryScale(ReadOnlySpan<decimal> values, Span<long> scaled, out long sum)
    {
        var decimals = MaximumScale(values);
        ulong total = 0;
        sum = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var mantissa = Low64(values, i, out var high, out var scale);
            if (mantissa == 0 && high == 0)
            {
                scaled[i] = 0;
                continue;
            }

            if (high != 0 || decimals - scale >= PowersOfTen.Length
                || Wide.Multiply(mantissa, PowersOfTen[decimals - scale], out var product) != 0
                || product > long.MaxValue
                || (total += product) > long.MaxValue)
            {
                return false;
            }

            scaled[i] = (long)product;
        }

        sum = (long)total;
        return true;
    }

    /// <summary>The integers at any size. Values must not be negative.</summary>
    public static BigInteger[] Scale(ReadOnlySpan<decimal> values)
    {
        var decimals = MaximumScale(values);
        var scaled = new BigInteger[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var mantissa = Low64(values, i, out var high, out var scale);
            if (mantissa != 0 || high != 0)
            {
                scaled[i] = (((BigInteger)high << 64) | mantissa) * BigInteger.Pow(10, decimals - scale);
            }
        }

        return scaled;
    }

    /// <summary>numerator / denominator to 28 decimals, half to even, as decimal's own division rounds; for quotients of size one and below.</summary>
    public static decimal Fraction(BigInteger numerator, BigInteger denominator)
    {
        var scaled = BigInteger.DivRem(numerator * BigInteger.Pow(10, 28), denominator, out var remainder);
        var half = (remainder * 2).CompareTo(denominator);
        if (half > 0 || (half == 0 && !scaled.IsEven))
        {
            scaled += 1;
        }

        return (decimal)scaled / 1e28m;
    }

    private static int MaximumScale(ReadOnlySpan<decimal> values)
    {
        var maximum = 0;
        for (var i = 0; i < values.Length; i++)
        {
            // A zero may carry decimals that mean nothing.
            if ((Low64(values, i, out var high, out var scale) | high) != 0)
            {
                maximum = Math.Max(maximum, scale);
            }
        }

        return maximum;
    }

    private static ulong Low64(ReadOnlySpan<decimal> values, int index, out uint high, out int scale)
    {
        // Four words: flags with the scale in bits 16–23, high, low, middle.
#if NET
        Span<int> words = stackalloc int[4];
        decimal.GetBits(values[index], words);
        var (flags, top, low, middle) = (words[3], words[2], words[0], words[1]);
#else
        // GetBits of this target makes an array for each value; in memory the words stand as in a COM DECIMAL.
        var words = MemoryMarshal.Cast<decimal, int>(values.Slice(index, 1));
        var (flags, top, low, middle) = (words[0], words[1], words[2], words[3]);
#endif
        unchecked
        {
            scale = (flags >> 16) & 0xFF;
            high = (uint)top;
            return ((ulong)(uint)middle << 32) | (uint)low;
        }
    }

    private static ulong[] MakePowersOfTen()
    {
        var powers = new ulong[20];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
