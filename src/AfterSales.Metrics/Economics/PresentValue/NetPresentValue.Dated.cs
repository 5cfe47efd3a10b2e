using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

// Dated flows: Excel's XNPV, with any day count and valuation date, in any order.
public partial class NetPresentValue
{
    /// <summary>The net present value of dated flows, with its ingredients.</summary>
    /// <param name="flows">The flows in any order; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest flow.</param>
    /// <returns>The value and what it is made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The undiscounted sum exceeds decimal's range.</exception>
    public static DatedNetPresentValueResult Compute(ReadOnlySpan<CashFlow> flows, double rate, DatedDiscountingOptions? options = null)
    {
        options ??= DatedDiscountingOptions.Default;
        Guard.Above(rate, -1);
        var from = options.ValuationDate ?? DatedDiscounting.Earliest(flows);
        var values = from is { } date ? DatedDiscounting.Sum(flows, rate, date, options.DayCount) : default;
        return new DatedNetPresentValueResult
        {
            Rate = rate,
            DayCount = options.DayCount,
            ValuationDate = from,
            Count = flows.Length,
            Sum = DatedDiscounting.Undiscounted(flows),
            Inflows = Defined(values.Inflows, flows.IsEmpty),
            Outflows = Defined(values.Outflows, flows.IsEmpty),
            Headline = Value(flows, rate, options),
        };
    }

    /// <summary>The net present value of dated flows alone, without allocation.</summary>
    /// <param name="flows">The flows in any order; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest flow.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The rate is zero, or many flows fall on one day, and the sum exceeds decimal's range.</exception>
    public static Figure<double> Value(ReadOnlySpan<CashFlow> flows, double rate, DatedDiscountingOptions? options = null)
    {
        options ??= DatedDiscountingOptions.Default;
        Guard.Above(rate, -1);
        return flows.IsEmpty
            ? Figure.Undefined<double>(UndefinedReason.NoData)
            : DatedDiscounting.Value(flows, rate, options.ValuationDate, options.DayCount);
    }

    /// <summary>The net present values of many dated series at one rate, without allocation: the flows one after another, and where each series ends.</summary>
    /// <param name="flows">The flows of all series, concatenated.</param>
    /// <param name="ends">For each series the index after its last flow; ascending, the last one the number of flows.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="values">Receives one value for each series, the same bits as from one call for each.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from each series' own earliest flow.</param>
    /// <exception cref="ArgumentException">The rate is not finite and above −1, the ends do not ascend to the number of flows, or the lengths
    /// differ.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range, as in
    /// <see cref="Value(ReadOnlySpan{CashFlow}, double, DatedDiscountingOptions)"/>.</exception>
    public static void Values(
        ReadOnlySpan<CashFlow> flows, ReadOnlySpan<int> ends, double rate, Span<Figure<double>> values, DatedDiscountingOptions? options = null)
    {
        Guard.Above(rate, -1);
        Guard.SameLength(values.Length, ends.Length, nameof(values), nameof(ends));
        Guard.Ends(ends, flows.Length, nameof(ends));
        options ??= DatedDiscountingOptions.Default;
        var ticksPerYear = YearFraction.TicksPerYear(options.DayCount);
        var logPerTick = default(DoubleDouble);
        Span<DoubleDouble> buffer = stackalloc DoubleDouble[YearPowers.Count];
        scoped var powers = default(YearPowers);
        var hasPowers = false;
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            var series = flows.Slice(start, ends[i] - start);
            start = ends[i];
            if (series.IsEmpty)
            {
                values[i] = Figure.Undefined<double>(UndefinedReason.NoData);
            }
            else if (rate != 0 && DatedDiscounting.TryLanes(series, rate, options.ValuationDate, options.DayCount, ref logPerTick, out var value))
            {
                values[i] = new Figure<double>(value);
            }
            else
            {
                powers = hasPowers ? powers : new YearPowers(rate, ticksPerYear, buffer);
                hasPowers = true;
                var from = options.ValuationDate ?? DatedDiscounting.Earliest(series)!.Value;
                values[i] = DatedDiscounting.Value(series, rate, from, options.DayCount, powers);
            }
        }
    }

    /// <summary>The net present values of one dated series at many rates, for a profile or a chart.</summary>
    /// <param name="flows">The flows in any order; money in positive, money out negative, one currency.</param>
    /// <param name="rates">Discount rates for each year, as fractions; above −1.</param>
    /// <param name="values">Receives one value for each rate.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest flow.</param>
    /// <exception cref="ArgumentException">A rate is not finite and above −1, or the lengths differ.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range, as in
    /// <see cref="Value(ReadOnlySpan{CashFlow}, double, DatedDiscountingOptions)"/>.</exception>
    public static void Profile(
        ReadOnlySpan<CashFlow> flows, ReadOnlySpan<double> rates, Span<Figure<double>> values, DatedDiscountingOptions? options = null)
    {
        Guard.SameLength(values.Length, rates.Length, nameof(values), nameof(rates));
        for (var i = 0; i < rates.Length; i++)
        {
            values[i] = Value(flows, Guard.Above(rates[i], -1, nameof(rates)), options);
        }
    }
}
