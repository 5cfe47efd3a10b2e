using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>After a period, shares the budget anew by what each line is expected to take: spending and forecast go back into the allocation.</summary>
/// <remarks>
/// <para><b>Formula.</b> xᵢ = clamp(λ·fᵢ, max(consumedᵢ, minimumᵢ), maximumᵢ), Σ xᵢ = budget, fᵢ the forecast at completion (not below what is consumed).
/// Shortfall of a line: max(0, fᵢ − budget of the line).</para>
/// <para><b>Units.</b> Units of the budget's currency.</para>
/// <para><b>Domain.</b> Amounts not negative; a budget not negative and a whole number of the unit; at least one line.</para>
/// <para><b>Edge cases.</b> A budget below what is consumed, above all maximums, or held up by lines that are expected to take nothing is infeasible:
/// there is no
/// proposal, and the lines that bind are named. A maximum below what is consumed gives way to it. Amounts finer than the unit count as the next multiple
/// inside.</para>
/// <para><b>Method.</b> <see cref="Apportionment.SplitWithin(Money, IReadOnlyList{BoundedWeight}, MoneyRounding?)"/>. Without minimums and maximums of the
/// caller's,
/// no allocation of the budget leaves a smaller shortfall, rounding aside: below λ = 1 no line has more than its forecast, from there on none has less.</para>
/// <para><b>Source.</b> The proportional rule of the rationing problem, H. Moulin, Priority rules and other asymmetric rationing methods, Econometrica 68,
/// 2000.</para>
/// </remarks>
/// <example>
/// <code>
/// ReplanningLine Line(string name, decimal consumed, decimal forecast)
///     =&gt; new() { Name = name, Current = 100_000m, Consumed = consumed, Forecast = forecast };
/// var proposal = BudgetReplanning.Propose(
///     Money.Of(300_000m, "EUR"), [Line("Field", 80_000m, 165_000m), Line("Parts", 20_000m, 55_000m), Line("Depot", 60_000m, 110_000m)]);
/// Console.WriteLine(string.Join(", ", proposal.Lines.Select(line =&gt; line.Proposed))); // 150000.00 EUR, 50000.00 EUR, 100000.00 EUR
/// Console.WriteLine($"shortfall {proposal.ShortfallBefore} before, {proposal.ShortfallAfter} after"); // shortfall 75000.00 EUR before, 30000.00 EUR after
/// </code>
/// </example>
public static class BudgetReplanning
{
    /// <summary>A line whose end is forecast at the rate so far, to the minor unit: an amount finer than that cannot be moved.</summary>
    /// <param name="name">What the line is called.</param>
    /// <param name="forecast">Its forecast; what is spent counts where that is more than it.</param>
    /// <param name="currency">The currency of its amounts.</param>
    /// <returns>The line; null where budget, spending or forecast is below zero, or there is no forecast.</returns>
    /// <exception cref="ArgumentException">The name is blank, or the forecast is null.</exception>
    /// <exception cref="OverflowException">The forecast exceeds decimal's range.</exception>
    public static ReplanningLine? LineOf(string name, BudgetForecastResult forecast, Currency currency)
    {
        Guard.NotBlank(name);
        if (Guard.NotNull(forecast) is not { Budget: >= 0, Actual: >= 0, ByRunRate.Value: >= 0 and var expected })
        {
            return null;
        }

        return new ReplanningLine
        {
            Name = name,
            Current = Whole(forecast.Budget),
            Consumed = Whole(forecast.Actual),
            Forecast = Whole(Math.Max(forecast.Actual, (decimal)expected)),
        };

        decimal Whole(decimal amount) => Money.Of(amount, currency).Round().Amount;
    }

    /// <summary>Proposes a new allocation.</summary>
    /// <param name="budget">The budget to share, spent parts included; not negative.</param>
    /// <param name="lines">The lines as they stand.</param>
    /// <param name="rounding">Its unit is what every proposal is a multiple of; null is the currency's minor unit.</param>
    /// <returns>The proposal and what it changes, or why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null or has a null item.</exception>
    /// <exception cref="ArgumentException">No line, or a budget that is negative or finer than the unit.</exception>
    /// <exception cref="OverflowException">An amount in units, a difference, or the sum of what is short exceeds decimal's range.</exception>
    public static ReplanningProposal Propose(Money budget, IReadOnlyList<ReplanningLine> lines, MoneyRounding? rounding = null)
    {
        Guard.NotEmpty(Guard.NoneNull(lines).Count, nameof(lines));
        Guard.NotNegative(budget.Amount, nameof(budget));
        var (currency, unit) = (budget.Currency, (rounding ?? MoneyRounding.Default).UnitOf(budget.Currency));
        Guard.WholeUnits(budget.Amount, unit, nameof(budget));
        var up = new MoneyRounding { Unit = unit, Rule = RoundingRule.Ceiling };
        var needs = lines.Select(Need).ToArray();
        var split = Apportionment.SplitWithin(
            budget,
            lines.Select((line, i) => new BoundedWeight
            {
                Weight = needs[i],
                Minimum = Floor(line),
                Maximum = line.Maximum is { } maximum ? Math.Max(up.Round(Floor(line), currency), maximum) : null,
            }).ToArray(),
            rounding);
        var changes = split.Parts.Select((part, i) => new ReplanningChange
        {
            Line = lines[i],
            Proposed = Money.Of(part.Amount, currency),
            Difference = Money.Of(part.Amount - lines[i].Current, currency),
            ShortfallBefore = Short(needs[i], lines[i].Current),
            ShortfallAfter = Short(needs[i], part.Amount),
            Limit = part.Limit,
        }).ToArray();
        var fits = split.Feasibility == SplitFeasibility.Feasible;
        return new ReplanningProposal
        {
            Budget = budget,
            Feasibility = split.Feasibility,
            Lines = FrozenList.Own(changes),
            Binding = FrozenList.Copy(split.Binding.Select(i => lines[i].Name)),
            ShortfallBefore = Money.Sum(lines.Select((line, i) => Short(needs[i], line.Current)), currency),
            ShortfallAfter = fits ? Money.Sum(changes.Select(c => c.ShortfallAfter), currency) : null,
            Moved = fits ? Money.Of(changes.Sum(c => Math.Max(c.Difference.Amount, 0)), currency) : null,
        };

        Money Short(decimal need, decimal amount) => Money.Of(Math.Max(need - amount, 0), currency);
    }

    private static decimal Need(ReplanningLine line) => Math.Max(line.Forecast, line.Consumed);

    private static decimal Floor(ReplanningLine line) => Math.Max(line.Consumed, line.Minimum);
}
