using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

// Dated benefits and costs.
public partial class BenefitCostRatio
{
    /// <summary>The ratios of two dated series.</summary>
    /// <param name="benefits">The benefits, as positive amounts, in any order.</param>
    /// <param name="costs">The costs, as positive amounts, in any order, in the same currency.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest of all. The ratios do not depend on the date.</param>
    /// <returns>Both ratios and what they are made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The rate is zero, or many flows fall on one day, and their sum exceeds decimal's range.</exception>
    public static BenefitCostRatioResult Compute(
        ReadOnlySpan<CashFlow> benefits, ReadOnlySpan<CashFlow> costs, double rate, DatedDiscountingOptions? options = null)
    {
        options ??= DatedDiscountingOptions.Default;
        Guard.Above(rate, -1);
        return (options.ValuationDate ?? DatedDiscounting.Earliest(benefits, costs)) is { } from && !(benefits.IsEmpty && costs.IsEmpty)
            ? Of(
                rate,
                DatedDiscounting.Net(benefits, rate, from, options.DayCount),
                DatedDiscounting.Net(costs, rate, from, options.DayCount),
                DatedDiscounting.Value(DatedDiscounting.Difference(benefits, costs), rate, from, options.DayCount))
            : Undefined(rate);
    }

    /// <summary>The ratios of one dated series, its inflows being the benefits and its outflows the costs.</summary>
    /// <param name="flows">The flows in any order; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest flow. The ratios do not depend on the date.</param>
    /// <returns>Both ratios and what they are made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The rate is zero, or many flows fall on one day, and their sum exceeds decimal's range.</exception>
    public static BenefitCostRatioResult Compute(ReadOnlySpan<CashFlow> flows, double rate, DatedDiscountingOptions? options = null)
    {
        options ??= DatedDiscountingOptions.Default;
        Guard.Above(rate, -1);
        if ((options.ValuationDate ?? DatedDiscounting.Earliest(flows)) is not { } from || flows.IsEmpty)
        {
            return Undefined(rate);
        }

        var values = DatedDiscounting.Sum(flows, rate, from, options.DayCount);
        return Of(rate, values.Inflows, values.Outflows, DatedDiscounting.Value(flows, rate, from, options.DayCount));
    }
}
