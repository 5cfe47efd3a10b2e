using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Internal;

/// <summary>A decimal as sign, number of decimals and 96-bit magnitude, read without the array that <see cref="decimal.GetBits(decimal)"/> makes.</summary>
internal readonly struct DecimalParts
{
    /// <summary>In the head, bit 31 is the sign, bits 16–23 are the number of decimals, and the rest is zero.</summary>
    private const uint SignBit = 0x8000_0000;

    /// <summary>
    /// Whether a decimal lies in memory as two 64-bit words, sign and scale in the lowest 32 bits of the first and the low 64 bits of the magnitude in the
    /// second:
    /// true of every little-endian runtime known (it is the layout of the COM type DECIMAL), and checked once rather than believed.
    /// </summary>
    public static readonly bool HasKnownLayout = CheckLayout();

    /// <summary>The integers up to here, and the powers of ten up to 10²², are doubles.</summary>
    private const ulong ExactLimit = 1UL << 53;
    private const int ExactScale = 22;

    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>5²⁷ is the last below 2⁶³.</summary>
    private const int MostFives = 27;

    private DecimalParts(ulong low, uint high, uint flags)
    {
        Low = low;
        High = high;
        Scale = (int)((flags >> 16) & 0xFF);
        IsNegative = (flags & SignBit) != 0 && (low | high) != 0;
    }

    /// <summary>The low 64 bits of the magnitude.</summary>
    public readonly ulong Low;

    /// <summary>The high 32 bits of the magnitude.</summary>
    public readonly uint High;

    /// <summary>Number of decimals, 0 to 28.</summary>
    public readonly int Scale;

    /// <summary>Below zero; a negative zero is not.</summary>
    public readonly bool IsNegative;

    public static unsafe DecimalParts Of(decimal value)
    {
        if (!HasKnownLayout)
        {
            return OfBits(decimal.GetBits(value));
        }

        var words = (ulong*)&value;
        return new DecimalParts(words[1], (uint)(words[0] >> 32), unchecked((uint)words[0]));
    }

    /// <summary>
    /// The nearest double, even at a tie: of the number alone, not of how it is written. The conversion of the framework rounds twice, so that
    /// <c>(double)x</c> of one
    /// number with more and with fewer zeros at its end may differ in the last bit.
    /// </summary>
    public static unsafe double ToDouble(decimal value)
    {
        if (!HasKnownLayout)
        {
            return Of(value).ToDouble();
        }

        var words = (ulong*)&value;
        var (head, low) = (words[0], words[1]);
        var scale = (uint)((head >> 16) & 0xFF);
        if (head >> 32 != 0 || low > ExactLimit || scale > ExactScale)
        {
            return Of(value).ToDouble();
        }

        // Both are exact, so their quotient is rounded once; the sign bit of zero does not count.
        var magnitude = (long)low / PowersOfTen[scale];
        return (head & SignBit) != 0 && low != 0 ? -magnitude : magnitude;
    }

    /// <summary>Two words for each amount; only where <see cref="HasKnownLayout"/>.</summary>
    public static ReadOnlySpan<ulong> Words(ReadOnlySpan<decimal> values) => MemoryMarshal.Cast<decimal, ulong>(values);

    private double ToDouble()
    {
        if (High != 0 || Low > ExactLimit || Scale > ExactScale)
        {
            return Nearest();
        }

        var magnitude = (long)Low / PowersOfTen[Scale];
        return IsNegative ? -magnitude : magnitude;
    }

    /// <summary>
    /// The quotient of magnitude and power of ten, rounded once. The power's twos are left to the exponent; the magnitude begins at the highest of 128 bits, so
    /// that the quotient by the fives, of at most 63 bits, has 62 bits or more, and one that tells of a rest.
    /// </summary>
    private double Nearest()
    {
        if ((High | Low) == 0)
        {
            return 0;
        }

        var shift = 128 - Wide.BitLength(High, Low);
        var (high, low) = shift >= 64 ? (Low << (shift - 64), 0UL) : (((ulong)High << shift) | (Low >> (64 - shift)), Low << shift);
        var rest = Wide.Divide(ref high, ref low, PowersOfFive.Upward[Math.Min(Scale, MostFives)]);
        rest |= Scale > MostFives ? Wide.Divide(ref high, ref low, 5) : 0;
        var dropped = Wide.BitLength(high, low) - 53;
        var mantissa = Wide.ShiftRight(high, low, dropped, out var half, out var below);
        mantissa += half && (below || rest != 0 || (mantissa & 1) != 0) ? 1UL : 0;
        var result = (long)mantissa * BitConverter.Int64BitsToDouble((dropped - shift - Scale + 1023L) << 52);
        return IsNegative ? -result : result;
    }

    private static DecimalParts OfBits(int[] bits)
        => new(unchecked((uint)bits[0] | ((ulong)(uint)bits[1] << 32)), unchecked((uint)bits[2]), unchecked((uint)bits[3]));

    private static unsafe bool CheckLayout()
    {
        var sample = new decimal(0x12345678, 0x1ABCDEF0, 0x0FEDCBA9, isNegative: true, scale: 0x11);
        var words = (ulong*)&sample;
        return sizeof(decimal) == 2 * sizeof(ulong) && words[0] == 0x0FED_CBA9_8011_0000 && words[1] == 0x1ABC_DEF0_1234_5678;
    }

    /// <summary>Apart, as numbers of everyday length have no use for them.</summary>
    private static class PowersOfFive
    {
        public static readonly ulong[] Upward = Make();

        private static ulong[] Make()
        {
            var powers = new ulong[MostFives + 1];
            powers[0] = 1;
            for (var i = 1; i < powers.Length; i++)
            {
                powers[i] = powers[i - 1] * 5;
            }

            return powers;
        }
    }
}
