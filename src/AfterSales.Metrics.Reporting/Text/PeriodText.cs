using System.Globalization;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Reporting;

/// <summary>Dates and periods as they read in a report.</summary>
public static class PeriodText
{
    /// <summary>ISO 8601: <c>2026-02-01</c>.</summary>
    public static string Of(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    /// <summary>Year and month: <c>2026-02</c>.</summary>
    public static string Month(LocalDate date) => date.ToString("uuuu'-'MM", CultureInfo.InvariantCulture);

    /// <summary><c>February 2026</c>, <c>Q1 2026</c>, <c>2026</c>; other periods by their first and last day.</summary>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public static string Of(ReportingPeriod period) => Guard.NotNull(period).Unit switch
    {
        PeriodUnit.Month => period.Start.ToString("MMMM uuuu", CultureInfo.InvariantCulture),
        PeriodUnit.Quarter => FormattableString.Invariant($"Q{((period.Start.Month - 1) / 3) + 1} {period.Start.Year}"),
        PeriodUnit.Year => FormattableString.Invariant($"{period.Start.Year}"),
        PeriodUnit.Day => Of(period.Start),
        _ => $"{Of(period.Start)} to {Of(period.End)}",
    };
}
