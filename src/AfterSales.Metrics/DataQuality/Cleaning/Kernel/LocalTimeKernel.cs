using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Local times as instants: what the clocks skipped or showed twice is flagged, never moved.</summary>
internal sealed class LocalTimeKernel(DateTimeZone zone) : StepKernel
{
    private const int DateLength = 10;

    public override void Apply(CleaningTable table, string field)
    {
        foreach (var (position, text) in table.Present())
        {
            var isInstant = text[text.Length - 1] == 'Z';
            if (Read(isInstant ? text.Substring(0, text.Length - 1) : text) is not { } time)
            {
                table.Break(position, CleaningIssue.Unreadable);
                continue;
            }

            var mapping = zone.MapLocal(time);
            if (isInstant)
            {
                table.Set(position, Written(time));
            }
            else if (mapping.Count != 1)
            {
                table.Break(position, mapping.Count == 0 ? CleaningIssue.SkippedTime : CleaningIssue.RepeatedTime);
            }
            else
            {
                table.Set(position, Written(mapping.Single().WithZone(DateTimeZone.Utc).LocalDateTime));
            }
        }
    }

    private static string Written(LocalDateTime time)
        => CleanText.Of(time.Date) + FormattableString.Invariant($"T{time.Hour:00}:{time.Minute:00}:{time.Second:00}Z");

    // yyyy-MM-dd, T or a space, HH:mm or HH:mm:ss.
    private static LocalDateTime? Read(string text)
    {
        var length = text.Length - DateLength;
        if (length is not (6 or 9) || !PlainDate.TryRead(text.Substring(0, DateLength), out var date) || text[DateLength] is not ('T' or ' ')
            || text[13] != ':' || (length == 9 && text[16] != ':'))
        {
            return null;
        }

        var (hour, minute, second) = (Two(text, 11), Two(text, 14), length == 9 ? Two(text, 17) : 0);
        return hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 ? null : date.At(new LocalTime(hour, minute, second));
    }

    private static int Two(string text, int place)
        => text[place] is >= '0' and <= '9' && text[place + 1] is >= '0' and <= '9' ? ((text[place] - '0') * 10) + text[place + 1] - '0' : -1;
}
