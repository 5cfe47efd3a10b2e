using System.Runtime.CompilerServices;
#if NET
using System.Numerics;
#endif

namespace AfterSales.Metrics.DataQuality;

/// <summary>What is asked of a word of 64 bits.</summary>
internal static class BitWord
{
    /// <summary>The lowest bits, 0 to 64 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Ones(int count) => count >= 64 ? ~0UL : unchecked((1UL << count) - 1);

    /// <summary>How many bits are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ulong word)
    {
#if NET
        return BitOperations.PopCount(word);
#else
        unchecked
        {
            word -= (word >> 1) & 0x5555_5555_5555_5555;
            word = (word & 0x3333_3333_3333_3333) + ((word >> 2) & 0x3333_3333_3333_3333);
            return (int)((((word + (word >> 4)) & 0x0F0F_0F0F_0F0F_0F0F) * 0x0101_0101_0101_0101) >> 56);
        }
#endif
    }

    /// <summary>The place of the lowest bit set of a word that is not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Lowest(ulong word)
    {
#if NET
        return BitOperations.TrailingZeroCount(word);
#else
        return Count(unchecked((word & (0 - word)) - 1));
#endif
    }
}
