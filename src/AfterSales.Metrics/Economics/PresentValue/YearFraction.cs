using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>The time between two dates in years, by a day count.</summary>
/// <remarks>
/// <para><b>Formula.</b> A whole number of ticks over the ticks of a year: days / 365, days / 360, (360·Δyears + 30·Δmonths + Δdays) / 360, and for
/// Actual/Actual (366·days in common years + 365·days in leap years) / 133,590, which is days / 365 + days / 366.</para>
/// <para><b>Units.</b> Years. The start counts, the end does not.</para>
/// <para><b>Domain.</b> Any two dates; dates of another calendar are taken at the same day of the ISO calendar.</para>
/// <para><b>Edge cases.</b> A date to itself is 0. An end before the start is the negative of the two exchanged. Under 30/360 different dates can be 0 apart
/// (30 and 31 January). Under the bond basis a 31st counts as the 30th only after a 30th or 31st, and February has no rule of its own. 29 February to 28
/// February under 30/360 US is a whole number of years, as both end their February.</para>
/// <para><b>Method.</b> Integers throughout, one division at the end: two fractions are equal exactly when their ticks are.</para>
/// <para><b>Source.</b> ISDA, 2006 Definitions, section 4.16; Securities Industry Association, Standard Securities Calculation Methods, vol. 1, 1993
/// (30/360 US).</para>
/// </remarks>
/// <example>
/// <code>
/// var (signed, due) = (new LocalDate(2024, 1, 15), new LocalDate(2024, 4, 15));
/// Console.WriteLine($"{Figure.Of(YearFraction.Compute(signed, due)):F4} years"); // 0.2493 years
/// Console.WriteLine($"{Figure.Of(YearFraction.Compute(signed, due, DayCount.Thirty360European)):F4} years"); // 0.2500 years
/// </code>
/// </example>
public static class YearFraction
{
    private const int ActualActualTicks = 365 * 366;

    /// <summary>The bits of a date that name its calendar; zero for ISO.</summary>
    internal const int CalendarMask = 63;

    /// <summary>Whether a date is, from high to low, 15 bits of year − 1, 5 of month − 1, 6 of day − 1 and 6 of calendar: checked once rather than
    /// believed.</summary>
    internal static readonly bool HasKnownLayout = CheckLayout();

    /// <summary>The time from one date to another, in years.</summary>
    /// <param name="start">The first date.</param>
    /// <param name="end">The last date, which does not count.</param>
    /// <param name="dayCount">The day count.</param>
    /// <returns>The years; negative when <paramref name="end"/> comes first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dayCount"/> is not one of the day counts.</exception>
    public static double Compute(LocalDate start, LocalDate end, DayCount dayCount = DayCount.Actual365Fixed)
    {
        var ticksPerYear = TicksPerYear(Guard.Defined(dayCount));
        return Ticks(start, end, dayCount) / (double)ticksPerYear;
    }

    /// <summary>The years between two dates as spreadsheets count actual days over actual years: YEARFRAC with basis 1.</summary>
    /// <remarks>
    /// Up to a year apart, days / 366 when both dates lie in one leap year or a 29 February lies between them or is the end, else days / 365; farther apart,
    /// days over the average length of the calendar years touched. Not additive, so it is no <see cref="DayCount"/> to discount by.
    /// Source: D. A. Wheeler, YEARFRAC Incompatibilities between Excel 2007 and OOXML, 2008; OASIS OpenDocument 1.2 part 2, 4.11.7.
    /// </remarks>
    /// <param name="start">The first date.</param>
    /// <param name="end">The last date, which does not count; exchanged with the first when it comes before it, as spreadsheets do.</param>
    /// <returns>The years, never negative.</returns>
    public static double SpreadsheetActualActual(LocalDate start, LocalDate end)
    {
        (start, end) = (Iso(start), Iso(end));
        if (end < start)
        {
            (start, end) = (end, start);
        }

        var days = (double)(DayNumber(end) - DayNumber(start));
        var isWithinYear = start.Year == end.Year
            || (start.Year + 1 == end.Year && (start.Month > end.Month || (start.Month == end.Month && start.Day >= end.Day)));
        if (isWithinYear)
        {
            return days / (start.Year == end.Year ? IsLeap(start.Year) ? 366 : 365 : TouchesLeapDay(start, end) ? 366 : 365);
        }

        var years = end.Year - start.Year + 1;
        var length = DayNumber(new LocalDate(end.Year, 12, 31)) + 1 - DayNumber(new LocalDate(start.Year, 1, 1));
        return days * years / length;
    }

    /// <summary>The denominator of every fraction of a day count.</summary>
    internal static int TicksPerYear(DayCount dayCount) => dayCount switch
    {
        DayCount.Actual365Fixed => 365,
        DayCount.ActualActualIsda => ActualActualTicks,
        _ => 360,
    };

