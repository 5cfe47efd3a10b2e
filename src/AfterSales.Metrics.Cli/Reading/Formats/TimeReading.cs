using System.Globalization;
using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>A time of day, with seconds or without, on twelve hours with AM or PM, and with an offset or without.</summary>
internal static class TimeReading
{
    /// <param name="offset">The offset from UTC; null when none is written.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out LocalTime time, out Offset? offset)
    {
        offset = null;
        time = default;
        text = text.Trim(' ');
        if (text.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            offset = Offset.Zero;
            text = text[..^1];
        }
        else if (text.LastIndexOfAny('+', '-') is > 3 and var at)
        {
            if (OffsetOf(text[at..]) is not { } found)
            {
                return false;
            }

            offset = found;
            text = text[..at].Trim(' ');
        }

        var isAfternoon = text.EndsWith("PM", StringComparison.OrdinalIgnoreCase) || text.EndsWith("下午", StringComparison.Ordinal);
        var isTwelve = isAfternoon || text.EndsWith("AM", StringComparison.OrdinalIgnoreCase) || text.EndsWith("上午", StringComparison.Ordinal);
        text = isTwelve ? text[..^2].Trim(' ') : text;
        return TryReadClock(text, isTwelve, isAfternoon, out time);
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, bool isTwelve, bool isAfternoon, out LocalTime time)
    {
        time = default;
        Span<int> parts = stackalloc int[3];
        var (count, ticks) = (0, 0L);
        foreach (var range in text.Split(':'))
        {
            var part = text[range];
            if (count == 2 && part.IndexOfAny('.', ',') is >= 0 and var dot)
            {
                if (!TryTicks(part[(dot + 1)..], out ticks))
                {
                    return false;
                }

                part = part[..dot];
            }

            if (count == 3 || part.Length is 0 or > 2 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count]))
            {
                return false;
            }

            count++;
        }

        var hour = isTwelve && parts[0] is >= 1 and <= 12 ? (parts[0] % 12) + (isAfternoon ? 12 : 0) : isTwelve ? 24 : parts[0];
        if (count < 2 || hour > 23 || parts[1] > 59 || parts[2] > 59)
        {
            return false;
        }

        time = new LocalTime(hour, parts[1], parts[2]).PlusTicks(ticks);
        return true;
    }

    private static bool TryTicks(ReadOnlySpan<char> digits, out long ticks)
    {
        ticks = 0;
        if (digits.Length is 0 or > 9 || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        for (var i = 0; i < 7; i++)
        {
            ticks = (10 * ticks) + (i < digits.Length ? digits[i] - '0' : 0);
        }

        return true;
    }

    private static Offset? OffsetOf(ReadOnlySpan<char> text)
    {
        var digits = text[1..];
        var colon = digits.IndexOf(':');
        var hours = colon > 0 ? digits[..colon] : digits.Length > 2 ? digits[..^2] : digits;
        var minutes = colon > 0 ? digits[(colon + 1)..] : digits.Length > 2 ? digits[^2..] : "00";
        return int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            && h <= 14 && m <= 59
            ? Offset.FromSeconds((text[0] == '-' ? -1 : 1) * ((3600 * h) + (60 * m)))
            : null;
    }
}
