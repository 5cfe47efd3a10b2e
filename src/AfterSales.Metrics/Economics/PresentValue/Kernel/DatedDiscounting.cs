using System.Buffers;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>The kernel of all dated figures: discounted sums over whole ticks of a day count, in double-double.</summary>
internal static partial class DatedDiscounting
{
    /// <summary>The earliest date of one or two series, in the ISO calendar; null when there are no flows.</summary>
    public static LocalDate? Earliest(ReadOnlySpan<CashFlow> flows, ReadOnlySpan<CashFlow> more = default)
    {
        LocalDate? earliest = null;
        if (!flows.IsEmpty)
        {
            var (first, day) = (0, int.MaxValue);
            for (var i = 0; i < flows.Length; i++)
            {
                // The order of days without the days themselves.
                var key = YearFraction.OrderOf(flows[i].Date);
                (first, day) = key < day ? (i, key) : (first, day);
            }

            earliest = YearFraction.Iso(flows[first].Date);
        }

        return more.IsEmpty ? earliest : earliest is { } own && Earliest(more) is { } other ? LocalDate.Min(own, other) : Earliest(more);
    }

    /// <summary>The discounted inflows and outflows apart, both as positive numbers.</summary>
    public static PresentValues Sum(ReadOnlySpan<CashFlow> flows, double rate, LocalDate from, DayCount dayCount)
    {
        Span<DoubleDouble> buffer = stackalloc DoubleDouble[YearPowers.Count];
        var powers = new YearPowers(rate, YearFraction.TicksPerYear(dayCount), buffer);
        var (inflows, outflows) = (default(DoubleDouble), default(DoubleDouble));
        foreach (var flow in flows)
        {
            var value = powers.Factor(YearFraction.Ticks(from, flow.Date, dayCount)) * DecimalParts.ToDouble(flow.Amount);
            if (flow.Amount > 0)
            {
                inflows += value;
            }
            else
            {
                outflows -= value;
            }
        }

        return new PresentValues(inflows, outflows);
    }

    /// <summary>The discounted sum, the flows of one time netted exactly before; rate zero is the exact sum.</summary>
    public static DoubleDouble Net(ReadOnlySpan<CashFlow> flows, double rate, LocalDate from, DayCount dayCount)
    {
        Span<DoubleDouble> buffer = stackalloc DoubleDouble[YearPowers.Count];
        return rate == 0
            ? new DoubleDouble(DecimalParts.ToDouble(Undiscounted(flows)), 0)
            : Summed(flows, from, dayCount, new YearPowers(rate, YearFraction.TicksPerYear(dayCount), buffer)).Total();
    }

    /// <summary>The net present value of at least one flow, decided exactly where rounding could make its sign; without a date, at the earliest's.</summary>
    public static Figure<double> Value(ReadOnlySpan<CashFlow> flows, double rate, LocalDate? from, DayCount dayCount)
    {
        var logPerTick = default(DoubleDouble);
        return rate != 0 && TryLanes(flows, rate, from, dayCount, ref logPerTick, out var value)
            ? new Figure<double>(value)
            : ByPowers(flows, rate, from ?? Earliest(flows)!.Value, dayCount);
    }

    private static Figure<double> ByPowers(ReadOnlySpan<CashFlow> flows, double rate, LocalDate from, DayCount dayCount)
    {
        Span<DoubleDouble> buffer = stackalloc DoubleDouble[YearPowers.Count];
        return Value(flows, rate, from, dayCount, new YearPowers(rate, YearFraction.TicksPerYear(dayCount), buffer));
    }

    /// <inheritdoc cref="Value(ReadOnlySpan{CashFlow}, double, LocalDate?, DayCount)"/>
    public static Figure<double> Value(ReadOnlySpan<CashFlow> flows, double rate, LocalDate from, DayCount dayCount, YearPowers powers)
    {
        if (rate == 0)
        {
            return new Figure<double>(DecimalParts.ToDouble(Undiscounted(flows)));
        }

        var sum = Summed(flows, from, dayCount, powers);
        var total = sum.Total();
        return ExactDiscounting.IsDoubtful(total.High, sum.Gross(), flows.Length) && Exact(flows, rate, from, dayCount) is { } exact
            ? new Figure<double>(exact)
            : total.ToFigure();
    }

