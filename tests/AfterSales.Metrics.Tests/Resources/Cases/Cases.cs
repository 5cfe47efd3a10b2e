using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

/// <summary>Service cases by the hour, for the tests of the calculations about them.</summary>
internal static class Cases
{
    // Monday 00:00.
    public static Instant Start { get; } = Instant.FromUtc(2026, 4, 27, 0, 0);

    public static ServiceCase Case(double opened, double? responded = null, double? resolved = null) => new()
    {
        Id = $"C{opened}",
        Opened = Start + Duration.FromHours(opened),
        Responded = responded is { } r ? Start + Duration.FromHours(r) : null,
        Resolved = resolved is { } e ? Start + Duration.FromHours(e) : null,
    };

    /// <summary>The report of a case whose end lies before its opening.</summary>
    public static UnusableRecord Backwards(long position, string field, double end) => new()
    {
        Position = position,
        Field = field,
        Rule = RecordRule.EndsBeforeStart,
        Value = (Start + Duration.FromHours(end)).ToString("uuuu-MM-ddTHH:mm:ss.FFFFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture),
    };
}
