using System.Globalization;
using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// What a text means as a date, with the day first and with the month first: <c>2026-03-31</c>, <c>2026/3/31</c>, <c>31.03.2026</c>, <c>2026年3月31日</c> and
/// <c>20260331</c> mean one thing; <c>5/4/2026</c> means two, until another value of its column tells.
/// </summary>
internal readonly struct DateReading
{
    /// <summary>Days of Excel's calendar before 1 January 1970.</summary>
    private const int ExcelEpoch = 25569;

    private DateReading(Readings readings, LocalDate dayFirst, LocalDate monthFirst, string fault)
    {
        Readings = readings;
        DayFirst = dayFirst;
        MonthFirst = monthFirst;
        Fault = fault;
    }

    public Readings Readings { get; }

    public LocalDate DayFirst { get; }

    public LocalDate MonthFirst { get; }

    /// <summary>What it must be, when it reads in neither.</summary>
    public string Fault { get; }

    /// <param name="text">The date alone, without a time.</param>
    /// <param name="isSerial">Whether numbers are Excel's days.</param>
    public static DateReading Of(ReadOnlySpan<char> text, bool isSerial = false)
    {
        Span<char> plain = stackalloc char[24];
        if (text.Length == 0 || text.Length > plain.Length)
        {
            return Not(text.Length == 0 ? Say("must be a date; it is blank") : Say("must be a date that exists, as 2026-03-31"));
        }

        for (var i = 0; i < text.Length; i++)
        {
            plain[i] = text[i] is >= '０' and <= '９' ? (char)(text[i] - '０' + '0') : text[i] is '年' or '月' ? '年' : text[i];
        }

        ReadOnlySpan<char> body = plain[..text.Length];
        body = body.EndsWith("日") ? body[..^1] : body;
        if (body.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return OfDigits(body, isSerial);
        }

        var mark = body[body.IndexOfAnyExceptInRange('0', '9')];
        Span<int> parts = stackalloc int[3];
        Span<int> widths = stackalloc int[3];
        return mark is '-' or '/' or '.' or '年' && TrySplit(body, mark, parts, widths)
            ? OfParts(parts, widths, mark)
            : Not(Say("must be a date that exists, as 2026-03-31"));
    }

    private static DateReading Not(string fault) => new(Readings.None, default, default, fault);

    private static DateReading Only(LocalDate? date) => date is { } found
        ? new DateReading(Readings.Alike, found, found, string.Empty)
        : Not(Say("must be a date that exists, as 2026-03-31"));

    private static DateReading OfDigits(ReadOnlySpan<char> digits, bool isSerial)
    {
        if (digits.Length == 8)
        {
            return Only(Make(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..])));
        }

        if (digits.Length != 5)
        {
            return Not(Say("must be a date that exists, as 2026-03-31"));
        }

        return isSerial
            ? Only(new LocalDate(1970, 1, 1).PlusDays(Number(digits) - ExcelEpoch))
            : Not(Say("looks like a day number of Excel; --date-format excel reads those"));
    }

    private static DateReading OfParts(ReadOnlySpan<int> parts, ReadOnlySpan<int> widths, char mark)
    {
        if (widths[0] == 4)
        {
            return Only(Make(parts[0], parts[1], parts[2]));
        }

        if (widths[2] != 4 || widths[0] > 2 || mark == '年')
        {
            return Not(Say("must have the year in full, as 2026-03-31"));
        }

        var (dayFirst, monthFirst) = (Make(parts[2], parts[1], parts[0]), mark == '.' ? null : Make(parts[2], parts[0], parts[1]));
        return (dayFirst, monthFirst) switch
        {
            ({ } date, null) when mark == '.' => Only(date),
            ({ } day, { } month) => new DateReading(day == month ? Readings.Alike : Readings.Differ, day, month, string.Empty),
            ({ } day, null) => new DateReading(Readings.First, day, default, string.Empty),
            (null, { } month) => new DateReading(Readings.Second, default, month, string.Empty),
            _ => Not(Say("must be a date that exists, as 2026-03-31")),
        };
    }

    private static bool TrySplit(ReadOnlySpan<char> body, char mark, Span<int> parts, Span<int> widths)
    {
        var count = 0;
        foreach (var range in body.Split(mark))
        {
            var part = body[range];
            if (count == 3 || part.Length is 0 or > 4 || part.IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }

            (parts[count], widths[count]) = (Number(part), part.Length);
            count++;
        }

        return count == 3;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static LocalDate? Make(int year, int month, int day)
        => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day) : null;
}
