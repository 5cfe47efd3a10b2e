using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <content>From what a caller has to netted flows in order of time.</content>
internal unsafe partial struct FlowSeries
{
    // Sums below are exact in a double (2⁵³) and in a long (2⁶³), with room for the rounding of the bound itself.
    private const double ExactInDouble = 9.0e15;
    private const double ExactInLong = 9.0e18;

    private static readonly long[] Powers10 =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>One flow in each period, the first at time zero.</summary>
    public void Load(ReadOnlySpan<decimal> amounts)
    {
        for (var i = 0; i < amounts.Length; i++)
        {
            Terms[i] = i;
        }

        Net(amounts, null);
    }

    /// <summary>Flows on dates, at ticks of the day count since a fixed day or, under 30/360 US, since the first date.</summary>
    public void Load(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts, DayCount dayCount)
    {
        var origin = dayCount == DayCount.Thirty360Us ? Earliest(dates) : default;
        var (isOrdered, last) = (true, double.NegativeInfinity);
        for (var i = 0; i < dates.Length; i++)
        {
            double time = dayCount == DayCount.Thirty360Us ? YearFraction.Ticks(origin, dates[i], dayCount) : YearFraction.Position(YearFraction.Iso(dates[i]), dayCount);
            isOrdered &= time >= last;
            Terms[i] = last = time;
        }

        Net(amounts, isOrdered ? null : Order(dates.Length));
    }

    /// <summary>One flow in each period, in doubles taken at their exact binary values.</summary>
    public void Load(ReadOnlySpan<double> amounts)
    {
        var largest = 0.0;
        foreach (var amount in amounts)
        {
            largest = Math.Max(largest, Math.Abs(amount));
        }

        // A power of two changes no bit of the amounts, and leaves room below for the smallest.
        var exponent = Math.Min(1523 - (int)(BitConverter.DoubleToInt64Bits(largest) >> 52), 1023);
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

        (Count, SignChanges, TotalSign, IsExact) = (count, changes, SignOfSum(count), false);
        Low = null;
        Pad();
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

    private void Net(ReadOnlySpan<decimal> amounts, long* order)
    {
        uint high = 0;
        var scale = 0;
        for (var i = 0; i < amounts.Length; i++)
        {
            var parts = DecimalParts.Of(amounts[i]);
            high |= parts.High;
            scale = Math.Max(scale, parts.Scale);
        }

        var bound = high == 0 ? Bound(amounts, scale) : double.MaxValue;
        IsExact = bound < ExactInDouble;
        Low = IsExact ? null : lowColumn;
        if (bound < ExactInLong)
        {
            NetShort(amounts, scale, order);
        }
        else
        {
            NetLong(amounts, order);
        }

        Pad();
    }

    /// <summary>Sum of the magnitudes in units of the common scale, roughly.</summary>
    private static double Bound(ReadOnlySpan<decimal> amounts, int scale)
    {
        var bound = 0.0;
        for (var i = 0; i < amounts.Length; i++)
        {
            var parts = DecimalParts.Of(amounts[i]);
            var power = scale - parts.Scale;
            bound += power < Powers10.Length ? parts.Low * (double)Powers10[power] : parts.Low * 1e28;
        }

        return bound;
    }

    private void NetShort(ReadOnlySpan<decimal> amounts, int scale, long* order)
    {
        var (count, changes, last) = (0, 0, 0);
        var (sum, total) = (0L, 0L);
        var time = double.NaN;
        for (var i = 0; i <= amounts.Length; i++)
        {
            var isEnd = i == amounts.Length;
            var index = order == null || isEnd ? i : (int)(order[i] & int.MaxValue);
            if (isEnd || Terms[index] != time)
            {
                if (sum != 0)
                {
                    var sign = sum > 0 ? 1 : -1;
                    changes += sign + last == 0 ? 1 : 0;
                    last = sign;
                    Times[count] = time;
                    var amount = (double)sum;
                    Amounts[count] = amount;
                    lowColumn[count] = sum - (long)amount;
                    count++;
                    sum = 0;
                }

                if (isEnd)
                {
                    break;
                }

                time = Terms[index];
            }

            var parts = DecimalParts.Of(amounts[index]);
            var power = scale - parts.Scale;
            var mantissa = unchecked((long)parts.Low * Powers10[power < Powers10.Length ? power : 0]);
            mantissa = parts.IsNegative ? -mantissa : mantissa;
            sum += mantissa;
            total += mantissa;
        }

        (Count, SignChanges, TotalSign) = (count, changes, Math.Sign(total));
    }

    private void NetLong(ReadOnlySpan<decimal> amounts, long* order)
    {
        var (count, changes, last) = (0, 0, 0);
        var (sum, total) = (default(ExactSum), default(ExactSum));
        for (var i = 0; i < amounts.Length; i++)
        {
            var index = order == null ? i : (int)(order[i] & int.MaxValue);
            sum.Add(amounts[index]);
            if (i + 1 < amounts.Length && Terms[order == null ? i + 1 : (int)(order[i + 1] & int.MaxValue)] == Terms[index])
            {
                continue;
            }

            var sign = sum.Sign;
            if (sign != 0)
            {
                changes += sign + last == 0 ? 1 : 0;
                last = sign;
                Times[count] = Terms[index];
                var amount = sum.ToDoubles();
                Amounts[count] = amount.High;
                lowColumn[count++] = amount.Low;
                total.Add(sum);
            }

            sum = default;
        }

        (Count, SignChanges, TotalSign) = (count, changes, total.Sign);
    }

    /// <summary>Indices in order of time, below times less than 2³² apart, in one number each: stable, and nothing to allocate.</summary>
    private long* Order(int count)
    {
        var earliest = Terms[0];
        for (var i = 1; i < count; i++)
        {
            earliest = Math.Min(earliest, Terms[i]);
        }

        var keys = (long*)Scratch;
        for (var i = 0; i < count; i++)
        {
            keys[i] = ((long)(Terms[i] - earliest) << 31) | (uint)i;
        }

        Sort(new Span<long>(keys, count));
        return keys;
    }

    private static void Sort(Span<long> keys)
    {
#if NET
        keys.Sort();
#else
        // The framework there sorts arrays only.
        for (var parent = (keys.Length / 2) - 1; parent >= 0; parent--)
        {
            Sink(keys, parent);
        }

        for (var end = keys.Length - 1; end > 0; end--)
        {
            (keys[0], keys[end]) = (keys[end], keys[0]);
            Sink(keys.Slice(0, end), 0);
        }
#endif
    }

#if !NET
    private static void Sink(Span<long> heap, int parent)
    {
        for (var child = (2 * parent) + 1; child < heap.Length; child = (2 * parent) + 1)
        {
            child += child + 1 < heap.Length && heap[child + 1] > heap[child] ? 1 : 0;
            if (heap[parent] >= heap[child])
            {
                return;
            }

            (heap[parent], heap[child]) = (heap[child], heap[parent]);
            parent = child;
        }
    }
#endif

    /// <summary>The exact sign of the sum of doubles. J. Shewchuk, Adaptive precision floating-point arithmetic, 1997: partial sums that do not overlap.</summary>
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
