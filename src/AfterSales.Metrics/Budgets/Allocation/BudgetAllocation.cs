using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Shares a budget among lines in proportion to their weights, inside the lines' floors and caps, exact to the minor unit.</summary>
/// <remarks>
/// <para><b>Formula.</b> xᵢ = clamp(λ·wᵢ, minimumᵢ, maximumᵢ) with the one λ for which Σ xᵢ = budget. Without limits, budget·wᵢ / Σ w.</para>
/// <para><b>Units.</b> Units of the budget's currency; weights are pure ratios.</para>
/// <para><b>Domain.</b> A budget not below zero and a whole number of the unit; at least one line.</para>
/// <para><b>Edge cases.</b> A line of weight zero gets its minimum. A budget below the sum of the minimums, above the sum of the maximums, or held up by
/// lines of
/// weight zero is infeasible: <see cref="BudgetAllocationResult.Feasibility"/> says which, <see cref="BudgetAllocationResult.Binding"/> whose limits.
/// A budget of zero gives zeros. A limit between two multiples of the unit counts as the multiple inside. Equal claims to a last unit go to the earlier
/// line.</para>
/// <para><b>Method.</b> <see cref="Apportionment.SplitWithin(Money, IReadOnlyList{BoundedWeight}, MoneyRounding?)"/>: water-filling in exact fractions,
/// then largest
/// remainder among the lines between their limits. Before rounding, more budget never gives a line less.</para>
/// <para><b>Source.</b> Water-filling: M. Patriksson, A survey on the continuous nonlinear resource allocation problem, European Journal of Operational
/// Research 185, 2008.</para>
/// </remarks>
/// <example>
/// <code>
/// BudgetLine[] lines =
/// [
///     new() { Name = "field", Weight = 62 }, new() { Name = "parts", Weight = 30 }, new() { Name = "training", Weight = 8, Minimum = 12_000 },
/// ];
/// var plan = BudgetAllocation.Allocate(Money.Of(100_000m, "EUR"), lines);
/// Console.WriteLine(string.Join(", ", plan.Lines.Select(line =&gt; line.Amount))); // 59304.35 EUR, 28695.65 EUR, 12000.00 EUR
/// </code>
/// </example>
public static class BudgetAllocation
{
    /// <summary>Shares a budget.</summary>
    /// <param name="budget">The budget; not negative.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="rounding">Its unit is what every line's amount is a multiple of; null is the currency's minor unit.</param>
    /// <returns>The lines' amounts, or why there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    /// <exception cref="ArgumentException">No line, a minimum above its maximum, a negative budget or one finer than the unit.</exception>
    /// <exception cref="OverflowException">The budget or a limit, counted in units, exceeds decimal's range.</exception>
    public static BudgetAllocationResult Allocate(Money budget, IReadOnlyList<BudgetLine> lines, MoneyRounding? rounding = null)
    {
        Guard.NotEmpty(Guard.NoneNull(lines).Count, nameof(lines));
        Guard.NotNegative(budget.Amount, nameof(budget));
        var unit = (rounding ?? MoneyRounding.Default).UnitOf(budget.Currency);
        Guard.WholeUnits(budget.Amount, unit, nameof(budget));
        var weights = new BoundedWeight[lines.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            if (lines[i].Maximum is { } most && (most < lines[i].Minimum || Math.Floor(most / unit) < Math.Ceiling(lines[i].Minimum / unit)))
            {
                throw Guard.Item(nameof(lines), FormattableString.Invariant($"must have a multiple of the unit {unit} between the limits"), i, lines[i]);
            }

            weights[i] = new BoundedWeight { Weight = lines[i].Weight, Minimum = lines[i].Minimum, Maximum = lines[i].Maximum };
        }

        var split = Apportionment.SplitWithin(budget, weights, rounding);
        return new BudgetAllocationResult
        {
            Budget = budget,
            Feasibility = split.Feasibility,
            Lines = FrozenList.Copy(split.Parts.Select((part, i) => new BudgetLineAllocation
            {
                Line = lines[i],
                Amount = Money.Of(part.Amount, budget.Currency),
                RoundingDifference = part.RoundingDifference,
                Limit = part.Limit,
            })),
            Binding = FrozenList.Copy(split.Binding.Select(i => lines[i].Name)),
            Gap = Money.Of(split.Gap, budget.Currency),
            Multiplier = split.Multiplier,
        };
    }
}
