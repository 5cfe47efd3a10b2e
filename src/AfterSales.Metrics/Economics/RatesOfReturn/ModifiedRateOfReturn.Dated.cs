using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

// Dated flows: XMIRR.
public partial class ModifiedRateOfReturn
{
    /// <summary>The modified rate of return of dated flows.</summary>
    /// <param name="flows">The flows in any order; money in positive, money out negative, one currency.</param>
    /// <param name="financeRate">What the money put in costs, for each year; above −1.</param>
    /// <param name="reinvestmentRate">What the money taken out earns, for each year; above −1.</param>
    /// <param name="dayCount">How time is counted.</param>
    /// <returns>The rate for each year and what it is made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not finite and above −1.</exception>
    public static ModifiedRateOfReturnResult Compute(
        ReadOnlySpan<CashFlow> flows, double financeRate, double reinvestmentRate, DayCount dayCount = DayCount.Actual365Fixed)
    {
        Guard.Above(financeRate, -1);
        Guard.Above(reinvestmentRate, -1);
        Guard.Defined(dayCount);
        if (DatedDiscounting.Earliest(flows) is not { } from)
        {
            return Of(null, default, default, 0, financeRate, reinvestmentRate);
        }

        var length = Length(flows, from, dayCount);
        var (hasInflow, hasOutflow) = (false, false);
        foreach (var flow in flows)
        {
            hasInflow |= flow.Amount > 0;
            hasOutflow |= flow.Amount < 0;
        }

        return Of(
            hasInflow && hasOutflow,
            FutureValue(flows, reinvestmentRate, from, length, dayCount).ToFigure(),
            DatedDiscounting.Sum(flows, financeRate, from, dayCount).Outflows.ToFigure(),
            length / (double)YearFraction.TicksPerYear(dayCount),
            financeRate,
            reinvestmentRate);
    }

    private static long Length(ReadOnlySpan<CashFlow> flows, LocalDate from, DayCount dayCount)
    {
        var length = 0L;
        foreach (var flow in flows)
        {
            length = Math.Max(length, YearFraction.Ticks(from, flow.Date, dayCount));
        }

        return length;
    }

    private static DoubleDouble FutureValue(ReadOnlySpan<CashFlow> flows, double rate, LocalDate from, long length, DayCount dayCount)
    {
        Span<DoubleDouble> buffer = stackalloc DoubleDouble[YearPowers.Count];
        var powers = new YearPowers(rate, YearFraction.TicksPerYear(dayCount), buffer);
        var sum = default(DoubleDouble);
        foreach (var flow in flows)
        {
            if (flow.Amount > 0)
            {
                sum += powers.Factor(YearFraction.Ticks(from, flow.Date, dayCount) - length) * DecimalParts.ToDouble(flow.Amount);
            }
        }

        return sum;
    }
}
