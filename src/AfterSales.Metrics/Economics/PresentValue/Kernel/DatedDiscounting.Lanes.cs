using System.Buffers;
using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

// Flows in order of their dates, several at a time. The sum is known to a little more than a double, which says in nearly all cases how it rounds; where it
// does not, the powers in two doubles decide, so that the bits are theirs.
internal static partial class DatedDiscounting
{
    private const int MostOnStack = 128;

    // Beyond it a factor may leave the range of double, or the ticks that of exact products.
    private const double LargestExponent = 600;

    // 2⁻⁶⁷: above the error of a factor (DiscountKernel.PreciseError), and for each year above that of the rate.
    private const double LaneError = 6.8e-21;

    private const double SmallestGross = 1e-250;

    /// <param name="flows">The flows.</param>
    /// <param name="rate">The rate, not zero.</param>
    /// <param name="from">The date to discount to; null for that of the first flow, which is the earliest where it comes to a value.</param>
    /// <param name="dayCount">The day count.</param>
    /// <param name="logPerTick">What the rate is for each tick; found when it is not known.</param>
    /// <param name="value">The value.</param>
    [SkipLocalsInit]
    public static unsafe bool TryLanes(
        ReadOnlySpan<CashFlow> flows, double rate, LocalDate? from, DayCount dayCount, ref DoubleDouble logPerTick, out double value)
    {
        // First, so that all else happens while it is worked out.
        logPerTick = logPerTick.High != 0 ? logPerTick : DiscountKernel.LogPerTick(rate, YearFraction.TicksPerYear(dayCount));
        var (date, stride) = (from ?? flows[0].Date, FlowSeries.Stride(flows.Length));
        if (flows.Length <= MostOnStack)
        {
            var columns = stackalloc double[(3 * MostOnStack) + (6 * DiscountKernel.Width) + CacheLine.Doubles];
            return TryLanes(flows, logPerTick, date, dayCount, CacheLine.Begin(columns), stride, out value);
        }

        var rented = ArrayPool<double>.Shared.Rent((3 * stride) + CacheLine.Doubles);
        try
        {
            fixed (double* columns = rented)
            {
                return TryLanes(flows, logPerTick, date, dayCount, CacheLine.Begin(columns), stride, out value);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>More than a sum of such terms can be wrong by.</summary>
    internal static double Doubt(double gross, double longest, DayCount dayCount)
        => LaneError * gross * (4 + (longest / YearFraction.TicksPerYear(dayCount)));

    private static unsafe bool TryLanes(
        ReadOnlySpan<CashFlow> flows, DoubleDouble logPerTick, LocalDate from, DayCount dayCount, double* times, int stride, out double value)
    {
        value = 0;
        var amounts = times + stride;
        var isDaily = dayCount is DayCount.Actual365Fixed or DayCount.Actual360;
        var count = flows.Length;
        if (!(isDaily && TryDays(flows, from, times, amounts, (LocalDate*)(amounts + stride)))
            && !TryNet(flows, new TickLine(from, dayCount), times, amounts, out count))
        {
            return false;
        }

        var length = count;
        for (; length % DiscountKernel.Width != 0; length++)
        {
            (times[length], amounts[length]) = (0, 0);
        }

        // In order, so that the longest times are the first's and the last's.
        var longest = Math.Max(Math.Abs(times[0]), Math.Abs(times[count - 1]));
        if (!(longest * Math.Abs(logPerTick.High) <= LargestExponent))
        {
            return false;
        }

        var sum = DiscountKernel.Present(times, amounts, length, logPerTick, out var gross);
        var doubt = Doubt(gross, longest, dayCount);
        value = sum.High;
        return gross >= SmallestGross && gross <= DoubleDouble.Limit && !ExactDiscounting.IsDoubtful(value, gross, flows.Length)
            && value + (sum.Low + doubt) == value && value + (sum.Low - doubt) == value;
    }

    /// <summary>Times and amounts where every date is later than the one before and ticks are days; false where they are not.</summary>
    private static unsafe bool TryDays(ReadOnlySpan<CashFlow> flows, LocalDate from, double* times, double* amounts, LocalDate* dates)
    {
        for (var i = 0; i < flows.Length; i++)
        {
            ref readonly var flow = ref flows[i];
            dates[i] = flow.Date;
            amounts[i] = DecimalParts.ToDouble(flow.Amount);
        }

        return DayNumbers.Fill(new ReadOnlySpan<LocalDate>(dates, flows.Length), times, YearFraction.DayNumber(from)) == DateOrder.StrictlyAscending;
    }

    /// <summary>Times and amounts, those of one date added up; false where a date is before the last.</summary>
    private static unsafe bool TryNet(ReadOnlySpan<CashFlow> flows, TickLine line, double* times, double* amounts, out int count)
    {
        var (last, netted, isNetting) = (long.MinValue, 0m, false);
        count = 0;
        for (var i = 0; i < flows.Length; i++)
        {
            ref readonly var flow = ref flows[i];
            var time = line.Ticks(flow.Date);
            if (time > last)
            {
                isNetting = false;
                times[count] = last = time;
                amounts[count++] = DecimalParts.ToDouble(flow.Amount);
            }
            else if (time == last)
            {
                netted = (isNetting ? netted : flows[i - 1].Amount) + flow.Amount;
                isNetting = true;
                amounts[count - 1] = DecimalParts.ToDouble(netted);
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
