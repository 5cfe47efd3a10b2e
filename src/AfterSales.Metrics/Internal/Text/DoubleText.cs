using System.Globalization;
using System.Numerics;
using System.Text;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A double as the shortest text that reads back as it, and back. .NET does both but for two powers of two (2⁻²⁵ and 2⁻⁹⁵⁸ are written a digit too short);
/// .NET Framework writes 15 or 17 digits and reads some texts an ulp beside. By exact fractions: the same text and the same bits on every runtime.
/// </summary>
internal static class DoubleText
{
    private const long MantissaBits = (1L << 52) - 1;

    // Beyond these, text has an exponent, as .NET's own has.
    private const int MostWholeDigits = 17;
    private const int MostZeros = 3;

#if !NET
    // Read as if it were 0 or infinite; keeps the power of ten small.
    private const int ExponentLimit = 2_000;
#endif

    public static string Of(double value, IFormatProvider? provider = null)
    {
#if NET
        if (!IsPowerOfTwo(value))
        {
            return value.ToString("R", provider ?? CultureInfo.InvariantCulture);
        }
#endif
        var format = NumberFormatInfo.GetInstance(provider ?? CultureInfo.InvariantCulture);
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return value.ToString(format);
        }

        var (whole, exponent) = Shortest(Math.Abs(value));
        var digits = whole.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder(BitConverter.DoubleToInt64Bits(value) < 0 ? format.NegativeSign : string.Empty);
        var point = digits.Length + exponent;
        if (whole == 0)
        {
            text.Append('0');
        }
        else if (point > MostWholeDigits || point < -MostZeros)
        {
            text.Append(digits[0]).Append(digits.Length > 1 ? format.NumberDecimalSeparator : string.Empty).Append(digits, 1, digits.Length - 1)
                .Append('E').Append(point > 0 ? format.PositiveSign : format.NegativeSign)
                .Append(Math.Abs(point - 1).ToString("00", CultureInfo.InvariantCulture));
        }
        else if (exponent >= 0)
        {
            text.Append(digits).Append('0', exponent);
        }
        else if (point > 0)
        {
            text.Append(digits, 0, point).Append(format.NumberDecimalSeparator).Append(digits, point, digits.Length - point);
        }
        else
        {
            text.Append('0').Append(format.NumberDecimalSeparator).Append('0', -point).Append(digits);
        }

        return text.ToString();
    }

    /// <summary>The fewest digits, and the power of ten behind them, that read back as a number not below zero; of several the nearest.</summary>
    public static (long Digits, int Exponent) Shortest(double value)
    {
        if (value == 0)
        {
            return (0, 0);
        }

        var (numerator, denominator) = Fraction(value);
        var order = (int)Math.Floor(Elementary.Log(value) / Elementary.Log(10));

        // Numbers above the smallest are told apart by no fewer than fifteen digits; one of fewer ends in zeros then.
        for (var count = value < 1e-290 ? 1 : 15; count <= 17; count++)
        {
            var exponent = order - count + 1;
            var (above, below) = exponent > 0
                ? (numerator, denominator * BigInteger.Pow(10, exponent))
                : (numerator * BigInteger.Pow(10, -exponent), denominator);
            var low = BigInteger.DivRem(above, below, out var rest);
            var (near, far) = rest * 2 > below || (rest * 2 == below && !low.IsEven) ? (low + 1, low) : (low, low + 1);
            if (ReadsBack(near, exponent, value) || (count < 17 && ReadsBack(far, exponent, value)))
            {
                return Trimmed(ReadsBack(near, exponent, value) ? near : far, exponent);
            }
        }

        // The order was off by one at a power of ten: one digit more.
        var more = numerator * BigInteger.Pow(10, Math.Max(17 - order, 0)) / (denominator * BigInteger.Pow(10, Math.Max(order - 17, 0)));
        return Trimmed(more, order - 17);
    }

    /// <summary>Whether the doubles below it stand closer than those above, which .NET's own shortest digits do not heed.</summary>
    public static bool IsPowerOfTwo(double value) => (BitConverter.DoubleToInt64Bits(value) & MantissaBits) == 0;

#if NET
    public static bool TryParse(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
#else
    public static bool TryParse(string text, out double value)
    {
        var trimmed = text.Trim();
        var (position, digits, exponent, isNegative) = (0, BigInteger.Zero, 0, false);
        if (position < trimmed.Length && trimmed[position] is '-' or '+')
        {
            isNegative = trimmed[position++] == '-';
        }

        var (figures, isFraction) = (0, false);
        for (; position < trimmed.Length && (trimmed[position] is >= '0' and <= '9' || (trimmed[position] == '.' && !isFraction)); position++)
        {
            if (trimmed[position] == '.')
            {
                isFraction = true;
                continue;
            }

            (digits, figures) = ((digits * 10) + (trimmed[position] - '0'), figures + 1);
            exponent -= isFraction ? 1 : 0;
        }

        value = 0;
        if (figures == 0 || !TryParseExponent(trimmed, position, out var power))
        {
            return false;
        }

        exponent += power;
        var magnitude = digits.IsZero || exponent < -ExponentLimit ? 0
            : exponent > ExponentLimit ? double.PositiveInfinity
            : Nearest(digits, exponent);
        value = isNegative ? -magnitude : magnitude;
        return true;
    }

    private static bool TryParseExponent(string text, int position, out int exponent)
    {
        exponent = 0;
        if (position == text.Length)
        {
            return true;
        }

        return text[position] is 'e' or 'E'
            && int.TryParse(text.Substring(position + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            && Math.Abs((long)exponent) <= 100_000;
    }
#endif

    private static bool ReadsBack(BigInteger digits, int exponent, double value)
        => Nearest(digits, exponent) == value;

    private static double Nearest(BigInteger digits, int exponent) => exponent > 0
        ? NearestDouble.Of(digits * BigInteger.Pow(10, exponent), BigInteger.One)
        : NearestDouble.Of(digits, BigInteger.Pow(10, -exponent));

    private static (long Digits, int Exponent) Trimmed(BigInteger digits, int exponent)
    {
        var whole = (long)digits;
        for (; whole != 0 && whole % 10 == 0; exponent++)
        {
            whole /= 10;
        }

        return (whole, exponent);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Fraction(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var power = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & MantissaBits;
        var (whole, exponent) = power == 0 ? (mantissa, -1074) : (mantissa | (1L << 52), power - 1075);
        return exponent > 0 ? ((BigInteger)whole << exponent, BigInteger.One) : (whole, BigInteger.One << -exponent);
    }
}
