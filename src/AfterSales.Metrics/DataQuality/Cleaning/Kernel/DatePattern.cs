using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A format of dates: day, month and four-digit year once each, and separators. Two-digit years are never guessed.</summary>
internal sealed class DatePattern
{
    private readonly string pattern;

    private DatePattern(string pattern) => this.pattern = pattern;

    public static DatePattern Iso { get; } = new("yyyy-MM-dd");

    public static DatePattern Of(string pattern, string name)
    {
        string[] days = ["d", "dd"], months = ["M", "MM"];
        var runs = Runs(pattern).Where(run => char.IsLetter(run[0])).ToArray();
        return runs.Length == 3 && runs.Count(days.Contains) == 1 && runs.Count(months.Contains) == 1 && runs.Contains("yyyy")
            ? new DatePattern(pattern)
            : throw Guard.Mistake(name, $"{name} must each have a day (d, dd), a month (M, MM) and a year (yyyy) once; one is \"{pattern}\".");
    }

    public LocalDate? Read(string text)
    {
        var (year, month, day, place) = (0, 0, 0, 0);
        foreach (var run in Runs(pattern))
        {
            if (!char.IsLetter(run[0]))
            {
                if (string.CompareOrdinal(text, place, run, 0, run.Length) != 0)
                {
                    return null;
                }

                place += run.Length;
                continue;
            }

            var (least, most) = (run.Length, run.Length == 4 ? 4 : 2);
            if (Number(text, ref place, least, most) is not { } number)
            {
                return null;
            }

            (year, month, day) = run[0] switch { 'y' => (number, month, day), 'M' => (year, number, day), _ => (year, month, number) };
        }

        var isDate = place == text.Length && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return isDate ? new LocalDate(year, month, day) : null;
    }

    private static IEnumerable<string> Runs(string pattern)
    {
        var start = 0;
        for (var i = 1; i <= pattern.Length; i++)
        {
            if (i == pattern.Length || pattern[i] != pattern[start])
            {
                yield return pattern.Substring(start, i - start);
                start = i;
            }
        }
    }

    private static int? Number(string text, ref int place, int least, int most)
    {
        var (number, digits) = (0, 0);
        while (digits < most && place < text.Length && text[place] is >= '0' and <= '9')
        {
            number = (number * 10) + (text[place++] - '0');
            digits++;
        }

        return digits >= least ? number : null;
    }
}
