using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Net present value: what a series of flows is worth now, when money later is worth less.</summary>
/// <remarks>
/// <para><b>Formula.</b> NPV = Σ aᵢ / (1 + r)^tᵢ, tᵢ = i with <see cref="FirstFlow.Now"/>, i + 1 with <see cref="FirstFlow.AfterOnePeriod"/>.
/// Dated flows: tᵢ is the time from the valuation date in years of a day count.</para>
/// <para><b>Units.</b> Flows in units of one currency, money in positive and money out negative; the rate is a fraction for each period (each year
/// for dated flows): 0.08 is 8 %. Values in units of the currency, unrounded.</para>
/// <para><b>Domain.</b> A finite rate above −1; with <see cref="RateDomain.ExceptMinusOne"/> any but −1.</para>
/// <para><b>Edge cases.</b> No flows: undefined, <see cref="UndefinedReason.NoData"/>. Rate zero: the exact sum, whatever the timing. Rate −1 or
/// below: refused. Only inflows or only outflows: fair, a value like any other. A value beyond 1e290 (a rate near −1 over many periods):
/// undefined, <see cref="UndefinedReason.Overflow"/>. Dated flows may come in any order, and before the valuation date; flows of one day are netted
/// exactly.</para>
/// <para><b>Method.</b> Horner's rule in double-double arithmetic; the result is the double nearest to the sum of the flows as doubles, and the same bits in
/// both builds of the library, as tested on x64. A value within a few roundings of zero is computed once more from the amounts as they are and the rate as it
/// is written, in exact decimals: what just breaks even is worth exactly 0 (up to 4,096 periods; dated flows where all lie whole years apart, or where they
/// cancel). Linear in the number of flows, no allocation in <c>Value</c> and <c>Values</c> otherwise.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 2. Excel's NPV is
/// <see cref="DiscountingOptions.Excel"/>; it skips blank and text cells and so moves the later flows forward, which nothing here does.</para>
/// </remarks>
/// <example>
/// <code>
/// decimal[] flows = [-120_000m, 45_000m, 55_000m, 60_000m];
/// Console.WriteLine(NetPresentValue.Compute(flows, 0.08).Headline); // 16450.236244474927
/// </code>
/// </example>
public static partial class NetPresentValue
{
    /// <summary>The net present value of a periodic series, with its ingredients.</summary>
    /// <param name="flows">One amount for each period, zeros included; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <returns>The value and what it is made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in the domain.</exception>
    /// <exception cref="OverflowException">The undiscounted sum exceeds decimal's range.</exception>
    public static NetPresentValueResult Compute(ReadOnlySpan<decimal> flows, double rate, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Discounting.CheckedRate(rate, options.Rates);
        var sum = Discounting.Undiscounted(flows);
        var values = Discounting.Sum(flows, rate, options.FirstFlow);
        var isEmpty = flows.IsEmpty;
        return new NetPresentValueResult
        {
            Rate = rate,
            FirstFlow = options.FirstFlow,
            Count = flows.Length,
            Sum = sum,
            Inflows = Defined(values.Inflows, isEmpty),
            Outflows = Defined(values.Outflows, isEmpty),
            Headline = Discounting.Value(flows, rate, options.FirstFlow),
        };
    }

    /// <summary>The net present value alone, without allocation.</summary>
    /// <param name="flows">One amount for each period, zeros included; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in the domain.</exception>
    /// <exception cref="OverflowException">The rate is zero and the sum exceeds decimal's range.</exception>
    public static Figure<double> Value(ReadOnlySpan<decimal> flows, double rate, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        return Discounting.Value(flows, Discounting.CheckedRate(rate, options.Rates), options.FirstFlow);
    }

    /// <summary>The net present value of flows that were computed, as inside a simulation; without allocation.</summary>
    /// <param name="flows">One finite amount for each period; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The rate is not in the domain, or a flow is not finite.</exception>
    public static Figure<double> Value(ReadOnlySpan<double> flows, double rate, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Discounting.CheckedRate(rate, options.Rates);
        return Defined(Discounting.Net(Guard.AllFinite(flows, nameof(flows)), rate, options.FirstFlow), flows.IsEmpty);
    }

    /// <summary>The net present values of many series at one rate, without allocation: the flows one after another, and where each series ends.</summary>
    /// <param name="flows">The flows of all series, concatenated.</param>
    /// <param name="ends">For each series the index after its last flow; ascending, the last one the number of flows.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="values">Receives one value for each series, the same bits as from one call for each.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <exception cref="ArgumentException">The rate is not in the domain, the ends do not ascend to the number of flows, or the lengths differ.</exception>
    /// <exception cref="OverflowException">The rate is zero and a sum exceeds decimal's range.</exception>
    public static void Values(
        ReadOnlySpan<decimal> flows, ReadOnlySpan<int> ends, double rate, Span<Figure<double>> values, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Discounting.CheckedRate(rate, options.Rates);
        Guard.SameLength(values.Length, ends.Length, nameof(values), nameof(ends));
        Guard.Ends(ends, flows.Length, nameof(ends));
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            values[i] = Discounting.Value(flows.Slice(start, ends[i] - start), rate, options.FirstFlow);
            start = ends[i];
        }
    }

    /// <summary>The net present values of one series at many rates, for a profile or a chart; without allocation.</summary>
    /// <param name="flows">One amount for each period, zeros included; money in positive, money out negative, one currency.</param>
    /// <param name="rates">Discount rates for each period, as fractions.</param>
    /// <param name="values">Receives one value for each rate.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <exception cref="ArgumentException">A rate is not in the domain, or the lengths differ.</exception>
    /// <exception cref="OverflowException">A rate is zero and the sum exceeds decimal's range.</exception>
    public static void Profile(ReadOnlySpan<decimal> flows, ReadOnlySpan<double> rates, Span<Figure<double>> values, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Guard.SameLength(values.Length, rates.Length, nameof(values), nameof(rates));
        for (var i = 0; i < rates.Length; i++)
        {
            values[i] = Discounting.Value(flows, Discounting.CheckedRate(rates[i], options.Rates, nameof(rates)), options.FirstFlow);
        }
    }

    private static Figure<double> Defined(DoubleDouble value, bool isEmpty)
        => isEmpty ? Figure.Undefined<double>(UndefinedReason.NoData) : value.ToFigure();
}
