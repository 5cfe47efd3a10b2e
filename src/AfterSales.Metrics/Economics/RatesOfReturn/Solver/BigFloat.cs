using System.Numerics;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// A number of about 256 binary digits and any size: for the few rates that two doubles cannot tell from their neighbors. Made of integers only,
/// so that the bits are the same on every platform.
/// </summary>
internal readonly struct BigFloat
{
    public const int Bits = 256;

    private const int Guard = 40;
    private const int Ln2Bits = Bits + Guard + 64;
    private const int Halvings = 8;

    /// <summary>ln 2 = Σ 1/(k·2ᵏ), as an integer of <see cref="Ln2Bits"/> binary places.</summary>
    private static readonly Lazy<BigInteger> Ln2 = new(() =>
    {
        const int Spare = 16;
        var sum = BigInteger.Zero;
        for (var k = 1; k <= Ln2Bits + Spare; k++)
        {
            sum += (BigInteger.One << (Ln2Bits + Spare - k)) / k;
        }

        return sum >> Spare;
    });

    private readonly BigInteger mantissa;
    private readonly long exponent;

    private BigFloat(BigInteger mantissa, long exponent)
    {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    public int Sign => mantissa.Sign;

    /// <summary>The magnitude is below two to this power, and not much.</summary>
    public long Top => exponent + Length(mantissa);

    public static BigFloat operator -(BigFloat value) => new(-value.mantissa, value.exponent);

    public static BigFloat operator +(BigFloat left, BigFloat right)
    {
        if (left.Sign == 0 || right.Sign == 0)
        {
            return left.Sign == 0 ? right : left;
        }

        if (Math.Abs(left.Top - right.Top) > Bits + 16)
        {
            return left.Top > right.Top ? left : right;
        }

        var lowest = Math.Min(left.exponent, right.exponent);
        return Rounded(Shifted(left.mantissa, left.exponent - lowest) + Shifted(right.mantissa, right.exponent - lowest), lowest);
    }

    public static BigFloat operator -(BigFloat left, BigFloat right) => left + (-right);

    public static BigFloat operator *(BigFloat left, BigFloat right) => Rounded(left.mantissa * right.mantissa, left.exponent + right.exponent);

    public static BigFloat operator /(BigFloat left, BigFloat right)
    {
        var shift = Math.Max(Bits + 16 + Length(right.mantissa) - Length(left.mantissa), 0);
        return Rounded((left.mantissa << shift) / right.mantissa, left.exponent - shift - right.exponent);
    }

    public static BigFloat Of(BigInteger value) => Rounded(value, 0);

    public static BigFloat Of(double value)
    {
        var (digits, power) = Split(value);
        return new BigFloat(digits, power);
    }

    /// <summary>A finite double as an integer times a power of two.</summary>
    public static (long Digits, int Power) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (fraction, power) = (bits & 0xF_FFFF_FFFF_FFFF, (int)(bits >> 52) & 0x7FF);
        var digits = power == 0 ? fraction : fraction | 0x10_0000_0000_0000;
        return (bits < 0 ? -digits : digits, Math.Max(power, 1) - 1075);
    }

    public BigFloat Abs() => new(BigInteger.Abs(mantissa), exponent);

    /// <summary>The value times a power of two.</summary>
    public BigFloat Scaled(int power) => new(mantissa, exponent + power);

    /// <summary>The value as two doubles.</summary>
    public (double High, double Low) ToDoubles()
    {
        var first = ToDouble();
        var rest = (this - Of(first)).ToDouble();
        var high = first + rest;
        return (high, rest - (high - first));
    }

    public double ToDouble()
    {
        if (Sign == 0)
        {
            return 0;
        }

        // 62 digits fit a long, which becomes the nearest double; powers of two in two steps stay within a double's.
        var excess = Length(mantissa) - 62;
        var digits = (double)(long)(excess > 0 ? Down(mantissa, excess) : mantissa);
        var power = exponent + Math.Max(excess, 0);
        return power > 2000 ? digits * double.PositiveInfinity : power < -2200 ? 0
            : digits * PowerOfTwo((int)(power / 2)) * PowerOfTwo((int)(power - (power / 2)));
    }

    /// <summary>eˣ − 1, to a small error relative to itself, for |x| below ½; for more relative to eˣ.</summary>
    public static BigFloat ExpM1(BigFloat x)
    {
        if (x.Sign == 0 || x.Top < -Bits)
        {
            return x;
        }

        var (sum, places, power) = Reduced(x);
        return power == 0 ? Rounded(sum, -places) : Rounded(sum + (BigInteger.One << places), power - places) + Of(-1.0);
    }

    /// <summary>eˣ.</summary>
    public static BigFloat Exp(BigFloat x)
    {
        if (x.Sign == 0 || x.Top < -Bits)
        {
            return Of(1.0) + x;
        }

        var (sum, places, power) = Reduced(x);
        return Rounded(sum + (BigInteger.One << places), power - places);
    }

    /// <summary>eˣ as (1 + sum·2^−places)·2^power.</summary>
    /// <remarks>x = k·ln 2 + r; Taylor's series for r/256; then eight times (1 + y)² − 1 = y·(2 + y).</remarks>
    private static (BigInteger Sum, int Places, long Power) Reduced(BigFloat x)
    {
        var top = x.Top;
        if (top > 60)
        {
            throw new OverflowException("The exponent is beyond any discount factor of use.");
        }

        var places = Bits + Guard + (int)Math.Max(-top, 0);
        var rest = Shifted(x.mantissa, x.exponent + places);
        var k = BigInteger.Zero;
        if (top > -1)
        {
            var wide = Shifted(x.mantissa, x.exponent + Ln2Bits);
            k = BigInteger.Divide(wide + (wide.Sign * (Ln2.Value >> 1)), Ln2.Value);
            rest = Shifted(wide - (k * Ln2.Value), places - Ln2Bits);
        }

        var halvings = top > -Halvings ? Halvings : 0;
        var small = Down(rest, halvings);
        var (sum, term) = (small, small);
        for (var n = 2; !term.IsZero; n++)
        {
            term = Down(term * small, places) / n;
            sum += term;
        }

        for (var i = 0; i < halvings; i++)
        {
            sum = (sum << 1) + Down(sum * sum, places);
        }

        return (sum, places, (long)k);
    }

    private static BigFloat Rounded(BigInteger mantissa, long exponent)
    {
        var excess = Length(mantissa) - Bits;
        return excess <= 0 ? new BigFloat(mantissa, exponent) : new BigFloat(Down(mantissa, excess), exponent + excess);
    }

    private static BigInteger Shifted(BigInteger value, long left) => left >= 0 ? value << (int)left : Down(value, (int)Math.Min(-left, int.MaxValue));

    /// <summary>Towards zero, whatever the sign.</summary>
    private static BigInteger Down(BigInteger value, int right) => value.Sign < 0 ? -(-value >> right) : value >> right;

    /// <summary>The number of binary digits, up to the next byte.</summary>
    private static int Length(BigInteger value)
#if NET
        => 8 * value.GetByteCount();
#else
        => 8 * value.ToByteArray().Length;
#endif

    private static double PowerOfTwo(int power)
        => power < -1022 ? BitConverter.Int64BitsToDouble(1L << Math.Max(power + 1074, 0))
            : BitConverter.Int64BitsToDouble((long)(Math.Min(power, 1023) + 1023) << 52);
}
