using System.Globalization;
using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A decimal number of any length, for decisions that must not fall on binary noise: a rate, a share, a threshold or a tolerance that reads 0.1 is a tenth,
/// whatever double stands nearest to it.
/// </summary>
/// <remarks>
/// A double is taken as the shortest decimal that reads back as it, which is what its writer wrote; sums, differences, products and comparisons are exact.
/// So <c>Of(used) >= Of(0.9) * Of(budget)</c> holds at exactly nine tenths, and <c>(Of(value) - Of(target)).Abs() &lt;= Of(tolerance)</c> exactly at the
/// tolerance.
/// </remarks>
internal readonly struct ExactDecimal : IComparable<ExactDecimal>, IEquatable<ExactDecimal>
{
    /// <summary>Decimals of up to so many digits are told apart by double, so that one that reads back is the shortest.</summary>
    private const double DistinctLimit = 1e15;

    private readonly BigInteger digits;
    private readonly int exponent;

    private ExactDecimal(BigInteger digits, int exponent) => (this.digits, this.exponent) = (digits, exponent);

    public static ExactDecimal One => new(BigInteger.One, 0);

    public int Sign => digits.Sign;

    public static ExactDecimal Of(decimal value)
    {
        var parts = DecimalParts.Of(value);
        var magnitude = parts.High == 0 ? parts.Low : ((BigInteger)parts.High << 64) | parts.Low;
        return new ExactDecimal(parts.IsNegative ? -magnitude : magnitude, -parts.Scale);
    }

    public static ExactDecimal Of(long value) => new(value, 0);

    /// <summary>The shortest decimal that reads back as this double, which must be finite.</summary>
    public static ExactDecimal Of(double value)
    {
        Guard.Finite(value);
        return TryShort(value, 1, 0) ?? TryShort(value, 1e2, -2) ?? TryShort(value, 1e6, -6) ?? Parse(value);
    }

    public static ExactDecimal operator +(ExactDecimal left, ExactDecimal right)
    {
        var exponent = Math.Min(left.exponent, right.exponent);
        return new ExactDecimal(left.At(exponent) + right.At(exponent), exponent);
    }

    public static ExactDecimal operator -(ExactDecimal left, ExactDecimal right) => left + -right;

    public static ExactDecimal operator -(ExactDecimal value) => new(-value.digits, value.exponent);

    public static ExactDecimal operator *(ExactDecimal left, ExactDecimal right) => new(left.digits * right.digits, left.exponent + right.exponent);

    public static bool operator <(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) >= 0;

    public static bool operator ==(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) == 0;

    public static bool operator !=(ExactDecimal left, ExactDecimal right) => left.CompareTo(right) != 0;

    /// <summary>numerator / denominator as the nearest double, even at a tie; infinite beyond its range. The denominator must not be zero.</summary>
    public static double Quotient(ExactDecimal numerator, ExactDecimal denominator)
    {
        var exponent = Math.Min(numerator.exponent, denominator.exponent);
        return NearestDouble.Of(numerator.At(exponent), denominator.At(exponent));
    }

    /// <summary>How long the digits are; those of a power are that many times its exponent at most.</summary>
    public int BitLength => NearestDouble.BitLength(BigInteger.Abs(digits)) + 1;

    public ExactDecimal Power(int exponent) => new(BigInteger.Pow(digits, exponent), checked(this.exponent * exponent));

    /// <summary>The root of a positive number, where it is a decimal.</summary>
    public ExactDecimal? Root(int degree)
    {
        var shortest = Trimmed();
        var estimate = Math.Round(Elementary.Power((double)shortest.digits, 1.0 / degree));
        if (shortest.exponent % degree != 0 || !(estimate < DistinctLimit) || BigInteger.Pow(new BigInteger(estimate), degree) != shortest.digits)
        {
            return null;
        }

        return new ExactDecimal(new BigInteger(estimate), shortest.exponent / degree);
    }

    public ExactDecimal Abs() => new(BigInteger.Abs(digits), exponent);

    /// <summary>As a decimal, cut after 28 places.</summary>
    /// <exception cref="OverflowException">It exceeds decimal's range.</exception>
    public decimal ToDecimal()
    {
        const int Places = 28;
        var scaled = exponent >= -Places ? digits * BigInteger.Pow(10, exponent + Places) : BigInteger.Divide(digits, BigInteger.Pow(10, -Places - exponent));
        var whole = BigInteger.DivRem(scaled, BigInteger.Pow(10, Places), out var rest);
        return (decimal)whole + ((decimal)rest / 1e28m);
    }

    /// <summary>The nearest double, even at a tie; infinite beyond its range.</summary>
    public double ToDouble() => Quotient(this, One);

    public int CompareTo(ExactDecimal other)
    {
        if (Sign != other.Sign)
        {
            return Sign.CompareTo(other.Sign);
        }

        var lowest = Math.Min(exponent, other.exponent);
        return At(lowest).CompareTo(other.At(lowest));
    }

    public bool Equals(ExactDecimal other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is ExactDecimal other && Equals(other);

    /// <summary>Equal numbers may be written with more zeros or fewer, so their nearest doubles speak for them.</summary>
    public override int GetHashCode() => ToDouble().GetHashCode();

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}E{1}", digits, exponent);

    /// <summary>Without zeros at the end.</summary>
    private ExactDecimal Trimmed()
    {
        var (rest, zeros) = (digits, 0);
        while (!rest.IsZero && (rest % 10).IsZero)
        {
            (rest, zeros) = (rest / 10, zeros + 1);
        }

        return new ExactDecimal(rest, exponent + zeros);
    }

    private BigInteger At(int lower) => lower == exponent || digits.IsZero ? digits : digits * BigInteger.Pow(10, exponent - lower);

    /// <summary>The decimal with so few places, if it reads back as the double.</summary>
    private static ExactDecimal? TryShort(double value, double scale, int exponent)
    {
        var whole = Math.Round(value * scale);

        // Both are exact, so their quotient is the double that the decimal reads as.
        return Math.Abs(whole) < DistinctLimit && whole / scale == value ? new ExactDecimal((long)whole, exponent) : null;
    }

#if NET
    private static ExactDecimal Parse(double value)
    {
        if (DoubleText.IsPowerOfTwo(value))
        {
            return OfShortest(value);
        }

        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        text = text[..length];
        var mark = text.IndexOf('E');
        var (digits, exponent) = (0L, mark < 0 ? 0 : ParseWhole(text.Slice(mark + 1)));
        var isFraction = false;
        foreach (var character in mark < 0 ? text : text.Slice(0, mark))
        {
            if (character is >= '0' and <= '9')
            {
                digits = (digits * 10) + (character - '0');
                exponent -= isFraction ? 1 : 0;
            }

            isFraction |= character == '.';
        }

        return new ExactDecimal(value < 0 ? -digits : digits, exponent);
    }

    private static int ParseWhole(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var character in text)
        {
            value = character is >= '0' and <= '9' ? (value * 10) + (character - '0') : value;
        }

        return text[0] == '-' ? -value : value;
    }
#else
    private static ExactDecimal Parse(double value) => OfShortest(value);
#endif

    private static ExactDecimal OfShortest(double value)
    {
        var (digits, exponent) = DoubleText.Shortest(Math.Abs(value));
        return new ExactDecimal(value < 0 ? -digits : digits, exponent);
    }
}
