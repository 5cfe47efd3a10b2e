using System.Globalization;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>A calendar month: <c>2026-03</c>, <c>2026/3</c>, <c>03.2026</c>, <c>2026年3月</c>, <c>202603</c>, or the first day of it.</summary>
internal static class MonthReading
{
    public static bool TryRead(string text, out int year, out int month)
    {
        (year, month) = (0, 0);
        var parts = text.Replace("年", "-", StringComparison.Ordinal).Replace("月", string.Empty, StringComparison.Ordinal).Split('-', '/', '.');
        if (parts.Length == 1 && text.Length == 6)
        {
            parts = [text[..4], text[4..]];
        }

        if (parts.Length == 3 && DateReading.Of(text) is { Readings: Readings.Alike, DayFirst: { Day: 1 } first })
        {
            (year, month) = (first.Year, first.Month);
            return true;
        }

        if (parts.Length != 2 || !Number(parts[0], out var one) || !Number(parts[1], out var other))
        {
            return false;
        }

        (year, month) = parts[0].Length == 4 ? (one, other) : (other, one);
        return parts[parts[0].Length == 4 ? 0 : 1].Length == 4 && year >= 1 && month is >= 1 and <= 12;
    }

    private static bool Number(string text, out int value)
    {
        value = 0;
        return text.Length is >= 1 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
