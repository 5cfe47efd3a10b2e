using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>What a decimal is made of.</summary>
internal static class Decimals
{
    /// <summary>Digits after the point as stored: 2 for 1.50, 1 for 1.5.</summary>
    public static int ScaleOf(decimal value)
#if NET
        => value.Scale;
#else
        => DecimalParts.Of(value).Scale;
#endif

    /// <summary>What is left of a value beyond whole units, with the value's sign: exact at any number of digits, where the framework's operator
    /// overflows.</summary>
    public static decimal Remainder(decimal value, decimal unit) => Divide(value, unit, out _);

    /// <summary>Whole units in a value, toward zero, and what is left of it. The unit must be positive.</summary>
    public static decimal Divide(decimal value, decimal unit, out BigInteger units)
    {
        var (whole, part) = (DecimalParts.Of(value), DecimalParts.Of(unit));
        var scale = Math.Max(whole.Scale, part.Scale);
        if (whole.Scale == part.Scale && (whole.High | part.High) == 0)
        {
            units = whole.IsNegative ? -(BigInteger)(whole.Low / part.Low) : whole.Low / part.Low;
            var low = whole.Low % part.Low;
            return new decimal(unchecked((int)low), unchecked((int)(low >> 32)), 0, whole.IsNegative, (byte)scale);
        }

        units = BigInteger.DivRem(Scaled(whole, scale), Scaled(part, scale), out var rest);

        // Not above the value's own digits, or below the unit's at the same scale: so it fits.
        var magnitude = BigInteger.Abs(rest);
        var words = (ulong)(magnitude & ulong.MaxValue);
        return new decimal(
            unchecked((int)words), unchecked((int)(words >> 32)), unchecked((int)(uint)(magnitude >> 64)), rest.Sign < 0, (byte)scale);
    }

    /// <summary>Whether every multiple of a unit up to an amount has room for the unit's decimals, so that none is rounded.</summary>
    public static bool HoldsMultiples(decimal amount, decimal unit)
    {
        // 2⁶⁴·10⁹ < 2⁹⁶: nearly all amounts there are.
        var parts = DecimalParts.Of(amount);
        if (parts.High == 0 && ScaleOf(unit) - parts.Scale <= 9)
        {
            return true;
        }

        // Zeros at the unit's end need no room.
        var room = decimal.MaxValue;
        for (var rest = unit % 1; rest != 0; rest = rest * 10 % 1)
        {
            room /= 10;
        }

        return Math.Abs(amount) <= room;
    }

    private static BigInteger Scaled(DecimalParts parts, int scale)
    {
        var magnitude = (((BigInteger)parts.High << 64) | parts.Low) * BigInteger.Pow(10, scale - parts.Scale);
        return parts.IsNegative ? -magnitude : magnitude;
    }
}
