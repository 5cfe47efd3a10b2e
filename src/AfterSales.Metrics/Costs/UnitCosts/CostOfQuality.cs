using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>The cost of quality in its four categories: prevention, appraisal, internal and external failure.</summary>
/// <remarks>
/// <para><b>Formula.</b> Conformance = prevention + appraisal; nonconformance = internal + external failure; total = both; shares = category / total;
/// ratio to revenue =
/// total / revenue; failure to conformance = nonconformance / conformance.</para>
/// <para><b>Units.</b> Amounts in one currency, unrounded; ratios are fractions: 0.108 is 10.8 % of revenue.</para>
/// <para><b>Domain.</b> Costs of one period, as positive amounts.</para>
/// <para><b>Edge cases.</b> A total, revenue or conformance of zero leaves its ratios undefined, <see cref="UndefinedReason.ZeroDenominator"/>; below zero
/// (net credits),
/// <see cref="UndefinedReason.NegativeDenominator"/>. Without revenue its ratio is undefined, <see cref="UndefinedReason.MissingInput"/>.</para>
/// <para><b>Method.</b> Sums exact in decimal; one division for each ratio.</para>
/// <para><b>Source.</b> A. V. Feigenbaum, Total Quality Control, Harvard Business Review 34, 1956; J. M. Juran, Quality Control Handbook; BS
/// 6143-2:1990.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = CostOfQuality.Compute(new CostOfQualityInput
/// {
///     Prevention = Money.Of(20_000m, "EUR"),
///     Appraisal = Money.Of(30_000m, "EUR"),
///     InternalFailure = Money.Of(40_000m, "EUR"),
///     ExternalFailure = Money.Of(60_000m, "EUR"),
///     Revenue = Money.Of(1_500_000m, "EUR"),
/// });
/// Console.WriteLine($"cost of quality {result.Total}, {result.RevenueRatio:P1} of revenue"); // cost of quality 150000.00 EUR, 10.0 % of revenue
/// Console.WriteLine($"{result.FailureToConformanceRatio:F2} EUR of failure for each euro of conformance"); // 2.00 EUR of failure for each euro of conformance
/// </code>
/// </example>
public static class CostOfQuality
{
    /// <summary>The cost of quality of a period.</summary>
    /// <param name="input">The four costs and the revenue.</param>
    /// <returns>Sums, shares and ratios.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts differ in currency.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static CostOfQualityResult Compute(CostOfQualityInput input)
    {
        Guard.NotNull(input);
        var currency = input.Prevention.Currency;
        Money Sum(params Money[] amounts) => Money.Of(ExactSum.Of(amounts.Select(amount => amount.In(currency)).ToArray()).Value, currency);
        var conformance = Sum(input.Prevention, input.Appraisal);
        var nonconformance = Sum(input.InternalFailure, input.ExternalFailure);
        var total = Sum(input.Prevention, input.Appraisal, input.InternalFailure, input.ExternalFailure);
        input.Revenue?.In(currency);
        return new CostOfQualityResult
        {
            Input = input,
            Conformance = conformance,
            Nonconformance = nonconformance,
            Total = total,
            PreventionShare = Ratio(input.Prevention, total),
            AppraisalShare = Ratio(input.Appraisal, total),
            InternalFailureShare = Ratio(input.InternalFailure, total),
            ExternalFailureShare = Ratio(input.ExternalFailure, total),
            RevenueRatio = input.Revenue is { } revenue ? Ratio(total, revenue) : Figure.Undefined<double>(UndefinedReason.MissingInput),
            FailureToConformanceRatio = Ratio(nonconformance, conformance),
        };
    }

    /// <summary>The cost of quality of a classified ledger, from its classes in <see cref="CostDimension.Quality"/>.</summary>
    /// <param name="ledger">The classified ledger.</param>
    /// <param name="revenue">The revenue of the same period; null leaves its ratio out.</param>
    /// <returns>Sums, shares and ratios; lines of no quality category are no cost of quality.</returns>
    /// <exception cref="ArgumentException">The ledger is null, or its rules know no quality category.</exception>
    /// <exception cref="CurrencyMismatchException">The revenue has another currency.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static CostOfQualityResult Compute(CostClassificationResult ledger, Money? revenue = null)
    {
        var quality = Guard.NotNull(ledger).In(CostDimension.Quality);
        Money Net(CostClass category) => quality.Classes.FirstOrDefault(item => item.Class == category)?.Totals.Net ?? Money.Zero(ledger.Currency);
        return Compute(new CostOfQualityInput
        {
            Prevention = Net(CostClass.Prevention),
            Appraisal = Net(CostClass.Appraisal),
            InternalFailure = Net(CostClass.InternalFailure),
            ExternalFailure = Net(CostClass.ExternalFailure),
            Revenue = revenue,
        });
    }

    private static Figure<double> Ratio(Money part, Money whole) => whole.Amount < 0
        ? Figure.Undefined<double>(UndefinedReason.NegativeDenominator)
        : Figure.Ratio(part.Amount, whole.Amount);
}
