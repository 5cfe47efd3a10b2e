using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Dates as <c>2026-03-31</c>, read from bytes without a detour. Anything else is left to <see cref="DateReading"/>.</summary>
internal static class PlainDate
{
    public static bool TryRead(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = ((100 * Two(text[..2])) + Two(text[2..4]), Two(text[5..7]), Two(text[8..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Two digits as a number; far below zero when they are none.</summary>
    private static int Two(ReadOnlySpan<byte> digits)
        => digits[0] is >= (byte)'0' and <= (byte)'9' && digits[1] is >= (byte)'0' and <= (byte)'9' ? (10 * (digits[0] - '0')) + digits[1] - '0' : -1_000_000;
}
