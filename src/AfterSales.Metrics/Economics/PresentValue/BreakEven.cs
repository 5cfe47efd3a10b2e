using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Break-even: the volume, the price or the saving at which an undertaking just pays.</summary>
/// <remarks>
/// <para><b>Formula.</b> Discounted: the x with PV(fixed flows) + x·PV(flows for each unit of x) = 0. Within one period: volume = fixed cost / (price −
/// variable
/// cost), price = variable cost + fixed cost / volume.</para>
/// <para><b>Units.</b> x in whatever the flows are given for each of: visits, contracts, percentage points, or the currency itself for a price or a yearly
/// saving.
/// The rate is a fraction for each period.</para>
/// <para><b>Domain.</b> A finite rate above −1; the flows for each unit in proportion to x. Amounts in one currency.</para>
/// <para><b>Edge cases.</b> No flows on both sides: undefined, <see cref="UndefinedReason.NoData"/>. Units worth zero: undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/> (<see cref="UndefinedReason.IdenticallyZero"/> when the fixed flows are worth zero too). A negative x is
/// an answer:
/// there is room to lose. Price not above variable cost: the volume is undefined, <see cref="UndefinedReason.NotReached"/>; volume zero: the
/// price is undefined, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> The net present value is a straight line in x, so one division; the two present values in double-double. Within one period exact
/// in decimal.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 3; Brealey, Myers and Allen, 10th ed. 2011, ch. 10 (NPV
/// break-even).</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(BreakEven.Compute([10m], [2m], 0.1).Headline.Value); // -5
/// </code>
/// </example>
public static class BreakEven
{
    /// <summary>How much of something makes the net present value zero.</summary>
    /// <param name="fixedFlows">The flows that come whatever x is; money in positive, money out negative.</param>
    /// <param name="flowsPerUnit">The flows that each unit of x brings; the series may differ in length.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <returns>x and what it is made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in the domain.</exception>
    /// <exception cref="OverflowException">The rate is zero and a sum exceeds decimal's range.</exception>
    public static BreakEvenResult Compute(
        ReadOnlySpan<decimal> fixedFlows, ReadOnlySpan<decimal> flowsPerUnit, double rate, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Discounting.CheckedRate(rate, options.Rates);
        var nothing = Figure.Undefined<double>(UndefinedReason.NoData);
        var isEmpty = fixedFlows.IsEmpty && flowsPerUnit.IsEmpty;
        var whole = isEmpty ? nothing : Worth(fixedFlows, rate, options.FirstFlow);
        var unit = isEmpty ? nothing : Worth(flowsPerUnit, rate, options.FirstFlow);
        return new BreakEvenResult
        {
            Rate = rate,
            FixedValue = whole,
            ValuePerUnit = unit,
            Headline = (whole.Value, unit.Value) switch
            {
                (null, _) => whole,
                (_, null) => unit,
                (0, 0) => Figure.Undefined<double>(UndefinedReason.IdenticallyZero),
                ({ } a, { } b) => Figure.Ratio(-a, b),
            },
        };
    }

    /// <summary>The volume at which the contribution covers the fixed cost, within one period.</summary>
    /// <param name="fixedCost">The fixed cost, positive.</param>
    /// <param name="price">The price of a unit.</param>
    /// <param name="variableCost">The variable cost of a unit.</param>
    /// <returns>The volume, unrounded.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts differ in currency.</exception>
    /// <exception cref="OverflowException">The contribution exceeds decimal's range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The fixed cost is negative.</exception>
    public static Figure<decimal> Volume(Money fixedCost, Money price, Money variableCost)
    {
        var contribution = price.In(fixedCost.Currency) - variableCost.In(fixedCost.Currency);
        Guard.NotNegative(fixedCost.Amount, nameof(fixedCost));
        return contribution > 0 || fixedCost.Amount == 0
            ? fixedCost.Amount == 0 ? Figure.Of(0m) : Figure.PerUnit(fixedCost.Amount, contribution)
            : Figure.Undefined<decimal>(UndefinedReason.NotReached);
    }

    /// <summary>The price at which a volume covers the fixed cost, within one period.</summary>
    /// <param name="fixedCost">The fixed cost, positive.</param>
    /// <param name="variableCost">The variable cost of a unit.</param>
    /// <param name="volume">The volume, not negative.</param>
    /// <returns>The price of a unit, unrounded.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts differ in currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The fixed cost or the volume is negative.</exception>
    public static Figure<decimal> Price(Money fixedCost, Money variableCost, decimal volume)
    {
        var variable = variableCost.In(fixedCost.Currency);
        Guard.NotNegative(fixedCost.Amount, nameof(fixedCost));
        return Figure.PerUnit(fixedCost.Amount, Guard.NotNegative(volume)).Select(share => variable + share);
    }

    /// <summary>No flows are worth nothing.</summary>
    private static Figure<double> Worth(ReadOnlySpan<decimal> flows, double rate, FirstFlow first)
        => flows.IsEmpty ? Figure.Of(0.0) : Discounting.Value(flows, rate, first);
}
