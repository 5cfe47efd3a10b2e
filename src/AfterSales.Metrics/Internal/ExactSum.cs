using System.Numerics;
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A sum of decimals without any rounding, of whatever scales, in whatever order: decimal's own addition rounds once a sum needs more than 28 digits,
/// and then the order decides the last ones.
/// </summary>
/// <remarks>
/// A 256-bit integer counting units of 10⁻²⁸, which holds 2⁶³ of the largest decimals. The state is a function of the amounts alone, so merging parts gives the
/// bits of the whole. A mutable value: keep it in a field or an array, and pass it by reference.
/// </remarks>
internal struct ExactSum
{
    private ulong w0;
    private ulong w1;
    private ulong w2;
    private ulong w3;

    /// <summary>Bit s is set once an amount of s decimals has come, so that 1.00 + 2.00 shows as 3.00.</summary>
    private uint scales;

    /// <summary>−1, 0 or 1.</summary>
    public readonly int Sign => (w3 >> 63) != 0 ? -1 : (w0 | w1 | w2 | w3) == 0 ? 0 : 1;

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The exact sum needs more than 28 digits, or is beyond decimal's range.</exception>
    public readonly decimal Value => TryGetValue(out var value)
        ? value
        : throw new OverflowException("The exact sum has more digits than a decimal can hold; rounding it would lose a part of the amounts.");

    /// <summary>The sum, rounded once, half to even, where it needs more than decimal's digits: for weights, whose last digit is nobody's money.</summary>
    /// <exception cref="OverflowException">The sum is beyond decimal's range.</exception>
    public readonly decimal Rounded => TryGetValue(out var value) ? value : RoundOnce();

    public static ExactSum Of(ReadOnlySpan<decimal> amounts)
    {
        var sum = default(ExactSum);
        foreach (var amount in amounts)
        {
            sum.Add(amount);
        }

        return sum;
    }

    public void Add(decimal amount)
    {
        var parts = DecimalParts.Of(amount);
        ShowScales(1u << parts.Scale);
        AddUnits(parts.Low, parts.High, parts.Scale, parts.IsNegative);
    }

    public void Subtract(decimal amount) => Add(-amount);

    /// <summary>Makes the sum show as many decimals as the highest bit says; amounts added as units are multiples of that unit.</summary>
    public void ShowScales(uint bits) => scales |= bits;

    /// <summary>Adds or subtracts (<paramref name="high"/>·2⁶⁴ + <paramref name="low"/>)·10^−<paramref name="scale"/>, a product below 2²⁵⁵ units of
    /// 10⁻²⁸.</summary>
    public void AddUnits(ulong low, ulong high, int scale, bool isNegative)
    {
        var (p0, p1, p2, p3) = Wide.Multiply(low, high, Wide.PowerLow(28 - scale), Wide.PowerHigh(28 - scale));
        if (isNegative)
        {
            AddWords(~p0, ~p1, ~p2, ~p3, 1);
        }
        else
        {
            AddWords(p0, p1, p2, p3, 0);
        }
    }

    /// <summary>As <see cref="AddUnits(ulong, ulong, int, bool)"/>, of a third word above the two, and never below zero.</summary>
    public void AddUnits(ulong low, ulong high, ulong top, int scale)
    {
        AddUnits(low, high, scale, isNegative: false);
        var (p0, p1, _, _) = Wide.Multiply(top, 0, Wide.PowerLow(28 - scale), Wide.PowerHigh(28 - scale));
        AddWords(0, 0, p0, p1, 0);
    }

    /// <summary>Adds so many units of 10⁻²⁸, at least zero and below 2²⁵⁵.</summary>
    public void AddUnits(BigInteger units)
        => AddWords((ulong)(units & ulong.MaxValue), (ulong)((units >> 64) & ulong.MaxValue), (ulong)((units >> 128) & ulong.MaxValue),
            (ulong)(units >> 192), 0);

    /// <summary>The sum in units of 10⁻²⁸; of a sum that is not below zero.</summary>
    public readonly BigInteger ToUnits() => (((((((BigInteger)w3) << 64) | w2) << 64) | w1) << 64) | w0;

    public void Add(in ExactSum other)
    {
        scales |= other.scales;
        AddWords(other.w0, other.w1, other.w2, other.w3, 0);
    }

    public void Subtract(in ExactSum other)
    {
        scales |= other.scales;
        AddWords(~other.w0, ~other.w1, ~other.w2, ~other.w3, 1);
    }

