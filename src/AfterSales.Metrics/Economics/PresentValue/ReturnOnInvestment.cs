using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Return on investment: what came back beyond the cost, for each unit of cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> ROI = (benefit − cost) / cost; annualized (1 + ROI)^(1/years) − 1.</para>
/// <para><b>Units.</b> Fractions: 0.25 is 25 %. Years as given, fractions of a year included.</para>
/// <para><b>Domain.</b> Benefit and cost in one currency, both as sums, undiscounted or discounted alike; cost entered as a positive amount.</para>
/// <para><b>Edge cases.</b> Cost zero is undefined, <see cref="UndefinedReason.ZeroDenominator"/>; cost negative (a net credit) is undefined,
/// <see cref="UndefinedReason.NegativeDenominator"/>. Benefit zero gives −1, the whole cost lost. Benefit negative gives less than −1: the ratio stands,
/// but the annualized one is undefined, <see cref="UndefinedReason.OutsideDomain"/>, as no yearly rate loses more than everything.
/// Without years the annualized ratio is undefined, <see cref="UndefinedReason.MissingInput"/>.</para>
/// <para><b>Method.</b> The gain is exact in decimal; one conversion of each amount to double, one division.
/// The annualized ratio is expm1(ln(benefit / cost) / years), which keeps the digits of small returns.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 23 (ROI as income over investment); annualization is the compound
/// growth rate.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ReturnOnInvestment.Compute(Money.Of(150_000m, "EUR"), Money.Of(120_000m, "EUR"), 2);
/// Console.WriteLine(result.Gain); // 30000.00 EUR
/// Console.WriteLine(result.Headline); // 0.25
/// </code>
/// </example>
public static class ReturnOnInvestment
{
    /// <summary>The return of one investment.</summary>
    /// <param name="benefit">Everything gained, before the cost.</param>
    /// <param name="cost">Everything spent, as a positive amount.</param>
    /// <param name="years">How long it took, for the annualized ratio; positive, or null to leave that out.</param>
    /// <returns>The ratio, the annualized ratio, and what they are made of.</returns>
    /// <exception cref="CurrencyMismatchException">The two amounts differ in currency.</exception>
    /// <exception cref="OverflowException">The difference exceeds decimal's range.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is not positive and finite.</exception>
    public static ReturnOnInvestmentResult Compute(Money benefit, Money cost, double? years = null)
    {
        var gain = benefit - cost;
        if (years is { } given)
        {
            Guard.Positive(given, nameof(years));
        }

        return new ReturnOnInvestmentResult
        {
            Benefit = benefit,
            Cost = cost,
            Gain = gain,
            Years = years,
            Headline = Ratio(gain.Amount, cost.Amount),
            AnnualizedRatio = Annualized(benefit.Amount, cost.Amount, years),
        };
    }

    private static Figure<double> Ratio(decimal gain, decimal cost)
        => cost < 0 ? Figure.Undefined<double>(UndefinedReason.NegativeDenominator) : Figure.Ratio(gain, cost);

    private static Figure<double> Annualized(decimal benefit, decimal cost, double? years) => (benefit, cost, years) switch
    {
        (_, 0, _) => Figure.Undefined<double>(UndefinedReason.ZeroDenominator),
        (_, < 0, _) => Figure.Undefined<double>(UndefinedReason.NegativeDenominator),
        (_, _, null) => Figure.Undefined<double>(UndefinedReason.MissingInput),
        ( < 0, _, _) => Figure.Undefined<double>(UndefinedReason.OutsideDomain),
        (0, _, _) => Figure.Of(-1.0),
        _ => ExactRates.Refined(
            Grown(Elementary.Log(DecimalParts.ToDouble(benefit) / DecimalParts.ToDouble(cost)) / years.Value), cost, benefit, years.Value),
    };

    private static Figure<double> Grown(double logRate)
    {
        var rate = Elementary.ExpM1(logRate);
        return double.IsInfinity(rate) ? Figure.Undefined<double>(UndefinedReason.Overflow) : Figure.Of(rate);
    }
}
