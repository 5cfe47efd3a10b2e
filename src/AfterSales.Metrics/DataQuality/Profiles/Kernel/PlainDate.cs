using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Dates written yyyy-mm-dd in ASCII, and nothing else: no date is guessed.</summary>
internal static class PlainDate
{
    public static bool TryRead(string text, out LocalDate date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Days from a date to another; exact for all dates.</summary>
    public static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
