using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Equivalent annual worth, and its negative the equivalent annual cost: the even yearly amount that is worth as much as the whole series.</summary>
/// <remarks>
/// <para><b>Formula.</b> NPV · r / (1 − (1 + r)^−n); r = 0: sum / n.</para>
/// <para><b>Units.</b> Units of the currency for each period; the rate is a fraction for each period.</para>
/// <para><b>Domain.</b> A finite rate above −1. The periods over which the worth is spread are those of the series unless given: the time of the last flow.
/// Use it to compare equipment or contracts of different life.</para>
/// <para><b>Edge cases.</b> No flows: undefined, <see cref="UndefinedReason.NoData"/>. A single flow now, so no period to spread over: undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. A value beyond 1e290: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> <see cref="NetPresentValue"/> times <see cref="TimeValueOfMoney.CapitalRecoveryFactor"/>.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 6 (equivalent annual cash flow); Newnan, Eschenbach and
/// Lavelle, Engineering Economic Analysis, 9th ed. 2004, ch. 6.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(EquivalentAnnualWorth.Compute([-90m, 0m, -10m], 0).Headline.Value); // -50
/// </code>
/// </example>
public static class EquivalentAnnualWorth
{
    /// <summary>The even amount of each period that a series is worth.</summary>
    /// <param name="flows">One amount for each period, zeros included; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="periods">The periods to spread over, positive; null is the time of the last flow.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <returns>The worth, the cost, and what they are made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate or periods are not in the domain.</exception>
    /// <exception cref="OverflowException">The rate is zero and the sum exceeds decimal's range.</exception>
    public static EquivalentAnnualWorthResult Compute(
        ReadOnlySpan<decimal> flows, double rate, double? periods = null, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Guard.Above(rate, -1);
        var length = periods is { } given
            ? Guard.Positive(given, nameof(periods))
            : Math.Max(options.FirstFlow == FirstFlow.Now ? flows.Length - 1 : flows.Length, 0);
        return Of(rate, length, NetPresentValue.Value(flows, rate, options));
    }

    /// <summary>The even yearly amount that dated flows are worth, paid at the end of each year from the valuation date.</summary>
    /// <param name="flows">The flows in any order; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="years">The years to spread over, positive.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest flow.</param>
    /// <returns>The worth, the cost, and what they are made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rate or years are not in the domain.</exception>
    /// <exception cref="OverflowException">The rate is zero and the sum exceeds decimal's range.</exception>
    public static EquivalentAnnualWorthResult Compute(
        ReadOnlySpan<CashFlow> flows, double rate, double years, DatedDiscountingOptions? options = null)
        => Of(rate, Guard.Positive(years), NetPresentValue.Value(flows, rate, options));

    private static EquivalentAnnualWorthResult Of(double rate, double length, Figure<double> value)
    {
        var factor = TimeValueOfMoney.CapitalRecoveryFactor(rate, length);
        var worth = (value.Value, factor.Value) switch
        {
            (null, _) => value,
            (_, null) => factor,
            ({ } v, { } f) => Math.Abs(v * f) <= double.MaxValue ? Figure.Of(v * f) : Figure.Undefined<double>(UndefinedReason.Overflow),
        };
        return new EquivalentAnnualWorthResult
        {
            Rate = rate,
            Periods = length,
            NetPresentValue = value,
            CapitalRecoveryFactor = factor,
            Headline = worth,
            Cost = worth.Select(x => -x),
        };
    }
}
