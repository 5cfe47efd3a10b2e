using NodaTime;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AfterSales.Metrics.Internal;
#endif

namespace AfterSales.Metrics.Economics;

/// <summary>Dates as numbers of days, and the order they stand in, at one reading: eight at a time where they lie in memory as they are known to.</summary>
internal static unsafe class DayNumbers
{
#if NET
    private const int FewestAtOnce = 8;
#endif

    /// <summary>One <see cref="YearFraction.DayNumber"/> for each date, less that of an origin.</summary>
    public static DateOrder Fill(ReadOnlySpan<LocalDate> dates, double* target, int origin = 0)
    {
#if NET
        if (dates.Length > FewestAtOnce && !ColdStart.Covers(dates.Length) && YearFraction.HasKnownLayout && TryFillWide(dates, target, origin, out var order))
        {
            return order;
        }
#endif
        return FillEach(dates, target, origin);
    }

    /// <summary>One at a time.</summary>
    internal static DateOrder FillEach(ReadOnlySpan<LocalDate> dates, double* target, int origin = 0)
    {
        var last = int.MinValue;
        var (falls, repeats) = (0, 0);
        for (var i = 0; i < dates.Length; i++)
        {
            var day = YearFraction.DayNumber(dates[i]);
            falls += day < last ? 1 : 0;
            repeats += day == last ? 1 : 0;
            (target[i], last) = (day - origin, day);
        }

        return falls > 0 ? DateOrder.Any : repeats > 0 ? DateOrder.Ascending : DateOrder.StrictlyAscending;
    }

#if NET
    /// <summary>False when a date is of another calendar, or the machine has no vectors.</summary>
    private static bool TryFillWide(ReadOnlySpan<LocalDate> dates, double* target, int origin, out DateOrder order)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            order = DateOrder.Any;
            return false;
        }

        ref var first = ref Unsafe.As<LocalDate, int>(ref MemoryMarshal.GetReference(dates));
        var (calendars, rising, level) = (Vector256<int>.Zero, Vector256<int>.AllBitsSet, Vector256<int>.AllBitsSet);
        var (count, zero) = (dates.Length, Vector256.Create(origin));

        // The last eight may overlap those before: what is done twice is done alike.
        for (var i = 0; ; i = Math.Min(i + 8, count - 8))
        {
            var bits = Vector256.LoadUnsafe(ref first, (nuint)i);
            calendars |= bits;
            var days = Days(bits) - zero;
            Exact(Vector256.WidenLower(days)).Store(target + i);
            Exact(Vector256.WidenUpper(days)).Store(target + i + 4);

            // Dates of one calendar stand in order as their bits do.
            var before = Vector256.LoadUnsafe(ref first, (nuint)Math.Max(i - 1, 0));
            var after = i == 0 ? Vector256.LoadUnsafe(ref first, 1) : bits;
            rising &= Vector256.GreaterThan(after, before);
            level &= Vector256.GreaterThanOrEqual(after, before);
            if (i == count - 8)
            {
                break;
            }
        }

        order = rising == Vector256<int>.AllBitsSet ? DateOrder.StrictlyAscending : level == Vector256<int>.AllBitsSet ? DateOrder.Ascending : DateOrder.Any;
        return (calendars & Vector256.Create(YearFraction.CalendarMask)) == Vector256<int>.Zero;
    }

    /// <summary>The formula of <see cref="YearFraction.DayNumber"/>, divisions as multiplications that are exact in the range of years and months.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Days(Vector256<int> bits)
    {
        var month = (Vector256.ShiftRightLogical(bits, 12) & Vector256.Create(31)) - Vector256.Create(2);
        var early = Vector256.ShiftRightArithmetic(month, 31);
        var year = Vector256.ShiftRightArithmetic(bits, 17) + Vector256.Create(12_001) + early;
        month += early & Vector256.Create(12);
        var century = Vector256.ShiftRightLogical(year * 5243, 19); // year / 100
        var daysBefore = Vector256.ShiftRightLogical(((month * 153) + Vector256.Create(2)) * 52_429, 18); // (153·month + 2) / 5
        var day = (Vector256.ShiftRightLogical(bits, 6) & Vector256.Create(63)) + Vector256<int>.One;
        return (year * 365) + Vector256.ShiftRightLogical(year, 2) - century + Vector256.ShiftRightLogical(century, 2) + daysBefore + day;
    }

    /// <summary>Numbers of a size below 2⁵¹ to doubles: as the last digits of 1.5·2⁵² and a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Exact(Vector256<long> numbers)
        => (numbers + Vector256.Create(0x4338_0000_0000_0000)).AsDouble() - Vector256.Create(6_755_399_441_055_744.0);
#endif
}
