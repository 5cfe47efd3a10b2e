using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Funds decision packages by rank, from zero, until the budget ends.</summary>
/// <remarks>
/// <para><b>Formula.</b> By ascending rank: funded when the lower levels of its line are, and its cost is not above what is left.</para>
/// <para><b>Units.</b> Units of the budget's currency.</para>
/// <para><b>Domain.</b> A budget not negative; each level of a line once.</para>
/// <para><b>Edge cases.</b> A package that does not fit is passed over, and cheaper ones behind it may still be funded. Equal ranks go by level, then by
/// order given.
/// A level whose rank comes before a lower level's waits for it, and is judged right after it. A missing lower level leaves those above it unfunded.</para>
/// <para><b>Method.</b> One pass in order. For the choice of greatest benefit instead of a given ranking, see <see cref="ProjectSelection"/>.</para>
/// <para><b>Source.</b> P. Pyhrr, Zero-base budgeting, Harvard Business Review, November 1970.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// DecisionPackage Package(string line, int level, decimal cost, int rank) =&gt; new() { Line = line, Level = level, Cost = cost, Rank = rank };
/// var result = ZeroBasedBudget.Fund(
///     Money.Of(100m, Eur), [Package("repair", 1, 60, 1), Package("portal", 1, 50, 2), Package("repair", 2, 30, 3), Package("portal", 2, 5, 4)]);
/// Console.WriteLine((result.Funded.Amount, result.Unspent.Amount)); // (90, 10)
/// </code>
/// </example>
public static class ZeroBasedBudget
{
    /// <summary>Funds packages.</summary>
    /// <param name="budget">The budget; not negative.</param>
    /// <param name="packages">The packages.</param>
    /// <returns>Which are funded, and why the others are not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packages"/> is null or has a null item.</exception>
    /// <exception cref="ArgumentException">A negative budget, or a level of a line given twice.</exception>
    public static ZeroBasedBudgetResult Fund(Money budget, IReadOnlyList<DecisionPackage> packages)
    {
        Guard.NoneNull(packages);
        Guard.NotNegative(budget.Amount, nameof(budget));
        var seen = new HashSet<(string, int)>();
        for (var i = 0; i < packages.Count; i++)
        {
            if (!seen.Add((packages[i].Line, packages[i].Level)))
            {
                throw Guard.Item(nameof(packages), "must have each level of a line once", i, packages[i]);
            }
        }

        // A level can be judged only once those below it are: its place is that of the latest rank among them and itself.
        var placed = packages
            .Select((package, i) => (Package: package, Given: i))
            .GroupBy(x => x.Package.Line)
            .SelectMany(line => line.Select(x => (x.Package, x.Given, Place: line.Where(y => y.Package.Level <= x.Package.Level).Max(y => y.Package.Rank))))
            .OrderBy(x => x.Place).ThenBy(x => x.Package.Level).ThenBy(x => x.Given);
        var (decisions, reached, spent) = (new List<PackageDecision>(packages.Count), new Dictionary<string, int>(), 0m);
        foreach (var (package, _, _) in placed)
        {
            reached.TryGetValue(package.Line, out var level);
            var outcome = level != package.Level - 1 ? PackageOutcome.LowerLevelNotFunded
                : package.Cost > budget.Amount - spent ? PackageOutcome.NotAffordable
                : PackageOutcome.Funded;
            if (outcome == PackageOutcome.Funded)
            {
                reached[package.Line] = package.Level;
                spent += package.Cost;
            }

            decisions.Add(new PackageDecision { Package = package, Outcome = outcome, CumulativeCost = spent });
        }

        return new ZeroBasedBudgetResult
        {
            Budget = budget,
            Decisions = FrozenList.Own(decisions.ToArray()),
            Funded = Money.Of(spent, budget.Currency),
            Unspent = Money.Of(budget.Amount - spent, budget.Currency),
        };
    }
}