    /// <summary>The numerator: whole ticks from one date to another.</summary>
    internal static long Ticks(LocalDate start, LocalDate end, DayCount dayCount)
    {
        (start, end) = (Iso(start), Iso(end));
        return !IsPairwise(dayCount) ? Position(end, dayCount) - Position(start, dayCount)
            : start <= end ? Thirty360(start, end, dayCount)
            : -Thirty360(end, start, dayCount);
    }

    /// <summary>Day counts that look at both dates at once, so that dates have no positions on a line.</summary>
    internal static bool IsPairwise(DayCount dayCount) => dayCount is DayCount.Thirty360Us or DayCount.Thirty360BondBasis;

    /// <summary>Ticks since a fixed day, for the day counts that have such a line; see <see cref="IsPairwise"/>.</summary>
    internal static long Position(LocalDate isoDate, DayCount dayCount) => dayCount switch
    {
        DayCount.ActualActualIsda => (isoDate.Year * (long)ActualActualTicks) + ((isoDate.DayOfYear - 1) * (IsLeap(isoDate.Year) ? 365 : 366)),
        DayCount.Thirty360European => (360L * isoDate.Year) + (30 * isoDate.Month) + Math.Min(isoDate.Day, 30),
        _ => DayNumber(isoDate),
    };

    /// <summary>Days since a fixed day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int DayNumber(LocalDate date)
    {
        date = Iso(date);

        // March-based months make the day of the year a line (E. Richards, Explanatory Supplement, 2012, 15.11.3); 12,000 years more keep every division on
        // positive numbers, where truncation is flooring. Nothing here comes near overflow, and a loop over dates feels its checks.
        unchecked
        {
            var month = date.Month - 3;
            var early = month >> 31;
            var year = date.Year + 12_000 + early;
            month += early & 12;
            var century = year / 100;
            return (365 * year) + (year >> 2) - century + (century >> 2) + (((153 * month) + 2) / 5) + date.Day;
        }
    }

    /// <summary>A number that grows with the date.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int OrderOf(LocalDate date)
    {
        date = Iso(date);
        return HasKnownLayout ? Bits(date) : DayNumber(date);
    }

    /// <summary>The same day in the ISO calendar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LocalDate Iso(LocalDate date) => IsIso(date) ? date : date.WithCalendar(CalendarSystem.Iso);

    /// <summary>To ask a date for its calendar costs more than all the rest; its number is in the date itself, and zero for ISO.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIso(LocalDate date) => HasKnownLayout ? (Bits(date) & CalendarMask) == 0 : date.Calendar == CalendarSystem.Iso;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bits(LocalDate date)
#if NET
        => Unsafe.BitCast<LocalDate, int>(date);
#else
        => Unsafe.As<LocalDate, int>(ref date);
#endif

    /// <remarks>
    /// Year, month and day are read from the bits as expected, in every bit of their fields, and from no others. Dates of two calendars differ, so that the
    /// calendar is in the six bits left: nobody has to be asked for another calendar, which takes its tables to be made.
    /// </remarks>
    private static bool CheckLayout()
    {
        if (Unsafe.SizeOf<LocalDate>() != sizeof(int))
        {
            return false;
        }

        var isKnown = Bits(new LocalDate(2023, 10, 19)) == BitsOf(2023, 10, 19);
        for (var bit = 0; bit < 32; bit++)
        {
            var bits = BitsOf(1, 1, 1) ^ (1 << bit);
            var date = Of(bits);
            isKnown = isKnown && date.Year == (bits >> 17) + 1 && date.Month == ((bits >> 12) & 31) + 1 && date.Day == ((bits >> 6) & 63) + 1;
        }

        return isKnown;
    }

    private static int BitsOf(int year, int month, int day) => ((year - 1) << 17) | ((month - 1) << 12) | ((day - 1) << 6);

    private static LocalDate Of(int bits)
#if NET
        => Unsafe.BitCast<int, LocalDate>(bits);
#else
        => Unsafe.As<int, LocalDate>(ref bits);
#endif

    private static long Thirty360(LocalDate start, LocalDate end, DayCount dayCount)
    {
        var (d1, d2) = (start.Day, end.Day);
        if (dayCount == DayCount.Thirty360Us && EndsFebruary(start))
        {
            d1 = 30;
            if (EndsFebruary(end))
            {
                d2 = 30;
            }
        }

        if (d2 == 31 && d1 >= 30)
        {
            d2 = 30;
        }

        return (360L * (end.Year - start.Year)) + (30 * (end.Month - start.Month)) + d2 - Math.Min(d1, 30);
    }

    /// <summary>Whether a 29 February lies from one date to another in the next year, both included.</summary>
    private static bool TouchesLeapDay(LocalDate start, LocalDate end)
        => (IsLeap(start.Year) && start.Month <= 2) || (IsLeap(end.Year) && (end.Month > 2 || (end.Month == 2 && end.Day == 29)));

    private static bool EndsFebruary(LocalDate date) => date.Month == 2 && date.Day == (IsLeap(date.Year) ? 29 : 28);

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
