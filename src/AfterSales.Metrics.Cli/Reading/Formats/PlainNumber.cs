namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The numbers that most files have — digits, a point, a minus before — read from bytes without a detour. Anything else is left to
/// <see cref="NumberReading"/>.</summary>
internal static class PlainNumber
{
    private const int MostDigits = 18;
    private const int MostDecimals = 8;

    /// <summary>Reads a number that means one thing, or the same with a point and with a comma.</summary>
    /// <param name="hasPoint">Whether it has a decimal point, which tells of its column.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out decimal value, out bool hasPoint)
    {
        value = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        var body = isNegative ? text[1..] : text;
        var point = body.IndexOf((byte)'.');
        hasPoint = point >= 0;
        if (body.Length is 0 or > MostDigits || (point >= 0 && IsGroupLike(body, point)))
        {
            return false;
        }

        var digits = 0L;
        for (var i = 0; i < body.Length; i++)
        {
            if (i == point)
            {
                continue;
            }

            if (body[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            digits = (10 * digits) + (body[i] - '0');
        }

        var scale = point < 0 ? 0 : body.Length - point - 1;
        if (scale > MostDecimals || body.Length == 1 && point == 0)
        {
            return false;
        }

        value = new decimal(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, isNegative, (byte)scale);
        return true;
    }

    /// <summary>Whether the point may set off thousands: one to three digits before it, not beginning with zero, and three behind.</summary>
    private static bool IsGroupLike(ReadOnlySpan<byte> body, int point) => point is >= 1 and <= 3 && body[0] != '0' && body.Length - point - 1 == 3;
}
