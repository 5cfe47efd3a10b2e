using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What of a line's budget goes into the next year, within limits.</summary>
/// <remarks>
/// <para><b>Formula.</b> Carried = min(available, ratio · budget, amount); lapsed = available − carried; commitments take their budget along.</para>
/// <para><b>Units.</b> The position's currency.</para>
/// <para><b>Domain.</b> A position at the end of the year.</para>
/// <para><b>Edge cases.</b> An overrun line carries and lapses nothing, and shows the overrun. Commitments below zero (released beyond what was made) take
/// nothing along.
/// A ratio of the budget that is no whole number of minor units is rounded down, so that the limit holds.</para>
/// <para><b>Method.</b> Exact in decimal.</para>
/// <para><b>Source.</b> Carry-forward rules of OCA/account-budgeting (#27, #36, #41) and public budget law.</para>
/// </remarks>
/// <example>
/// <code>
/// var position = BudgetPosition.Of("Training", Money.Of(50_000m, "EUR"), Money.Of(42_000m, "EUR"));
/// var result = CarryForward.Compute(position, new CarryForwardOptions { MaximumRatio = 0.1m });
/// Console.WriteLine($"{result.Carried} carried, {result.Lapsed} lapsed"); // 5000.00 EUR carried, 3000.00 EUR lapsed
/// </code>
/// </example>
public static class CarryForward
{
    /// <summary>Computes what goes along.</summary>
    /// <param name="position">Where the line stands at the end of the year.</param>
    /// <param name="options">The limits; null is <see cref="CarryForwardOptions.Default"/>.</param>
    /// <returns>What is carried, what lapses.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="position"/> is null.</exception>
    /// <exception cref="OverflowException">A sum of the position exceeds decimal's range.</exception>
    public static CarryForwardResult Compute(BudgetPosition position, CarryForwardOptions? options = null)
    {
        options ??= CarryForwardOptions.Default;
        var (currency, available) = (Guard.NotNull(position).Budget.Currency, Math.Max(position.Available.Amount, 0));
        var byRatio = options.MaximumRatio is { } ratio
            ? new MoneyRounding { Rule = RoundingRule.Floor }.Round(ratio * Math.Max(position.Budget.Amount, 0), currency)
            : available;
        var carried = Math.Min(available, Math.Min(byRatio, options.MaximumAmount ?? available));
        return new CarryForwardResult
        {
            Position = position,
            ForCommitments = Money.Of(Math.Max(position.Committed.Amount, 0), currency),
            Carried = Money.Of(carried, currency),
            Lapsed = Money.Of(available - carried, currency),
            Overrun = Money.Of(Math.Max(-position.Available.Amount, 0), currency),
        };
    }
}