    /// <summary>The sum, when a decimal can hold it exactly.</summary>
    public readonly bool TryGetValue(out decimal value)
    {
        var isNegative = Sign < 0;
        var rest = this;
        if (isNegative)
        {
            rest = default;
            rest.Subtract(this);
        }

        // Nearly every sum is a whole number of the unit that its amounts had, and short.
        var decimals = Wide.BitLength(scales >> 1);
        if (decimals <= 28 && rest.TryDivideExactly(28 - decimals, out var low, out var high))
        {
            value = unchecked(new decimal((int)low, (int)(low >> 32), (int)high, isNegative, (byte)decimals));
            return true;
        }

        return rest.TryShorten(decimals, isNegative, out value);
    }

    /// <summary>The quotient by 10^<paramref name="zeros"/>, when there is no remainder and a decimal holds it: by 2^zeros with a shift, and by 5^zeros, which
    /// is odd, with a multiplication by its inverse modulo 2¹²⁸.</summary>
    private readonly bool TryDivideExactly(int zeros, out ulong low, out ulong high)
    {
        unchecked
        {
            var (shiftedLow, shiftedHigh) = zeros == 0 ? (w0, w1) : ((w0 >> zeros) | (w1 << (64 - zeros)), (w1 >> zeros) | (w2 << (64 - zeros)));
            var (inverseLow, inverseHigh) = Inverses.Of(zeros);
            high = Wide.Multiply(shiftedLow, inverseLow, out low) + (shiftedLow * inverseHigh) + (shiftedHigh * inverseLow);
        }

        // Whatever was cut off shows here.
        return high >> 32 == 0 && Wide.Multiply(low, high, Wide.PowerLow(zeros), Wide.PowerHigh(zeros)) == (w0, w1, w2, w3);
    }

    /// <summary>The magnitude as a decimal of as many decimals as the amounts had, or fewer.</summary>
    private readonly bool TryShorten(int shown, bool isNegative, out decimal value)
    {
        var rest = this;
        Span<uint> limbs = [Low(rest.w0), High(rest.w0), Low(rest.w1), High(rest.w1), Low(rest.w2), High(rest.w2), Low(rest.w3), High(rest.w3)];
        var scale = 28;

        // Down to the decimals the amounts had: exact, as every amount is a multiple of that unit. Further only as far as zeros go.
        for (; scale - shown >= 9; scale -= 9)
        {
            Divide(limbs, 1_000_000_000);
        }

        if (scale > shown)
        {
            DivideBy(limbs, (uint)Wide.PowerLow(scale - shown));
            scale = shown;
        }

        Span<uint> shorter = stackalloc uint[8];
        while (!FitsDecimal(limbs) && scale > 0)
        {
            limbs.CopyTo(shorter);
            if (Divide(shorter, 10) != 0)
            {
                break;
            }

            shorter.CopyTo(limbs);
            scale--;
        }

        var fits = FitsDecimal(limbs);
        value = fits ? unchecked(new decimal((int)limbs[0], (int)limbs[1], (int)limbs[2], isNegative, (byte)scale)) : 0;
        return fits;
    }

    /// <summary>The sum in units of 10⁻²⁸, to 2⁻¹⁰⁵ or better: for solvers, to which the unit does not matter.</summary>
    public readonly DoubleDouble ToDoubles()
    {
        var (a0, a1, a2, a3) = (w0, w1, w2, w3);
        unchecked
        {
            if (Sign < 0)
            {
                (a0, a1, a2, a3) = (~a0, ~a1, ~a2, ~a3);
                a3 += ++a0 == 0 && ++a1 == 0 && ++a2 == 0 ? 1UL : 0;
            }
        }

        // The 128 bits from the first that is set: what is below them is less than a double shows of the second half.
        var exponent = 128;
        for (; a3 == 0; exponent -= 64)
        {
            if (exponent < 0)
            {
                return default;
            }

            (a3, a2, a1, a0) = (a2, a1, a0, 0);
        }

        var shift = 64 - Wide.BitLength(a3);
        var (high, low) = shift == 0 ? (a3, a2) : ((a3 << shift) | (a2 >> (64 - shift)), (a2 << shift) | (a1 >> (64 - shift)));

        // Fifty-three of them are a double, and of the seventy-five after it each half is one.
        const double TwoTo75 = 37_778_931_862_957_161_709_568.0;
        const double TwoTo32 = 4_294_967_296;
        var second = ((double)(long)(((high & 0x7FF) << 32) | (low >> 32)) * TwoTo32) + Low(low);
        var both = DoubleDouble.Sum((double)(long)(high >> 11) * TwoTo75, second);
        var unit = BitConverter.Int64BitsToDouble((exponent - shift + 1023L) << 52) * Sign;
        return new DoubleDouble(both.High * unit, both.Low * unit);
    }

