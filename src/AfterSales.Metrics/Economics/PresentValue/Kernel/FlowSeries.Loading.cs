using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <content>From what a caller has to times and amounts.</content>
internal unsafe partial struct FlowSeries
{
    /// <summary>The smallest discount factor is 2⁻¹⁰²¹: times the largest amount it must be nothing beside the smallest.</summary>
    private const int WidestInDoubles = 900;

    /// <summary>One flow in each period, the first at time zero.</summary>
    public void LoadPeriods(ReadOnlySpan<decimal> amounts)
    {
        for (var i = 0; i < amounts.Length; i++)
        {
            Times[i] = i;
        }

        Net(amounts, DateOrder.StrictlyAscending);
    }

    /// <summary>Flows on dates, at ticks of the day count since a fixed day or, under 30/360 US, since the first date.</summary>
    public void LoadDates(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts, DayCount dayCount)
        => Net(amounts, dayCount is DayCount.Actual365Fixed or DayCount.Actual360 ? DayNumbers.Fill(dates, Times) : FillTicks(dates, dayCount));

    /// <summary>One flow in each period, in doubles taken at their exact binary values.</summary>
    public void LoadDoubles(ReadOnlySpan<double> amounts)
    {
        var (largest, smallest) = (0.0, double.PositiveInfinity);
        foreach (var amount in amounts)
        {
            var size = Math.Abs(amount);
            largest = Math.Max(largest, size);
            smallest = size > 0 ? Math.Min(smallest, size) : smallest;
        }

        // A power of two changes no bit of the amounts, and leaves room below for the smallest: with these spans even for its smallest factor.
        IsWide = largest > 0 && Exponent(largest) - Exponent(smallest) > WidestInDoubles;
        var exponent = IsWide ? 0 : Math.Min(500 - Exponent(largest), 1023);
        var factor = BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);
        var (count, changes, last) = (0, 0, 0);
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i] != 0)
            {
                var sign = Math.Sign(amounts[i]);
                changes += sign + last == 0 ? 1 : 0;
                last = sign;
                Times[count] = i;
                Amounts[count++] = factor * amounts[i];
            }
        }

        (Count, SignChanges, TotalSign, IsExact) = (count, changes, IsWide ? 0 : SignOfSum(count), false);
        Low = null;
        Pad();
    }

    /// <summary>A number is at least two to this power, and below the next; of the smallest, not quite.</summary>
    private static int Exponent(double size) => (int)(BitConverter.DoubleToInt64Bits(size) >> 52) - 1023;

    private readonly DateOrder FillTicks(ReadOnlySpan<LocalDate> dates, DayCount dayCount)
    {
        var origin = YearFraction.IsPairwise(dayCount) ? Earliest(dates) : default;
        var last = long.MinValue;
        var (falls, repeats) = (0, 0);
        for (var i = 0; i < dates.Length; i++)
        {
            var time = YearFraction.IsPairwise(dayCount)
                ? YearFraction.Ticks(origin, dates[i], dayCount)
                : YearFraction.Position(YearFraction.Iso(dates[i]), dayCount);
            falls += time < last ? 1 : 0;
            repeats += time == last ? 1 : 0;
            Times[i] = last = time;
        }

        return falls > 0 ? DateOrder.Any : repeats > 0 ? DateOrder.Ascending : DateOrder.StrictlyAscending;
    }

    private static LocalDate Earliest(ReadOnlySpan<LocalDate> dates)
    {
        var earliest = dates.IsEmpty ? default : YearFraction.Iso(dates[0]);
        foreach (var date in dates)
        {
            earliest = LocalDate.Min(earliest, YearFraction.Iso(date));
        }

        return earliest;
    }

    /// <summary>The exact sign of the sum of doubles. J. Shewchuk, Adaptive precision floating-point arithmetic, 1997: partial sums that do not
    /// overlap.</summary>
    private readonly int SignOfSum(int count)
    {
        // Doubles span 2,098 bits and no two partial sums share one: 40 and a few are enough.
        var partials = stackalloc double[64];
        var used = 0;
        for (var i = 0; i < count; i++)
        {
            var x = Amounts[i];
            var kept = 0;
            for (var j = 0; j < used; j++)
            {
                var y = partials[j];
                var sum = x + y;
                var back = sum - x;
                var error = (x - (sum - back)) + (y - back);
                x = sum;
                if (error != 0)
                {
                    partials[kept++] = error;
                }
            }

            if (x != 0)
            {
                partials[kept++] = x;
            }

            used = kept;
        }

        return used == 0 ? 0 : Math.Sign(partials[used - 1]);
    }
}
