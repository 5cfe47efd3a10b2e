using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Profitability index: what the later flows are worth for each unit of the first outlay.</summary>
/// <remarks>
/// <para><b>Formula.</b> PI = PV(flows after the first) / −first flow = 1 + NPV / outlay, with the first flow at time zero.</para>
/// <para><b>Units.</b> A plain number: above 1 pays. The rate is a fraction for each period (each year for dated flows).</para>
/// <para><b>Domain.</b> A first flow that is an outlay. Further outlays later count against the later flows; where they should count as cost, the
/// <see cref="BenefitCostRatio"/> is meant. Dated flows: the outlay is the net flow of the first date.</para>
/// <para><b>Edge cases.</b> No flows: undefined, <see cref="UndefinedReason.NoData"/>. First flow zero: undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; first flow positive: <see cref="UndefinedReason.NegativeDenominator"/>. Only an outlay: 0.</para>
/// <para><b>Method.</b> Horner's rule in double-double, as <see cref="NetPresentValue"/>; dated flows as its dated form. The index is above 1 exactly when
/// the net present value is above 0.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 5.</para>
/// </remarks>
public static partial class ProfitabilityIndex
{
    /// <summary>The profitability index of a periodic series.</summary>
    /// <param name="flows">The first outlay (negative), then one amount for each period; one currency.</param>
    /// <param name="rate">Discount rate for each period, as a fraction; above −1.</param>
    /// <returns>The index and what it is made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The rate is zero and the sum exceeds decimal's range.</exception>
    public static ProfitabilityIndexResult Compute(ReadOnlySpan<decimal> flows, double rate)
    {
        Guard.Above(rate, -1);
        return flows.IsEmpty
            ? Of(rate, null, Figure.Undefined<double>(UndefinedReason.NoData), null)
            : Of(
                rate,
                -flows[0],
                Discounting.Net(flows.Slice(1), rate, FirstFlow.AfterOnePeriod).ToFigure(),
                Discounting.Value(flows, rate, FirstFlow.Now).Value);
    }

    private static ProfitabilityIndexResult Of(double rate, decimal? outlay, Figure<double> later, double? net) => new()
    {
        Rate = rate,
        Outlay = outlay ?? 0,
        LaterFlows = later,
        Headline = outlay < 0
            ? Figure.Undefined<double>(UndefinedReason.NegativeDenominator)
            : later.Value is { } value ? RatioToOne.Beside(Figure.Ratio(value, DecimalParts.ToDouble(outlay.GetValueOrDefault())), net)
            : later,
    };
}
