#if NET
using System.Numerics;
#endif
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>Unsigned 128-bit products as two halves: netstandard2.0 has no wider integer, and both targets must find the same bits.</summary>
internal static class Wide
{
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
}
