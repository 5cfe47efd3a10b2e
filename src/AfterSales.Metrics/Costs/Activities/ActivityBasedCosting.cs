using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Activity-based costing in two stages: resources to activities by what they spend their time on, activities to cost objects by what these
/// use.</summary>
/// <remarks>
/// <para><b>Formula.</b> Stage one: each resource's cost to the activities in proportion to its driver. Stage two: each activity's cost to the objects in
/// proportion to
/// theirs; rate of an activity = its cost / units of its driver.</para>
/// <para><b>Units.</b> Amounts in one currency, whole minor units; rates unrounded for each driver unit.</para>
/// <para><b>Domain.</b> Driver units not negative; one row of units for each resource and activity.</para>
/// <para><b>Edge cases.</b> A resource or an activity whose driver has no units keeps its cost: it is listed as unassigned, with its amount, and never
/// spread by a
/// guess. Negative pools (credits) are shared like positive ones. No resources, no activities or no objects: everything given is unassigned.</para>
/// <para><b>Method.</b> Each pool is split by largest remainder, so that every stage keeps every cent: objects + unassigned = resources.</para>
/// <para><b>Source.</b> R. Cooper and R. Kaplan, Measure costs right, Harvard Business Review 66(5), 1988.</para>
/// </remarks>
/// <example>
/// <code>
/// var costs = ActivityBasedCosting.Allocate(new ActivityBasedCostingInput
/// {
///     Currency = Currency.Of("EUR"),
///     Resources = [new CostPool { Name = "Service desk", Amount = Money.Of(96_000m, "EUR"), Driver = "Time", DriverUnits = [60, 40] }],
///     Activities =
///     [
///         new ActivityUse { Name = "Calls", Driver = "Calls", DriverUnits = [300, 100] },
///         new ActivityUse { Name = "Returns", Driver = "Returns", DriverUnits = [20, 60] },
///     ],
///     Objects = ["Pumps", "Valves"],
/// });
/// Console.WriteLine($"{costs.Activities[0].Rate} a call, {costs.Activities[1].Rate} a return"); // 144.00 EUR a call, 480.00 EUR a return
/// Console.WriteLine($"pumps {costs.Objects[0]}, valves {costs.Objects[1]}"); // pumps 52800.00 EUR, valves 43200.00 EUR
/// </code>
/// </example>
public static class ActivityBasedCosting
{
    /// <summary>Carries the cost of resources over activities to cost objects.</summary>
    /// <param name="input">Resources, activities and objects.</param>
    /// <returns>Activities with their rates, objects, every single transfer, and what could not be assigned.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">A driver has too many or too few units, or negative ones, or an amount is finer than the minor unit.</exception>
    /// <exception cref="CurrencyMismatchException">Two resources differ in currency.</exception>
    /// <exception cref="OverflowException">A sum of amounts or of driver units exceeds decimal's range.</exception>
    public static ActivityBasedCostingResult Allocate(ActivityBasedCostingInput input)
    {
        Guard.NotNull(input);
        var (unassigned, currency) = (new List<UnallocatedCost>(), input.Currency);
        for (var i = 0; i < input.Resources.Count; i++)
        {
            Guard.WholeUnits(input.Resources[i].Amount.In(currency), currency.MinorUnit, FormattableString.Invariant($"Resources[{i}]"));
        }

        var first = Stage(input.Resources, input.Activities.Count, currency, unassigned);
        var activities = input.Activities.Select((activity, i) => new CostPool
        {
            Name = activity.Name,
            Driver = activity.Driver,
            DriverUnits = activity.DriverUnits,
            Amount = Money.Sum(first.Select(row => row[i]), currency),
        }).ToArray();
        var second = Stage(activities, input.Objects.Count, currency, unassigned);
        return new ActivityBasedCostingResult
        {
            Activities = FrozenList.Own(activities.Select(Activity).ToArray()),
            Objects = FrozenList.Own(input.Objects.Select((_, o) => Money.Sum(second.Select(row => row[o]), currency)).ToArray()),
            ResourceToActivity = Rows(first),
            ActivityToObject = Rows(second),
            Unallocated = FrozenList.Own(unassigned.ToArray()),
        };
    }

    private static ActivityCost Activity(CostPool pool)
    {
        var units = pool.DriverUnits.Sum();
        return new ActivityCost
        {
            Name = pool.Name,
            Cost = pool.Amount,
            Driver = pool.Driver,
            DriverUnits = units,
            Rate = Figure.PerUnit(pool.Amount.Amount, units).Select(rate => Money.Of(rate, pool.Amount.Currency)),
        };
    }

    private static Money[][] Stage(IReadOnlyList<CostPool> pools, int targets, Currency currency, List<UnallocatedCost> unassigned)
        => [.. pools.Select(pool => Share(pool, targets, currency, unassigned))];

    private static Money[] Share(CostPool pool, int targets, Currency currency, List<UnallocatedCost> unassigned)
    {
        Guard.SameLength(pool.DriverUnits.Count, targets, nameof(pool.DriverUnits), "the targets");
        var units = Guard.NoneNegative(pool.DriverUnits.ToArray(), nameof(pool.DriverUnits));
        pool.Amount.In(currency);
        if (pool.DriverUnits.Any(u => u > 0))
        {
            return [.. Apportionment.Split(pool.Amount, units).Parts.Select(part => Money.Of(part.Amount, currency))];
        }

        if (pool.Amount.Amount != 0)
        {
            unassigned.Add(new UnallocatedCost { Name = pool.Name, Amount = pool.Amount, Driver = pool.Driver, Reason = UndefinedReason.ZeroDenominator });
        }

        return [.. Enumerable.Repeat(Money.Zero(currency), targets)];
    }

    private static FrozenList<IReadOnlyList<Money>> Rows(Money[][] table)
        => FrozenList.Own(table.Select(row => (IReadOnlyList<Money>)FrozenList.Copy<Money>(row)).ToArray());
}
