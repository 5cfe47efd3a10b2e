using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace AfterSales.Metrics.Internal;

/// <summary>Durations as ISO 8601 writes them, in hours, minutes and seconds: <c>PT26H30M</c>. A day of a duration is 24 hours.</summary>
internal static class IsoDuration
{
    private const int NanosecondDigits = 9;
    private const int SecondsPerHour = 3600;
    private const int SecondsPerMinute = 60;
    private const decimal NanosecondsPerSecond = 1_000_000_000;

    public static Duration Of(JsonElement element) => (element.ValueKind == JsonValueKind.String ? Parse(element.GetString()!) : null)
        ?? throw new JsonException($"A duration must be in ISO form, as PT26H30M; it is {element.GetRawText()}.");

    public static string Format(Duration time)
    {
        var total = Nanoseconds(time);
        var seconds = decimal.Truncate(Math.Abs(total) / NanosecondsPerSecond);
        var rest = (seconds % SecondsPerMinute) + (Math.Abs(total) % NanosecondsPerSecond / NanosecondsPerSecond);
        var text = Part(decimal.Truncate(seconds / SecondsPerHour), 'H') + Part(decimal.Truncate(seconds % SecondsPerHour / SecondsPerMinute), 'M')
            + Part(rest, 'S');
        return (total < 0 ? "-PT" : "PT") + (text.Length > 0 ? text : "0S");
    }

    /// <summary>The duration of a text; null when it is none, or is finer than a nanosecond, or counts months or years, whose lengths differ.</summary>
    public static Duration? Parse(string text)
    {
        var isNegative = text.Length > 0 && text[0] == '-';
        var at = isNegative ? 1 : 0;
        if (at >= text.Length || text[at++] != 'P' || at >= text.Length)
        {
            return null;
        }

        var (total, inTime, lastUnit) = (0m, false, -1);
        while (at < text.Length)
        {
            if (text[at] == 'T')
            {
                if (inTime || ++at >= text.Length)
                {
                    return null;
                }

                inTime = true;
                continue;
            }

            var digits = new string([.. text.Skip(at).TakeWhile(c => c is >= '0' and <= '9' or '.')]);
            at += digits.Length;
            if (at >= text.Length || Unit(text[at], inTime) is not { } unit || unit.Rank <= lastUnit
                || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
                || count > (decimal)Duration.MaxValue.TotalSeconds)
            {
                return null;
            }

            total += count * unit.Seconds;
            lastUnit = unit.Rank;
            at++;
        }

        var nanoseconds = total * NanosecondsPerSecond;
        return nanoseconds != decimal.Truncate(nanoseconds) || nanoseconds > Nanoseconds(Duration.MaxValue)
            ? null
            : FromNanoseconds(isNegative ? -nanoseconds : nanoseconds);
    }

    private static (int Rank, int Seconds)? Unit(char letter, bool inTime) => (letter, inTime) switch
    {
        ('D', false) => (0, NodaConstants.SecondsPerDay),
        ('H', true) => (1, SecondsPerHour),
        ('M', true) => (2, SecondsPerMinute),
        ('S', true) => (3, 1),
        _ => null,
    };

    private static string Part(decimal count, char unit)
        => count == 0 ? string.Empty : count.ToString("0." + new string('#', NanosecondDigits), CultureInfo.InvariantCulture) + unit;

    private static decimal Nanoseconds(Duration time) => ((decimal)time.Days * NodaConstants.NanosecondsPerDay) + time.NanosecondOfDay;

    private static Duration FromNanoseconds(decimal nanoseconds) => Duration.FromDays((int)decimal.Truncate(nanoseconds / NodaConstants.NanosecondsPerDay))
        + Duration.FromNanoseconds((long)(nanoseconds % NodaConstants.NanosecondsPerDay));
}
