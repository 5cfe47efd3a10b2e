using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>
/// Reporting period and comparison period of dated records: the last full month and the month before, or the period asked for and the one before it.
/// </summary>
/// <remarks>
/// <para><b>Formula.</b> Let L be the last date and M its month. M counts when L is one of its last seven days, else the month before M does; it is the
/// current period when the first date is one of its first seven days or earlier. When no month qualifies, the current period is M. The previous period is
/// the one just before.</para>
/// <para><b>Units.</b> Calendar months; a period that was given keeps its own length.</para>
/// <para><b>Domain.</b> Any dates, in any order. Only the first and the last are looked at: a month without records in between is a month without
/// records.</para>
/// <para><b>Edge cases.</b> No dates give null. A single date gives its month, <see cref="FigurePeriodBasis.PartOfMonth"/>. A month whose last records are
/// of its seventh-last day is covered; one day earlier it is not.</para>
/// <para><b>Method.</b> One pass.</para>
/// <para><b>Source.</b> This library. Files end in the middle of a month more often than not: comparing that part with a whole month shows a fall that is
/// none.</para>
/// </remarks>
public sealed partial record FigurePeriods
{
    /// <summary>A month without records in its first or last week is not covered; one without a record on a single day may well be.</summary>
    private const int SparseDays = 6;

    private FigurePeriods(ReportingPeriod current, FigurePeriodBasis basis, LocalDate? first, LocalDate? last)
    {
        Current = current;
        Previous = current.Previous();
        Basis = basis;
        First = first;
        Last = last;
    }

    /// <summary>The period that figures are of.</summary>
    public ReportingPeriod Current { get; }

    /// <summary>The period just before, against which they are compared.</summary>
    public ReportingPeriod Previous { get; }

    /// <summary>Why it is this period.</summary>
    public FigurePeriodBasis Basis { get; }

    /// <summary>The first of the dates; null when the period was given.</summary>
    public LocalDate? First { get; }

    /// <summary>The last of the dates; null when the period was given.</summary>
    public LocalDate? Last { get; }

    /// <summary>Whether a month still runs: the last record is of it, and not of one of its last seven days.</summary>
    /// <param name="month">The month.</param>
    /// <returns>True when it does; false where the period was given, as nothing is known of the records then.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="month"/> is null.</exception>
    public bool StillRuns(ReportingPeriod month)
        => Guard.NotNull(month).Contains(Last ?? LocalDate.MinIsoValue) && Last is { } last && Period.DaysBetween(last, month.End) > SparseDays;

    /// <summary>Whether the records begin inside a month: the first is of it, and not of one of its first seven days.</summary>
    /// <param name="month">The month.</param>
    /// <returns>True when they do; false where the period was given, as nothing is known of the records then.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="month"/> is null.</exception>
    public bool BeginsInside(ReportingPeriod month)
        => Guard.NotNull(month).Contains(First ?? LocalDate.MaxIsoValue) && First is { } first && Period.DaysBetween(month.Start, first) > SparseDays;

    /// <summary>The period asked for, and the one before it.</summary>
    /// <param name="current">The period.</param>
    /// <returns>The periods.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="current"/> is null.</exception>
    /// <exception cref="OverflowException">The period before begins before the calendar does.</exception>
    public static FigurePeriods Of(ReportingPeriod current) => new(Guard.NotNull(current), FigurePeriodBasis.Given, null, null);

    /// <summary>The periods that records between two dates can tell of.</summary>
    /// <param name="first">The first date with a record.</param>
    /// <param name="last">The last date with a record; not before <paramref name="first"/>.</param>
    /// <returns>The periods.</returns>
    /// <exception cref="ArgumentException">The last date is before the first.</exception>
    /// <exception cref="OverflowException">A month before begins before the calendar does.</exception>
    public static FigurePeriods Of(LocalDate first, LocalDate last)
    {
        if (last < first)
        {
            throw Guard.OutOfRange(nameof(last), Guard.Text($"must not be before {first}"), last);
        }

        var latest = ReportingPeriod.Containing(last, PeriodUnit.Month);
        var isWhole = last >= latest.End.PlusDays(-SparseDays);
        var month = isWhole ? latest : latest.Previous();
        return first > month.Start.PlusDays(SparseDays)
            ? new FigurePeriods(latest, FigurePeriodBasis.PartOfMonth, first, last)
            : new FigurePeriods(month, isWhole ? FigurePeriodBasis.LatestMonth : FigurePeriodBasis.LastWholeMonth, first, last);
    }

    /// <summary>The periods that records of these dates can tell of.</summary>
    /// <param name="dates">The dates, in any order; read once.</param>
    /// <returns>The periods; null when there are no dates.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dates"/> is null.</exception>
    /// <exception cref="OverflowException">A month before begins before the calendar does.</exception>
    public static FigurePeriods? OfDates(IEnumerable<LocalDate> dates)
    {
        LocalDate? first = null, last = null;
        foreach (var date in Guard.NotNull(dates))
        {
            first = first is { } earliest && earliest <= date ? earliest : date;
            last = last is { } latest && latest >= date ? latest : date;
        }

        return first is { } from && last is { } to ? Of(from, to) : null;
    }
}
