using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <content>From what a caller has to netted flows in order of time.</content>
internal unsafe partial struct FlowSeries
{
    // Sums below are exact in a double (2⁵³) and in a long (2⁶³), with room for the rounding of the bound itself.
    private const double ExactInDouble = 9.0e15;
    private const double ExactInLong = 9.0e18;

    private const ulong ScaleBits = 0xFF_0000;

    /// <summary>As far as a long goes, and zeros to the next power of two, so that five bits are an index.</summary>
    private static readonly long[] Powers10 =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>One flow in each period, the first at time zero.</summary>
    public void Load(ReadOnlySpan<decimal> amounts)
    {
        for (var i = 0; i < amounts.Length; i++)
        {
            Times[i] = i;
        }

        Net(amounts, isAscending: true, isOrdered: true);
    }

    /// <summary>Flows on dates, at ticks of the day count since a fixed day or, under 30/360 US, since the first date.</summary>
    public void Load(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts, DayCount dayCount)
    {
        var origin = dayCount == DayCount.Thirty360Us ? Earliest(dates) : default;
        var target = Times;
        var (falls, repeats) = (0, 0);
        if (dayCount is DayCount.Actual365Fixed or DayCount.Actual360)
        {
            var last = int.MinValue;
            for (var i = 0; i < dates.Length; i++)
            {
                var time = YearFraction.DayNumber(dates[i]);
                falls += time < last ? 1 : 0;
                repeats += time == last ? 1 : 0;
                target[i] = last = time;
            }
        }
        else
        {
            var last = long.MinValue;
            for (var i = 0; i < dates.Length; i++)
            {
                var time = dayCount == DayCount.Thirty360Us
                    ? YearFraction.Ticks(origin, dates[i], dayCount)
                    : YearFraction.Position(YearFraction.Iso(dates[i]), dayCount);
                falls += time < last ? 1 : 0;
                repeats += time == last ? 1 : 0;
                target[i] = last = time;
            }
        }

        Net(amounts, isAscending: falls + repeats == 0, isOrdered: falls == 0);
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

    /// <summary>Sums the amounts of each time, exactly, in the narrowest integers that hold them.</summary>
    private void Net(ReadOnlySpan<decimal> amounts, bool isAscending, bool isOrdered)
    {
        var (bound, scale) = Bound(amounts);
        IsExact = bound < ExactInDouble;
        Low = IsExact ? null : lowColumn;
        if (!(isAscending && IsExact && NetNothing(amounts, scale)))
        {
            var order = isOrdered ? null : Order(amounts.Length);
            if (bound < ExactInLong)
            {
                NetShort(amounts, scale, order);
            }
            else
            {
                NetLong(amounts, order);
            }
        }

        Pad();
    }

    /// <summary>The common scale, and a bound of the sum of the magnitudes in units of it; infinite when the amounts need more than 64 bits.</summary>
    private static (double Bound, int Scale) Bound(ReadOnlySpan<decimal> amounts)
    {
        if (!DecimalParts.HasKnownLayout || amounts.IsEmpty)
        {
            return (double.PositiveInfinity, 0);
        }

        // A head has sign and scale in its lower half, and the high bits of the magnitude in its upper; see DecimalParts.
        var words = DecimalParts.Words(amounts);
        var (heads, lows, largest, smallest) = (0UL, 0UL, 0UL, ScaleBits);
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            var head = words[i];
            heads |= head;
            lows |= words[i + 1];
            largest = Math.Max(largest, head & ScaleBits);
            smallest = Math.Min(smallest, head & ScaleBits);
        }

        if (heads >> 32 != 0)
        {
            return (double.PositiveInfinity, 0);
        }

        var (scale, spread) = (Scale(largest), Scale(largest) - Scale(smallest));
        var bound = spread <= 18 ? lows * (double)Powers10[spread] * amounts.Length : double.PositiveInfinity;
        return (bound < ExactInDouble ? bound : CloseBound(words, scale), scale);
    }

    private static double CloseBound(ReadOnlySpan<ulong> words, int scale)
    {
        var bound = 0.0;
        for (var i = 0; i < words.Length; i += 2)
        {
            var power = scale - Scale(words[i]);
            bound += words[i + 1] * (power <= 18 ? Powers10[power] : 1e28);
        }

        return bound;
    }

