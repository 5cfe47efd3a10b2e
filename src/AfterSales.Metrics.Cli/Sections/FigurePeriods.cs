using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The period that a file's figures are compared over, and the one before.</summary>
/// <param name="Note">Why it is this period, when that needs saying.</param>
internal sealed record FigurePeriods(ReportingPeriod Current, ReportingPeriod Previous, string? Note = null)
{
    /// <summary>
    /// The period asked for; otherwise the last month that the dates cover to its last weekday, or the last month with dates when they cover none.
    /// </summary>
    public static FigurePeriods? Of(IEnumerable<LocalDate> dates, ReadOptions options)
    {
        if (options.Period is { } asked)
        {
            return new FigurePeriods(asked, asked.Previous());
        }

        LocalDate? first = null, last = null;
        foreach (var date in dates)
        {
            first = first is { } f && f <= date ? f : date;
            last = last is { } l && l >= date ? l : date;
        }

        if (last is not { } end)
        {
            return null;
        }

        var month = ReportingPeriod.Containing(end, PeriodUnit.Month);
        if (end >= LastWeekday(month))
        {
            return new FigurePeriods(month, month.Previous());
        }

        var before = month.Previous();
        return first >= month.Start
            ? new FigurePeriods(month, before, $"{Report.Words.Of(month)} has records until {Report.Words.Of(end)} only.")
            : new FigurePeriods(before, before.Previous(), $"{Report.Words.Of(month)} has records until {Report.Words.Of(end)} only and is left out of the comparison.");
    }

    private static LocalDate LastWeekday(ReportingPeriod month)
    {
        var day = month.End;
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            day = day.PlusDays(-1);
        }

        return day;
    }
}
