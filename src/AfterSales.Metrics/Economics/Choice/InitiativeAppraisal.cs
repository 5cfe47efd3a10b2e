using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// Investment appraisal of one initiative: net present value, annual worth, return on investment, ratios, payback and rates of return, of the same flows at
/// one rate.
/// </summary>
/// <remarks>
/// <para><b>Formula.</b> Each figure is that of its own calculation: <see cref="NetPresentValue"/>, <see cref="BenefitCostRatio"/>,
/// <see cref="ProfitabilityIndex"/>, <see cref="ReturnOnInvestment"/>, <see cref="EquivalentAnnualWorth"/>, <see cref="PaybackPeriod"/>, <see cref="Xirr"/>
/// and <see cref="ModifiedRateOfReturn"/>.</para>
/// <para><b>Units.</b> Rates are fractions per year; amounts in the currency of the flows.</para>
/// <para><b>Domain.</b> Dated flows, a rate above −1. Every initiative is valued at its own first flow; to put several side by side,
/// <see cref="InitiativePortfolio"/> takes one date for all.</para>
/// <para><b>Edge cases.</b> Flows on one date span no time: annual worth and the yearly return are undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. No flows: every figure is undefined, with the reason its calculation gives; annual worth with
/// <see cref="UndefinedReason.NoData"/>.</para>
/// <para><b>Method.</b> Return on investment takes all that comes in as benefit, all that goes out as cost, over the years between the first and the last
/// date.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 5: no one figure decides alone.</para>
/// </remarks>
/// <example>
/// <code>
/// CashFlow Flow(int year, decimal amount) =&gt; CashFlow.Of(new LocalDate(year, 1, 1), amount);
/// CashFlow[] Flows = [Flow(2025, -100), Flow(2026, 60), Flow(2027, 72.6m)];
/// Currency Eur = Currency.Of("EUR");
/// var result = InitiativeAppraisal.Compute(new Initiative { Name = "Van", Flows = Flows }, 0.1, Eur);
/// Console.WriteLine((result.Rate, result.Years)); // (0.1, 2)
/// </code>
/// </example>
public static class InitiativeAppraisal
{
    /// <summary>Appraises an initiative.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="currency">The currency of its flows.</param>
    /// <param name="dayCount">How dates become years; days / 365 by default.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The initiative is null, or the rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public static InitiativeAppraisalResult Compute(Initiative initiative, double rate, Currency currency, DayCount dayCount = DayCount.Actual365Fixed)
    {
        Guard.NotNull(initiative);
        Guard.Above(rate, -1);
        Guard.Defined(dayCount);
        var flows = initiative.Flows.ToArray();
        var options = new DatedDiscountingOptions { DayCount = dayCount };
        var years = flows.Length == 0 ? 0 : YearFraction.Compute(flows.Min(f => f.Date), flows.Max(f => f.Date), dayCount);
        return new InitiativeAppraisalResult
        {
            Initiative = initiative,
            Rate = rate,
            Years = years,
            NetPresentValue = NetPresentValue.Compute(flows, rate, options),
            BenefitCostRatio = BenefitCostRatio.Compute(flows, rate, options),
            ProfitabilityIndex = ProfitabilityIndex.Compute(flows, rate, dayCount),
            ReturnOnInvestment = ReturnOnInvestment.Compute(Sum(flows, 1, currency), Sum(flows, -1, currency), years > 0 ? years : null),
            AnnualWorth = years > 0 ? EquivalentAnnualWorth.Compute(flows, rate, years, options).Headline
                : Figure.Undefined<double>(flows.Length == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator),
            Payback = PaybackPeriod.Compute(flows, 0.0, dayCount),
            DiscountedPayback = PaybackPeriod.Compute(flows, rate, dayCount),
            RatesOfReturn = Xirr.Compute(flows, new RateOfReturnOptions { DayCount = dayCount }),
            ModifiedRateOfReturn = ModifiedRateOfReturn.Compute(flows, rate, rate, dayCount),
        };
    }

    private static Money Sum(CashFlow[] flows, int sign, Currency currency)
        => Money.Of(flows.Where(f => Math.Sign(f.Amount) == sign).Sum(f => sign * f.Amount), currency);
}
