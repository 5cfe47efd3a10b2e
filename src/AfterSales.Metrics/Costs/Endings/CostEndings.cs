using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Where every cent of a ledger ends once it is allocated: in operating departments, and what stays elsewhere.</summary>
/// <remarks>
/// <para><b>Formula.</b> Operating departments' totals + direct cost that stays + what is not allocated + unnamed + fractions = the ledger's net.</para>
/// <para><b>Units.</b> Amounts in the ledger's currency; shares are fractions of the ledger's net.</para>
/// <para><b>Domain.</b> A plan and an allocation of its <see cref="AllocationPlan.Input"/>.</para>
/// <para><b>Edge cases.</b> Nothing unnamed, no fractions: no place for them. A department that nothing is traced to: direct cost of zero. A ledger of zero:
/// shares are <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Exact sums.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 15.</para>
/// </remarks>
/// <example>
/// <code>
/// CostEntry Line(string department, decimal amount) =&gt; new() { Account = "6300", Department = department, Amount = Money.Of(amount, "EUR") };
/// DriverUnits Use(string from, string to, decimal units) =&gt; new() { From = from, To = to, Units = units };
/// var ledger = CostClassification.Classify(
///     [Line("IT", 60_000m), Line("Repair", 200_000m), Line("Shop", 100_000m)],
///     Currency.Of("EUR"),
///     CostRuleSet.Of([CostRule.ForAccounts("6", CostClass.Indirect)]));
/// var plan = AllocationPlan.Of(ledger, [Use("IT", "Repair", 45), Use("IT", "Shop", 15)]);
/// var endings = CostEndings.Compute(plan, CostAllocation.Allocate(plan.Input));
/// var shop = endings.Places[1];
/// Console.WriteLine($"{shop.Name}: {shop.Total}, of which {shop.Received} from services"); // Shop: 115000.00 EUR, of which 15000.00 EUR from services
/// Console.WriteLine($"{shop.Share:P1} of {endings.Total}"); // 31.9 % of 360000.00 EUR
/// </code>
/// </example>
public static class CostEndings
{
    /// <summary>Where the ledger of a plan ends.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="allocation">The allocation of its input.</param>
    /// <returns>Departments in the order of the plan, then what stays, what is not allocated, what is unnamed, and fractions.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the allocation is not of this plan's input.</exception>
    /// <exception cref="CurrencyMismatchException">The allocation is in another currency.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static CostEndingsResult Compute(AllocationPlan plan, CostAllocationResult allocation)
    {
        Guard.NotNull(plan);
        Guard.NotNull(allocation);
        var currency = plan.Input.Currency;
        if (Money.Sum(plan.Input.Pools.Select(item => item.Cost).Concat(plan.Input.Departments.Select(item => item.Cost)), currency) != allocation.Total
            || !plan.Input.Departments.Select(item => item.Name).SequenceEqual(allocation.Departments.Select(item => item.Name), StringComparer.Ordinal))
        {
            throw Guard.Mistake(nameof(allocation), "Allocation must be of the plan's input.");
        }

        var places = Places(plan, allocation).ToArray();
        var total = Money.Sum(places.Select(place => place.Total), currency);
        return new CostEndingsResult
        {
            Places = FrozenList.Own(places.Select(place => place with { Share = Figure.Ratio(place.Total.Amount, total.Amount) }).ToArray()),
            Direct = plan.Direct is { } direct ? Money.Sum(direct.Select(item => item.Cost), currency) : null,
            Total = total,
        };
    }

    /// <summary>The same ledger allocated in several ways: what ends in each place by each.</summary>
    /// <param name="results">Where it ends, way by way.</param>
    /// <returns>The places of the last way in their order, then those that only ways before it have.</returns>
    /// <exception cref="ArgumentException">There are none, or one is null.</exception>
    /// <exception cref="CurrencyMismatchException">They are in different currencies.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static IReadOnlyList<CostEndingChange> Compare(IReadOnlyList<CostEndingsResult> results)
    {
        var ways = Guard.Items(results);
        Guard.NotEmpty(ways.Length, nameof(results));
        var currency = ways[0].Total.Currency;
        var places = Enumerable.Reverse(ways).SelectMany(way => way.Places).Select(place => (place.Kind, place.Name)).Distinct();
        return FrozenList.Own(places.Select(place =>
        {
            var totals = Array.ConvertAll(ways, way => Money.Sum(
                way.Places.Where(found => (found.Kind, found.Name) == place).Select(found => found.Total), currency));
            return new CostEndingChange
            {
                Kind = place.Kind,
                Name = place.Name,
                Totals = FrozenList.Own(totals),
                Difference = totals[totals.Length - 1] - totals[0],
            };
        }).ToArray());
    }

    private static IEnumerable<CostEnding> Places(AllocationPlan plan, CostAllocationResult allocation)
    {
        var direct = plan.Direct?.ToDictionary(item => item.Department, item => item.Cost, StringComparer.Ordinal);
        foreach (var department in allocation.Departments)
        {
            Money? traced = direct is null ? null : direct.TryGetValue(department.Name, out var cost) ? cost : Money.Zero(plan.Input.Currency);
            yield return Place(CostEndingKind.Department, department.Name, department.Total) with
            {
                Direct = traced,
                OwnCost = department.OwnCost,
                Received = department.Received,
            };
        }

        foreach (var part in plan.Staying)
        {
            yield return Place(CostEndingKind.DirectStays, part.Department, part.Cost) with { Direct = part.Cost };
        }

        foreach (var left in allocation.Unallocated)
        {
            yield return Place(CostEndingKind.Unallocated, left.Name, left.Amount);
        }

        if (plan.Unnamed.Amount != 0)
        {
            yield return Place(CostEndingKind.Unnamed, null, plan.Unnamed);
        }

        if (plan.Fractions.Amount != 0)
        {
            yield return Place(CostEndingKind.Fractions, null, plan.Fractions);
        }
    }

    private static CostEnding Place(CostEndingKind kind, string? name, Money total) => new()
    {
        Kind = kind,
        Name = name,
        Direct = null,
        OwnCost = null,
        Received = null,
        Total = total,
        Share = Figure.Undefined<double>(UndefinedReason.ZeroDenominator),
    };
}
