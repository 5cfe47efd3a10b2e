using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Proposes transfers of budget from lines that will not need all of theirs to lines that will need more.</summary>
/// <remarks>
/// <para><b>Formula.</b> Could give = min(max(0, budget − expected), ratio · budget); needs = max(0, expected − budget), of which it may receive ratio ·
/// budget.
/// Moved = min(Σ could give, Σ may receive), shared on each side in proportion.</para>
/// <para><b>Units.</b> Units of the currency.</para>
/// <para><b>Domain.</b> Budgets and expectations not negative and whole numbers of the unit.</para>
/// <para><b>Edge cases.</b> No line needs, or none could give: nothing is moved. A limit that is no whole number of units is rounded down, so that it
/// holds.</para>
/// <para><b>Method.</b> Exact largest remainder on each side; givers and receivers are matched in their order, which takes at most one transfer fewer than
/// there are lines.</para>
/// <para><b>Source.</b> Virement as in public budgeting; the matching is the north-west corner rule of the transportation problem.</para>
/// </remarks>
/// <example>
/// <code>
/// VirementLine Line(string name, decimal budget, decimal expected) =&gt; new() { Name = name, Budget = budget, Expected = expected };
/// var proposal = BudgetVirement.Propose(
///     [Line("Parts", 100_000m, 60_000m), Line("Travel", 50_000m, 70_000m), Line("Tools", 10_000m, 20_000m)], Currency.Of("EUR"));
/// Console.WriteLine($"{proposal.Moved} moved, {proposal.Unmet} unmet"); // 30000.00 EUR moved, 0.00 EUR unmet
/// Console.WriteLine(
///     string.Join(", ", proposal.Transfers.Select(t =&gt; $"{t.From} to {t.To} {t.Amount}"))); // Parts to Travel 20000.00 EUR, Parts to Tools 10000.00 EUR
/// </code>
/// </example>
public static class BudgetVirement
{
    /// <summary>Proposes transfers.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="currency">Their currency.</param>
    /// <param name="rounding">Its unit is what every transfer is a multiple of; null is the currency's minor unit.</param>
    /// <returns>What each line could give or needs, and the transfers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null or has a null item.</exception>
    /// <exception cref="ArgumentException">An amount is finer than the unit.</exception>
    /// <exception cref="OverflowException">A limit, or a sum of what the lines could give or need, exceeds decimal's range.</exception>
    public static VirementProposal Propose(IReadOnlyList<VirementLine> lines, Currency currency, MoneyRounding? rounding = null)
    {
        var count = Guard.NoneNull(lines).Count;
        var unit = (rounding ?? MoneyRounding.Default).UnitOf(currency);
        var down = new MoneyRounding { Unit = unit, Rule = RoundingRule.Floor };
        var (gives, needs, receives) = (new decimal[count], new decimal[count], new decimal[count]);
        for (var i = 0; i < count; i++)
        {
            var (line, name) = (lines[i], FormattableString.Invariant($"lines[{i}]"));
            Guard.WholeUnits(line.Budget, unit, name);
            Guard.WholeUnits(line.Expected, unit, name);
            var limit = line.MaximumRatio is { } ratio ? down.Round(ratio * line.Budget, currency) : decimal.MaxValue;
            gives[i] = Math.Min(limit, Math.Max(line.Budget - line.Expected, 0));
            needs[i] = Math.Max(line.Expected - line.Budget, 0);
            receives[i] = Math.Min(limit, needs[i]);
        }

        var moved = Math.Min(gives.Sum(), receives.Sum());
        var (given, received) = (Shared(moved, gives, unit), Shared(moved, receives, unit));
        return new VirementProposal
        {
            Lines = FrozenList.Copy(lines.Select((line, i) => new VirementBalance
            {
                Line = line,
                CouldGive = Money.Of(gives[i], currency),
                Needs = Money.Of(needs[i], currency),
                Change = Money.Of(received[i] - given[i], currency),
                BudgetAfter = Money.Of(line.Budget + received[i] - given[i], currency),
            })),
            Transfers = FrozenList.Own(Match(lines, given.ToArray(), received.ToArray(), currency)),
            Moved = Money.Of(moved, currency),
            Unmet = Money.Of(needs.Sum() - moved, currency),
        };
    }

    private static decimal[] Shared(decimal moved, decimal[] weights, decimal unit)
        => moved == 0 ? new decimal[weights.Length] : Apportionment.Split(moved, weights, unit).Parts.Select(p => p.Amount).ToArray();

    private static BudgetTransfer[] Match(IReadOnlyList<VirementLine> lines, decimal[] given, decimal[] received, Currency currency)
    {
        var transfers = new List<BudgetTransfer>();
        for (int from = 0, to = 0; from < given.Length && to < received.Length;)
        {
            var amount = Math.Min(given[from], received[to]);
            if (amount > 0)
            {
                transfers.Add(new BudgetTransfer { From = lines[from].Name, To = lines[to].Name, Amount = Money.Of(amount, currency) });
                given[from] -= amount;
                received[to] -= amount;
            }

            from += given[from] == 0 ? 1 : 0;
            to += received[to] == 0 ? 1 : 0;
        }

        return transfers.ToArray();
    }
}
