using System.Globalization;
using NodaTime;

namespace AfterSales.Metrics.Internal;

/// <summary>How a record with a start and an end is reported when it cannot be used.</summary>
internal static class RecordTimes
{
    /// <summary>A record whose end breaks a rule.</summary>
    public static UnusableRecord UnusableEnd(long position, RecordRule rule, Instant? end, string field = "End")
        => new() { Position = position, Field = field, Rule = rule, Value = end is { } instant ? Text(instant) : null };

    public static string Text(Instant instant) => instant.ToString("uuuu-MM-ddTHH:mm:ss.FFFFFFFFF'Z'", CultureInfo.InvariantCulture);
}
