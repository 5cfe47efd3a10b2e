using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <content>Amounts of one time summed exactly.</content>
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

    /// <summary>Sums the amounts of each time, exactly, in the narrowest integers that hold them.</summary>
    private void Net(ReadOnlySpan<decimal> amounts, DateOrder order)
    {
        if (!(order == DateOrder.StrictlyAscending && DecimalParts.HasKnownLayout && LoadUniform(amounts)))
        {
            NetAny(amounts, order);
        }

        Pad();
    }

    private void NetAny(ReadOnlySpan<decimal> amounts, DateOrder order)
    {
        var (bound, scale) = Bound(amounts);
        IsExact = bound < ExactInDouble;
        Low = IsExact ? null : lowColumn;
        if (order == DateOrder.StrictlyAscending && IsExact && NetNothing(amounts, scale))
        {
            return;
        }

        var indices = order == DateOrder.Any ? Order(amounts.Length) : null;
        if (bound < ExactInLong)
        {
            NetShort(amounts, scale, indices);
        }
        else
        {
            NetLong(amounts, indices);
        }
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
}
