using System.Buffers;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>The kernel of all dated figures: discounted sums over whole ticks of a day count, in double-double.</summary>
internal static class DatedDiscounting
{
    /// <summary>The earliest date of one or two series, in the ISO calendar; null when there are no flows.</summary>
    public static LocalDate? Earliest(ReadOnlySpan<CashFlow> flows, ReadOnlySpan<CashFlow> more = default)
    {
        LocalDate? earliest = null;
        foreach (var flow in flows)
        {
            var date = YearFraction.Iso(flow.Date);
            earliest = earliest is { } known && known <= date ? known : date;
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
            var value = powers.Factor(YearFraction.Ticks(from, flow.Date, dayCount)) * (double)flow.Amount;
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
        if (rate == 0)
        {
            return new DoubleDouble((double)Undiscounted(flows), 0);
        }

        var ticks = ArrayPool<long>.Shared.Rent(flows.Length);
        var amounts = ArrayPool<decimal>.Shared.Rent(flows.Length);
        try
        {
            Sort(flows, from, dayCount, ticks, amounts);
            return Net(ticks.AsSpan(0, flows.Length), amounts, rate, dayCount);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(ticks);
            ArrayPool<decimal>.Shared.Return(amounts);
        }
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

    /// <summary>The flows by time; those of one time stay in the input's order, and their exact sum does not depend on it.</summary>
    public static void Sort(ReadOnlySpan<CashFlow> flows, LocalDate from, DayCount dayCount, long[] ticks, decimal[] amounts)
    {
        var isSorted = true;
        for (var i = 0; i < flows.Length; i++)
        {
            (ticks[i], amounts[i]) = (YearFraction.Ticks(from, flows[i].Date, dayCount), flows[i].Amount);
            isSorted &= i == 0 || ticks[i - 1] <= ticks[i];
        }

        if (!isSorted)
        {
            Array.Sort(ticks, amounts, 0, flows.Length);
        }
    }

    private static DoubleDouble Net(ReadOnlySpan<long> ticks, decimal[] amounts, double rate, DayCount dayCount)
    {
        Span<DoubleDouble> buffer = stackalloc DoubleDouble[YearPowers.Count];
        var powers = new YearPowers(rate, YearFraction.TicksPerYear(dayCount), buffer);
        var sum = default(DoubleDouble);
        for (var i = 0; i < ticks.Length;)
        {
            var (time, amount) = (ticks[i], 0m);
            for (; i < ticks.Length && ticks[i] == time; i++)
            {
                amount += amounts[i];
            }

            if (amount != 0)
            {
                sum += powers.Factor(time) * (double)amount;
            }
        }

        return sum;
    }
}
