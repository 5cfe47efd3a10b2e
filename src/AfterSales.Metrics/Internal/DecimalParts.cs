using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Internal;

/// <summary>A decimal as sign, number of decimals and 96-bit magnitude, read without the array that <see cref="decimal.GetBits(decimal)"/> makes.</summary>
internal readonly struct DecimalParts
{
    /// <summary>In the head, bit 31 is the sign, bits 16–23 are the number of decimals, and the rest is zero.</summary>
    private const uint SignBit = 0x8000_0000;

    /// <summary>
    /// Whether a decimal lies in memory as two 64-bit words, sign and scale in the lowest 32 bits of the first and the low 64 bits of the magnitude in the second:
    /// true of every little-endian runtime known (it is the layout of the COM type DECIMAL), and checked once rather than believed.
    /// </summary>
    public static readonly bool HasKnownLayout = CheckLayout();

    private DecimalParts(ulong low, uint high, uint flags)
    {
        Low = low;
        High = high;
        Scale = (int)((flags >> 16) & 0xFF);
        IsNegative = (flags & SignBit) != 0 && (low | high) != 0;
    }

    /// <summary>The low 64 bits of the magnitude.</summary>
    public ulong Low { get; }

    /// <summary>The high 32 bits of the magnitude.</summary>
    public uint High { get; }

    /// <summary>Number of decimals, 0 to 28.</summary>
    public int Scale { get; }

    /// <summary>Below zero; a negative zero is not.</summary>
    public bool IsNegative { get; }

    public static unsafe DecimalParts Of(decimal value)
    {
        if (!HasKnownLayout)
        {
            return OfBits(decimal.GetBits(value));
        }

        var words = (ulong*)&value;
        return new DecimalParts(words[1], (uint)(words[0] >> 32), unchecked((uint)words[0]));
    }

    /// <summary>The nearest double of the number alone: <c>(double)1.0m</c> and <c>(double)1.00m</c> come by different divisions, and may differ in the last bit.</summary>
    public static double ToDouble(decimal value) => (double)(value / 1.0000000000000000000000000000m);

    /// <summary>Two words for each amount; only where <see cref="HasKnownLayout"/>.</summary>
    public static ReadOnlySpan<ulong> Words(ReadOnlySpan<decimal> values) => MemoryMarshal.Cast<decimal, ulong>(values);

    private static DecimalParts OfBits(int[] bits)
        => new(unchecked((uint)bits[0] | ((ulong)(uint)bits[1] << 32)), unchecked((uint)bits[2]), unchecked((uint)bits[3]));

    private static bool CheckLayout()
    {
        ReadOnlySpan<decimal> sample = [new decimal(0x12345678, 0x1ABCDEF0, 0x0FEDCBA9, isNegative: true, scale: 17)];
        var words = MemoryMarshal.Cast<decimal, ulong>(sample);
        var bits = OfBits(decimal.GetBits(sample[0]));
        return words.Length == 2 && words[1] == bits.Low && words[0] >> 32 == bits.High && (uint)(words[0] & uint.MaxValue) == (SignBit | (17u << 16));
    }
}