    /// <summary>One series less another.</summary>
    public static CashFlow[] Difference(ReadOnlySpan<CashFlow> left, ReadOnlySpan<CashFlow> right)
    {
        var flows = new CashFlow[left.Length + right.Length];
        left.CopyTo(flows);
        for (var i = 0; i < right.Length; i++)
        {
            flows[left.Length + i] = CashFlow.Of(right[i].Date, -right[i].Amount);
        }

        return flows;
    }

    public static decimal Undiscounted(ReadOnlySpan<CashFlow> flows)
    {
        var sum = 0m;
        foreach (var flow in flows)
        {
            sum += flow.Amount;
        }

        return sum;
    }

    private static double? Exact(ReadOnlySpan<CashFlow> flows, double rate, LocalDate from, DayCount dayCount)
    {
        var line = new TickLine(from, dayCount);
        var list = new List<(long Ticks, decimal Amount)>(flows.Length);
        foreach (var flow in flows)
        {
            list.Add((line.Ticks(flow.Date), flow.Amount));
        }

        return ExactDiscounting.Value(list, YearFraction.TicksPerYear(dayCount), rate);
    }

    private static NettedSum Summed(ReadOnlySpan<CashFlow> flows, LocalDate from, DayCount dayCount, YearPowers powers)
    {
        var line = new TickLine(from, dayCount);
        var sum = new NettedSum(powers);
        foreach (var flow in flows)
        {
            if (!sum.TryAdd(line.Ticks(flow.Date), flow.Amount))
            {
                return Sorted(flows, line, powers);
            }
        }

        return sum;
    }

    private static NettedSum Sorted(ReadOnlySpan<CashFlow> flows, TickLine line, YearPowers powers)
    {
        var ticks = ArrayPool<long>.Shared.Rent(flows.Length);
        var amounts = ArrayPool<decimal>.Shared.Rent(flows.Length);
        try
        {
            for (var i = 0; i < flows.Length; i++)
            {
                (ticks[i], amounts[i]) = (line.Ticks(flows[i].Date), flows[i].Amount);
            }

            Array.Sort(ticks, amounts, 0, flows.Length);
            var sum = new NettedSum(powers);
            for (var i = 0; i < flows.Length; i++)
            {
                sum.TryAdd(ticks[i], amounts[i]);
            }

            return sum;
        }
        finally
        {
            ArrayPool<long>.Shared.Return(ticks);
            ArrayPool<decimal>.Shared.Return(amounts);
        }
    }

    /// <summary>Ticks from a date on, its own position computed once.</summary>
    private readonly struct TickLine(LocalDate from, DayCount dayCount)
    {
        private readonly long origin = YearFraction.IsPairwise(dayCount) ? 0 : YearFraction.Position(YearFraction.Iso(from), dayCount);

        public long Ticks(LocalDate date) => YearFraction.IsPairwise(dayCount)
            ? YearFraction.Ticks(from, date, dayCount)
            : YearFraction.Position(YearFraction.Iso(date), dayCount) - origin;
    }

    /// <summary>
    /// Adds flows in order of time: each time's factor is the one before times the power of the step, which is short. What one time nets to is exact.
    /// </summary>
    private ref struct NettedSum(YearPowers powers)
    {
        private readonly YearPowers powers = powers;
        private DoubleDouble sum;
        private DoubleDouble factor;
        private double gross;
        private decimal amount;
        private long time;
        private bool isStarted;

        /// <summary>False when the flow comes before the last one.</summary>
        public bool TryAdd(long ticks, decimal flow)
        {
            if (!isStarted)
            {
                (isStarted, time, factor, amount) = (true, ticks, powers.Factor(ticks), flow);
            }
            else if (ticks == time)
            {
                amount += flow;
            }
            else if (ticks > time)
            {
                var netted = DecimalParts.ToDouble(amount);
                sum += factor * netted;
                gross += factor.High * Math.Abs(netted);
                factor *= powers.Factor(ticks - time);
                (time, amount) = (ticks, flow);
            }
            else
            {
                return false;
            }

            return true;
        }

        /// <summary>The sum of the magnitudes of what each time nets to.</summary>
        public readonly double Gross() => gross + (factor.High * Math.Abs(DecimalParts.ToDouble(amount)));

        public readonly DoubleDouble Total() => sum + (factor * DecimalParts.ToDouble(amount));
    }
}
