using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Benefit–cost ratio, and its inverse the cost–benefit ratio: both named, since reports mix them up.</summary>
/// <remarks>
/// <para><b>Formula.</b> Benefit–cost ratio = PV(benefits) / PV(costs); cost–benefit ratio = PV(costs) / PV(benefits); PV(x) = Σ xᵢ / (1 + r)^tᵢ.</para>
/// <para><b>Units.</b> Both ratios are plain numbers: a benefit–cost ratio above 1 pays, a cost–benefit ratio below 1 pays. The rate is a fraction for
/// each period (each year for dated flows).</para>
/// <para><b>Domain.</b> Benefits and costs in one currency, both entered as positive amounts; or one series in which inflows count as benefits
/// and outflows as costs. Where a saving is entered decides the ratio (a benefit, or a cost less), never the net present value.</para>
/// <para><b>Edge cases.</b> Nothing at all on both sides: undefined, <see cref="UndefinedReason.NoData"/>. Costs worth zero: the benefit–cost ratio is
/// undefined, <see cref="UndefinedReason.ZeroDenominator"/>, and so is the cost–benefit ratio for benefits worth zero. Costs (or benefits) worth
/// less than zero, as after credits: the ratio over them is undefined, <see cref="UndefinedReason.NegativeDenominator"/>.
/// The series may differ in length: what is missing is zero.</para>
/// <para><b>Method.</b> Both present values in double-double, each rounded once to double; the ratios are of these. The net present value is the one that
/// <see cref="NetPresentValue"/> gives for benefits less costs, bit for bit, and the ratio is above 1 exactly when it is above 0: what just breaks even has
/// ratios of exactly 1.</para>
/// <para><b>Source.</b> Boardman, Greenberg, Vining and Weimer, Cost-Benefit Analysis, 4th ed. 2011, ch. 2.</para>
/// </remarks>
public static partial class BenefitCostRatio
{
    /// <summary>The ratios of two series.</summary>
    /// <param name="benefits">The benefit of each period, as a positive amount.</param>
    /// <param name="costs">The cost of each period, as a positive amount, in the same currency.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <returns>Both ratios and what they are made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in the domain.</exception>
    /// <exception cref="OverflowException">A benefit less its cost, or at rate zero their sum, exceeds decimal's range.</exception>
    public static BenefitCostRatioResult Compute(
        ReadOnlySpan<decimal> benefits, ReadOnlySpan<decimal> costs, double rate, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Discounting.CheckedRate(rate, options.Rates);
        return benefits.IsEmpty && costs.IsEmpty
            ? Undefined(rate)
            : Of(
                rate,
                Discounting.Net(benefits, rate, options.FirstFlow),
                Discounting.Net(costs, rate, options.FirstFlow),
                Discounting.Value(Discounting.Difference(benefits, costs), rate, options.FirstFlow));
    }

    /// <summary>The ratios of one series, its inflows being the benefits and its outflows the costs.</summary>
    /// <param name="flows">One amount for each period; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="options">Timing and rates taken; null takes the first flow now.</param>
    /// <returns>Both ratios and what they are made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in the domain.</exception>
    /// <exception cref="OverflowException">The rate is zero and the sum exceeds decimal's range.</exception>
    public static BenefitCostRatioResult Compute(ReadOnlySpan<decimal> flows, double rate, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Discounting.CheckedRate(rate, options.Rates);
        var values = Discounting.Sum(flows, rate, options.FirstFlow);
        return flows.IsEmpty ? Undefined(rate) : Of(rate, values.Inflows, values.Outflows, Discounting.Value(flows, rate, options.FirstFlow));
    }

    private static BenefitCostRatioResult Of(double rate, DoubleDouble benefits, DoubleDouble costs, Figure<double> net)
    {
        var (benefit, cost) = (benefits.ToFigure(), costs.ToFigure());
        var isDefined = net.IsDefined && benefit.IsDefined && cost.IsDefined;
        return new BenefitCostRatioResult
        {
            Rate = rate,
            Benefits = benefit,
            Costs = cost,
            NetPresentValue = isDefined ? net : Figure.Undefined<double>(UndefinedReason.Overflow),
            Headline = RatioToOne.Beside(Over(benefit, cost), net.Value),
            CostBenefitRatio = RatioToOne.Beside(Over(cost, benefit), -net.Value),
        };
    }

    private static Figure<double> Over(Figure<double> numerator, Figure<double> denominator) => (numerator.Value, denominator.Value) switch
    {
        (null, _) or (_, null) => Figure.Undefined<double>(UndefinedReason.Overflow),
        (_, < 0) => Figure.Undefined<double>(UndefinedReason.NegativeDenominator),
        ({ } over, { } under) => Figure.Ratio(over, under),
    };

    private static BenefitCostRatioResult Undefined(double rate)
    {
        var nothing = Figure.Undefined<double>(UndefinedReason.NoData);
        return new BenefitCostRatioResult
        {
            Rate = rate,
            Benefits = nothing,
            Costs = nothing,
            NetPresentValue = nothing,
            Headline = nothing,
            CostBenefitRatio = nothing,
        };
    }
}
