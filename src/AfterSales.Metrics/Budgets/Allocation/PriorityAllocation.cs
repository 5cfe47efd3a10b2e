using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Hands a budget out by priority: each tier in full before the next, the tier where it runs out in proportion to what is asked.</summary>
/// <remarks>
/// <para><b>Formula.</b> Tier by tier, in ascending order: min(amount asked, rest · amount asked / Σ asked in the tier).</para>
/// <para><b>Units.</b> Units of the budget's currency.</para>
/// <para><b>Domain.</b> Budget and requests not below zero, whole numbers of the unit. Tiers are any integers.</para>
/// <para><b>Edge cases.</b> What exceeds all requests stays unspent and is shown. No request leaves the whole budget unspent. A request for zero gets
/// zero.</para>
/// <para><b>Method.</b> Exact largest remainder inside the tier that is cut, equal claims to the earlier request; no request gets more than it asked
/// for.</para>
/// <para><b>Source.</b> Lexicographic (tiered) funding as in public budgeting; the split is <see cref="Apportionment"/>'s.</para>
/// </remarks>
/// <example>
/// <code>
/// BudgetRequest Request(string name, int tier, decimal amount) =&gt; new() { Name = name, Tier = tier, Amount = amount };
/// var result = PriorityAllocation.Allocate(
///     Money.Of(100_000m, "EUR"), [Request("Safety recall", 1, 60_000m), Request("Portal", 2, 75_000m), Request("Training", 2, 25_000m)]);
/// Console.WriteLine(string.Join(", ", result.Grants.Select(grant =&gt; grant.Amount))); // 60000.00 EUR, 30000.00 EUR, 10000.00 EUR
/// Console.WriteLine($"tier {result.CutTier} is cut, {result.Shortfall} short"); // tier 2 is cut, 60000.00 EUR short
/// </code>
/// </example>
public static class PriorityAllocation
{
    /// <summary>Hands a budget out.</summary>
    /// <param name="budget">The budget; not negative.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="rounding">Its unit is what every grant is a multiple of; null is the currency's minor unit.</param>
    /// <returns>What each request gets, what is left and what is short.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requests"/> is null.</exception>
    /// <exception cref="ArgumentException">A negative budget, or an amount finer than the unit.</exception>
    /// <exception cref="OverflowException">The sum of the requests of a tier, or what is short of all, exceeds decimal's range.</exception>
    public static PriorityAllocationResult Allocate(Money budget, IReadOnlyList<BudgetRequest> requests, MoneyRounding? rounding = null)
    {
        Guard.NotNegative(budget.Amount, nameof(budget));
        var (unit, granted) = ((rounding ?? MoneyRounding.Default).UnitOf(budget.Currency), new decimal[Guard.NoneNull(requests).Count]);
        Guard.WholeUnits(budget.Amount, unit, nameof(budget));
        for (var i = 0; i < granted.Length; i++)
        {
            Guard.WholeUnits(requests[i].Amount, unit, FormattableString.Invariant($"requests[{i}]"));
        }

        var (rest, cut, differences) = (budget.Amount, (int?)null, new decimal[granted.Length]);
        foreach (var tier in Enumerable.Range(0, granted.Length).GroupBy(i => requests[i].Tier).OrderBy(group => group.Key))
        {
            var members = tier.ToArray();
            var asked = members.Sum(i => requests[i].Amount);
            if (asked <= rest)
            {
                Array.ForEach(members, i => granted[i] = requests[i].Amount);
                rest -= asked;
                continue;
            }

            // What is left is less than what is asked, so that the exact shares are below the whole amounts asked, and so are their neighbors.
            var split = Apportionment.Split(rest, members.Select(i => requests[i].Amount).ToArray(), unit);
            for (var k = 0; k < members.Length; k++)
            {
                (granted[members[k]], differences[members[k]]) = (split.Parts[k].Amount, split.Parts[k].RoundingDifference);
            }

            (rest, cut) = (0, cut ?? tier.Key);
        }

        var grants = granted.Select((amount, i) => new BudgetGrant
        {
            Request = requests[i],
            Amount = Money.Of(amount, budget.Currency),
            RoundingDifference = differences[i],
            Shortfall = Money.Of(requests[i].Amount - amount, budget.Currency),
        }).ToArray();
        return new PriorityAllocationResult
        {
            Budget = budget,
            Grants = FrozenList.Own(grants),
            Unspent = Money.Of(rest, budget.Currency),
            Shortfall = Money.Sum(grants.Select(g => g.Shortfall), budget.Currency),
            CutTier = cut,
        };
    }
}
