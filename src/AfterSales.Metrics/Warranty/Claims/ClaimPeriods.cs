using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Warranty;

/// <summary>Period index of a date: how many calendar periods it lies after the period of a first date.</summary>
/// <remarks>
/// <para><b>Formula.</b> The number of starts of a period after the first date, up to the date.</para>
/// <para><b>Units.</b> Whole periods of the unit; 0 is the first date's own period.</para>
/// <para><b>Domain.</b> Any two dates of the ISO calendar; a date before the first has a negative index.</para>
/// <para><b>Edge cases.</b> 31 January and 1 February lie one month apart, and one day apart.</para>
/// <para><b>Method.</b> Calendar fields, no day counts; weeks begin on Monday.</para>
/// <para><b>Source.</b> ISO 8601.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine((ClaimPeriods.IndexOf(new LocalDate(2026, 3, 30), new LocalDate(2026, 3, 29), PeriodUnit.Week),
///             ClaimPeriods.IndexOf(new LocalDate(2026, 3, 29), new LocalDate(2026, 3, 23), PeriodUnit.Week))); // (1, 0)
/// </code>
/// </example>
public static class ClaimPeriods
{
    /// <summary>The index of a date's period.</summary>
    /// <param name="date">The date: of sale, of payment.</param>
    /// <param name="first">Any date of period 0.</param>
    /// <param name="unit">The length of the periods.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentException">No such unit, or a date that is not of the ISO calendar.</exception>
    public static int IndexOf(LocalDate date, LocalDate first, PeriodUnit unit)
    {
        if (date.Calendar != CalendarSystem.Iso || first.Calendar != CalendarSystem.Iso)
        {
            throw new ArgumentException("Dates must be of the ISO calendar.", date.Calendar != CalendarSystem.Iso ? nameof(date) : nameof(first));
        }

        return Guard.Defined(unit) switch
        {
            PeriodUnit.Day => Days(date) - Days(first),
            PeriodUnit.Week => FloorDivision(Days(date) + 3, 7) - FloorDivision(Days(first) + 3, 7),
            PeriodUnit.Month => Months(date) - Months(first),
            PeriodUnit.Quarter => FloorDivision(Months(date), 3) - FloorDivision(Months(first), 3),
            _ => date.Year - first.Year,
        };
    }

    internal static int FloorDivision(int value, int by) => (value >= 0 ? value : value - by + 1) / by;

    // 1970-01-01 was a Thursday, three days after a Monday.
    private static int Days(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    private static int Months(LocalDate date) => (12 * date.Year) + date.Month - 1;
}