    /// <summary>The everyday case: each time once, no amount zero. False, with nothing of use left behind, when one is.</summary>
    private bool NetNothing(ReadOnlySpan<decimal> amounts, int scale)
    {
        // Sums are bounded and bits are shifted on purpose.
        unchecked
        {
            var words = DecimalParts.Words(amounts);
            var target = Amounts;
            var (changes, previous, total, zeros) = (0L, 0L, 0L, 0L);
            for (var i = 0; i + 1 < words.Length; i += 2)
            {
                var mantissa = Mantissa(words[i], words[i + 1], scale);
                zeros += mantissa == 0 ? 1 : 0;
                changes += (long)((ulong)(mantissa ^ previous) >> 63);
                previous = mantissa;
                total += mantissa;
                target[i >> 1] = mantissa;
            }

            // Before the first stands a zero, whose sign bit is that of an inflow.
            (Count, SignChanges, TotalSign) = (amounts.Length, (int)changes - (target[0] < 0 ? 1 : 0), Math.Sign(total));
            return zeros == 0;
        }
    }

    private static int Scale(ulong head) => (int)(head >> 16) & 0xFF;

    /// <summary>An amount in units of the common scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Mantissa(ulong head, ulong low, int scale)
    {
        unchecked
        {
            // A power beyond 18 comes with a zero only, as the bound says.
            var mantissa = (long)low * Powers10[(scale - Scale(head)) & 31];
            var sign = (long)(head << 32) >> 63;
            return (mantissa ^ sign) - sign;
        }
    }

    /// <summary>In 64 bits. In place when in order: what is written never overtakes what is read.</summary>
    private void NetShort(ReadOnlySpan<decimal> amounts, int scale, long* order)
    {
        var words = DecimalParts.Words(amounts);
        var source = order == null ? Times : Terms;
        var (count, changes, last) = (0, 0, 0);
        var (sum, total) = (0L, 0L);
        for (var i = 0; i < amounts.Length; i++)
        {
            var index = order == null ? i : (int)(order[i] & int.MaxValue);
            var mantissa = Mantissa(words[2 * index], words[(2 * index) + 1], scale);
            sum += mantissa;
            total += mantissa;
            var time = source[index];
            if (i + 1 < amounts.Length && source[order == null ? i + 1 : (int)(order[i + 1] & int.MaxValue)] == time)
            {
                continue;
            }

            if (sum != 0)
            {
                var sign = sum > 0 ? 1 : -1;
                changes += sign + last == 0 ? 1 : 0;
                last = sign;
                var amount = (double)sum;
                Times[count] = time;
                Amounts[count] = amount;
                lowColumn[count++] = sum - (long)amount;
                sum = 0;
            }
        }

        (Count, SignChanges, TotalSign) = (count, changes, Math.Sign(total));
    }

    /// <summary>In 256 bits.</summary>
    private void NetLong(ReadOnlySpan<decimal> amounts, long* order)
    {
        var source = order == null ? Times : Terms;
        var (count, changes, last) = (0, 0, 0);
        var (sum, total) = (default(ExactSum), default(ExactSum));
        for (var i = 0; i < amounts.Length; i++)
        {
            var index = order == null ? i : (int)(order[i] & int.MaxValue);
            sum.Add(amounts[index]);
            var time = source[index];
            if (i + 1 < amounts.Length && source[order == null ? i + 1 : (int)(order[i + 1] & int.MaxValue)] == time)
            {
                continue;
            }

            var sign = sum.Sign;
            if (sign != 0)
            {
                changes += sign + last == 0 ? 1 : 0;
                last = sign;
                Times[count] = time;
                var amount = sum.ToDoubles();
                Amounts[count] = amount.High;
                lowColumn[count++] = amount.Low;
                total.Add(sum);
            }

            sum = default;
        }

        (Count, SignChanges, TotalSign) = (count, changes, total.Sign);
    }

    /// <summary>
    /// Indices in order of time, below times less than 2³² apart, in one number each: stable, and nothing to allocate. The times move to <see cref="Terms"/>.
    /// </summary>
    private readonly long* Order(int count)
    {
        var earliest = Times[0];
        for (var i = 0; i < count; i++)
        {
            Terms[i] = Times[i];
            earliest = Math.Min(earliest, Times[i]);
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
