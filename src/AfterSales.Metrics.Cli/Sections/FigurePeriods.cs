using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The period that a file's figures are compared over, and the one before.</summary>
/// <param name="Note">Why it is this period, when that needs saying.</param>
internal sealed record FigurePeriods(ReportingPeriod Current, ReportingPeriod Previous, string? Note = null)
{
    /// <summary>A month without records in its first or last week is not covered; one without a record on a single day may well be.</summary>
    private const int SparseDays = 6;

    /// <summary>
    /// The period asked for; otherwise the last month that the dates cover from its first week to its last, or the last month with dates when they cover none.
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

        var latest = ReportingPeriod.Containing(end, PeriodUnit.Month);
        var month = end >= latest.End.PlusDays(-SparseDays) ? latest : latest.Previous();
        if (first <= month.Start.PlusDays(SparseDays))
        {
            var note = month == latest ? null : $"{Report.Words.Of(latest)} has records until {Report.Words.Of(end)} only and is left out of the comparison.";
            return new FigurePeriods(month, month.Previous(), note);
        }

        return new FigurePeriods(latest, latest.Previous(), $"No month is covered whole: records run from {Report.Words.Of(first!.Value)} to {Report.Words.Of(end)}.");
    }
}