    private readonly decimal RoundOnce()
    {
        var (limbs, isNegative) = Magnitude();
        var (scale, digit, isInexact) = (28, 0u, false);
        while (!FitsDecimal(limbs))
        {
            if (scale-- == 0)
            {
                throw new OverflowException("The sum is beyond decimal's range.");
            }

            isInexact |= digit != 0;
            digit = Divide(limbs, 10);
        }

        var truncated = unchecked(new decimal((int)limbs[0], (int)limbs[1], (int)limbs[2], isNegative, (byte)scale));
        var isUp = digit > 5 || (digit == 5 && (isInexact || (limbs[0] & 1) != 0));
        return !isUp ? truncated : truncated + new decimal(1, 0, 0, isNegative, (byte)scale);
    }

    private readonly (uint[] Limbs, bool IsNegative) Magnitude()
    {
        var isNegative = Sign < 0;
        var rest = this;
        if (isNegative)
        {
            rest = default;
            rest.Subtract(this);
        }

        return ([Low(rest.w0), High(rest.w0), Low(rest.w1), High(rest.w1), Low(rest.w2), High(rest.w2), Low(rest.w3), High(rest.w3)], isNegative);
    }

    private static bool FitsDecimal(ReadOnlySpan<uint> limbs) => (limbs[3] | limbs[4] | limbs[5] | limbs[6] | limbs[7]) == 0;

    /// <summary>Leaves the quotient and returns the remainder. Inlined, so that the division is one by a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Divide(Span<uint> limbs, uint divisor)
    {
        var top = limbs.Length - 1;
        while (top > 0 && limbs[top] == 0)
        {
            top--;
        }

        ulong remainder = 0;
        for (var i = top; i >= 0; i--)
        {
            var part = (remainder << 32) | limbs[i];
            limbs[i] = (uint)(part / divisor);
            remainder = part % divisor;
        }

        return (uint)remainder;
    }

    private static void DivideBy(Span<uint> limbs, uint divisor) => Divide(limbs, divisor);

    private static uint Low(ulong word) => unchecked((uint)word);

    private static uint High(ulong word) => (uint)(word >> 32);

    private void AddWords(ulong a0, ulong a1, ulong a2, ulong a3, ulong carry)
    {
        // Wrap-around is how two's complement adds; the range itself cannot be exceeded.
        unchecked
        {
            w0 = AddWord(w0, a0, ref carry);
            w1 = AddWord(w1, a1, ref carry);
            w2 = AddWord(w2, a2, ref carry);
            w3 = AddWord(w3, a3, ref carry);
        }
    }

    private static ulong AddWord(ulong left, ulong right, ref ulong carry)
    {
        unchecked
        {
            var sum = left + right;
            var first = sum < left ? 1UL : 0UL;
            var total = sum + carry;
            carry = first | (total < sum ? 1UL : 0UL);
            return total;
        }
    }

    /// <summary>5⁻ᵏ modulo 2¹²⁸; made when the first sum is read.</summary>
    private static class Inverses
    {
        private static readonly (ulong Low, ulong High)[] Powers = Make();

        public static (ulong Low, ulong High) Of(int power) => Powers[power];

        private static (ulong Low, ulong High)[] Make()
        {
            // 5 · 0xCC…CD = 4 · 2¹²⁸ + 1.
            const ulong FifthLow = 0xCCCC_CCCC_CCCC_CCCD;
            const ulong FifthHigh = 0xCCCC_CCCC_CCCC_CCCC;
            var powers = new (ulong Low, ulong High)[29];
            powers[0] = (1, 0);
            for (var k = 1; k < powers.Length; k++)
            {
                unchecked
                {
                    var (low, high) = powers[k - 1];
                    var top = Wide.Multiply(low, FifthLow, out var bottom) + (low * FifthHigh) + (high * FifthLow);
                    powers[k] = (bottom, top);
                }
            }

            return powers;
        }
    }
}
