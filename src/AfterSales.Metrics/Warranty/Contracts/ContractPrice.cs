using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Price of an extended service contract, with a margin of risk; and whether what is unearned still pays for what is to come.</summary>
/// <remarks>
/// <para><b>Formula.</b> Price = (cost + fixed + k·sd/√n)/(1 − commission − profit). By quantile: cost per claim × Poisson quantile of the book's
/// claims/contracts.
/// Deficiency = max(0, cost to come + deferred cost − unearned).</para>
/// <para><b>Units.</b> Money for each contract.</para>
/// <para><b>Domain.</b> Contracts independent of each other.</para>
/// <para><b>Edge cases.</b> Commission and profit that take the whole price, or more: undefined, <see cref="UndefinedReason.ZeroDenominator"/>.
/// Price 0: the loss ratio is undefined.</para>
/// <para><b>Method.</b> The shares are subtracted in decimal: 0.7 and 0.3 leave nothing.</para>
/// <para><b>Source.</b> Standard deviation principle; FASB ASC 944-60 on premium deficiency.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ContractPrice.Compute(new ContractPriceInput
/// {
///     ExpectedCost = 60,
///     Deviation = 200,
///     Contracts = 400,
///     FixedExpense = 8,
///     Commission = 0.15m,
///     Profit = 0.05m,
///     RiskFactor = 2,
/// });
/// Console.WriteLine($"price {result.Headline:F2} EUR, break-even {result.BreakEvenPrice:F2} EUR"); // price 110.00 EUR, break-even 80.00 EUR
/// Console.WriteLine($"loss ratio {result.LossRatio:P1}"); // loss ratio 54.5 %
/// </code>
/// </example>
public static class ContractPrice
{
    /// <summary>The price.</summary>
    /// <param name="input">Cost, spread, expenses, shares.</param>
    /// <returns>Price, margin and loss ratio.</returns>
    /// <exception cref="ArgumentException">The input is null, or its margin leaves the doubles.</exception>
    public static ContractPriceResult Compute(ContractPriceInput input)
    {
        var margin = Guard.Representable(Guard.NotNull(input).RiskFactor * input.Deviation / Math.Sqrt(input.Contracts), nameof(input));
        var cost = input.ExpectedCost + input.FixedExpense;
        var price = Over(cost + margin, 1 - input.Commission - input.Profit);
        return new ContractPriceResult
        {
            RiskMargin = margin,
            Headline = price,
            LossRatio = price.Value is { } value ? Figure.Ratio(input.ExpectedCost, value) : price,
            BreakEvenPrice = Over(cost, 1 - input.Commission),
        };
    }

    /// <summary>The price with which the book breaks even with a probability; claims Poisson, their cost fixed.</summary>
    /// <param name="claimsPerContract">Expected claims of a contract; not negative.</param>
    /// <param name="costPerClaim">Cost of a claim; not negative.</param>
    /// <param name="contracts">Contracts in the book; positive.</param>
    /// <param name="probability">The probability, strictly between 0 and 1.</param>
    /// <returns>Quantile, prices and margin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range, or more than 10¹⁵ claims are expected.</exception>
    public static QuantilePriceResult AtQuantile(double claimsPerContract, double costPerClaim, long contracts, double probability)
    {
        var claims = Guard.InRange(Guard.NotNegative(claimsPerContract) * Guard.Positive(contracts), 0, 1e15, nameof(claimsPerContract));
        Guard.NotNegative(costPerClaim);
        Guard.Between(probability, 0, 1);
        var quantile = claims == 0 ? 0 : PoissonDistribution.Quantile(probability, claims);
        var (pure, high) = (Figures.Finite(claimsPerContract * costPerClaim), Figures.Finite(quantile * (costPerClaim / contracts)));
        return new QuantilePriceResult
        {
            ExpectedClaims = claims,
            ClaimsQuantile = quantile,
            PurePrice = pure,
            PriceAtQuantile = high,
            Margin = pure.Value is { } low && high.Value is { } top ? Figures.Finite(top - low) : pure.IsDefined ? high : pure,
        };
    }

    /// <summary>Whether the unearned price pays for what is still to come.</summary>
    /// <param name="unearned">The unearned price; not negative.</param>
    /// <param name="expectedRemainingCost">Expected cost to come; not negative.</param>
    /// <param name="deferredAcquisition">Deferred acquisition cost still to be written off; not negative.</param>
    /// <returns>The margin that is left, and the deficiency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative or not finite.</exception>
    public static PremiumDeficiency Deficiency(double unearned, double expectedRemainingCost, double deferredAcquisition = 0)
    {
        var margin = Guard.Representable(Guard.NotNegative(unearned) - Guard.NotNegative(expectedRemainingCost) - Guard.NotNegative(deferredAcquisition),
            nameof(expectedRemainingCost));
        return new PremiumDeficiency { Margin = margin, Deficiency = Math.Max(-margin, 0) };
    }

    private static Figure<double> Over(double amount, decimal rest) => rest <= 0 ? new Figure<double>(UndefinedReason.ZeroDenominator)
        : Figures.Finite(amount / DecimalParts.ToDouble(rest));
}
