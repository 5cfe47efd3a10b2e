using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Shares a budget by need and target: each line's driver volume times its rate, fixed cost first.</summary>
/// <remarks>
/// <para><b>Formula.</b> Need = fixed + volume · rate · target. With enough budget every need is met; else xᵢ = fixedᵢ + λ·(needᵢ − fixedᵢ), the same λ
/// below 1 for all.</para>
/// <para><b>Units.</b> Units of the budget's currency; targets are fractions.</para>
/// <para><b>Domain.</b> Volumes, rates, targets and fixed amounts not negative; a budget not negative and a whole number of the unit.</para>
/// <para><b>Edge cases.</b> A budget below the sum of the fixed amounts is infeasible and shares nothing. What exceeds all needs stays unspent and is shown.
/// A line that needs nothing gets nothing, its coverage undefined. No line leaves the whole budget unspent.</para>
/// <para><b>Method.</b> Needs and fixed amounts are rounded to the unit first, half away from zero and up; the split above the fixed amounts is exact
/// largest remainder.</para>
/// <para><b>Source.</b> Driver-based budgeting: R. Kaplan and S. Anderson, Time-Driven Activity-Based Costing, 2007, ch. 5.</para>
/// </remarks>
/// <example>
/// <code>
/// BudgetNeed Need(string name, decimal visits, decimal rate, decimal fixedCost) =&gt; new() { Name = name, Volume = visits, Rate = rate, Fixed = fixedCost };
/// var result = NeedAllocation.Allocate(Money.Of(100_000m, "EUR"), [Need("Repairs", 500, 120m, 10_000m), Need("Maintenance", 300, 100m, 20_000m)]);
/// Console.WriteLine(
///     string.Join(", ", result.Lines.Select(line =&gt; $"{line.Amount} ({line.CoverageRatio:P1})"))); // 56666.67 EUR (81.0 %), 43333.33 EUR (86.7 %)
/// Console.WriteLine($"{result.Required} needed, {result.Shortfall} short"); // 120000.00 EUR needed, 20000.00 EUR short
/// </code>
/// </example>
public static class NeedAllocation
{
    /// <summary>Shares a budget.</summary>
    /// <param name="budget">The budget; not negative.</param>
    /// <param name="needs">The lines' needs.</param>
    /// <param name="unit">What every amount is a multiple of; null is the currency's minor unit.</param>
    /// <returns>What each line needs and gets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="needs"/> is null or has a null item.</exception>
    /// <exception cref="ArgumentException">A negative budget or one finer than the unit.</exception>
    /// <exception cref="OverflowException">A need, or the sum of all, exceeds decimal's range.</exception>
    public static NeedAllocationResult Allocate(Money budget, IReadOnlyList<BudgetNeed> needs, decimal? unit = null)
    {
        Guard.NoneNull(needs);
        Guard.NotNegative(budget.Amount, nameof(budget));
        var (currency, up) = (budget.Currency, new MoneyRounding { Unit = unit, Rule = RoundingRule.Ceiling });
        var nearest = up with { Rule = RoundingRule.HalfAwayFromZero };
        Guard.WholeUnits(budget.Amount, up.UnitOf(currency), nameof(budget));

        // A fixed amount rounded up may pass a need rounded to nearest; the need is then the fixed amount.
        var fixedAmounts = needs.Select(n => up.Round(n.Fixed, currency)).ToArray();
        var required = needs.Select((n, i) => Math.Max(fixedAmounts[i], nearest.Round(n.Fixed + (n.Volume * n.Rate * n.TargetRatio), currency))).ToArray();
        var (least, most) = (fixedAmounts.Sum(), required.Sum());
        var amounts = required;
        if (budget.Amount < least)
        {
            amounts = [];
        }
        else if (budget.Amount < most)
        {
            var variable = required.Select((r, i) => r - fixedAmounts[i]).ToArray();
            var split = Apportionment.Split(budget.Amount - least, variable, up.UnitOf(currency));
            amounts = fixedAmounts.Select((f, i) => f + split.Parts[i].Amount).ToArray();
        }

        return new NeedAllocationResult
        {
            Budget = budget,
            Feasibility = budget.Amount < least ? SplitFeasibility.BelowMinimums : SplitFeasibility.Feasible,
            Lines = FrozenList.Copy(amounts.Select((amount, i) => new NeedCoverage
            {
                Need = needs[i],
                Required = Money.Of(required[i], currency),
                Amount = Money.Of(amount, currency),
                CoverageRatio = Figure.Ratio(amount, required[i]),
                ServedRatio = Figure.Ratio(amount - needs[i].Fixed, needs[i].Volume * needs[i].Rate),
            })),
            Required = Money.Of(most, currency),
            Unspent = Money.Of(Math.Max(budget.Amount - most, 0), currency),
            Shortfall = Money.Of(Math.Max(most - budget.Amount, 0), currency),
        };
    }
}
