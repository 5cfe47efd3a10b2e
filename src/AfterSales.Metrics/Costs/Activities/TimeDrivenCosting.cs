using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Time-driven activity-based costing: what an event costs by the time it takes, and what the capacity nobody used costs.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate = cost of the capacity supplied / practical capacity; cost of an event = rate × its time; cost of an activity = rate × time
/// × events;
/// unused = practical capacity − time used, at the same rate.</para>
/// <para><b>Units.</b> Times in one unit; amounts in the currency of the cost; utilization is a fraction.</para>
/// <para><b>Domain.</b> Cost of any sign (a credit is one), capacity, times and events not negative.</para>
/// <para><b>Edge cases.</b> Practical capacity zero: rate, costs and utilization undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Demand above
/// capacity:
/// unused time and cost are negative (overtime) and utilization exceeds 1; nothing is clipped. No activities: all capacity is unused.</para>
/// <para><b>Method.</b> Decimal, multiplied before divided. Beside each exact cost stands its amount in whole minor units by largest remainder: the
/// amounts and the
/// unused amount add up to the cost supplied, to the cent.</para>
/// <para><b>Source.</b> R. Kaplan and S. Anderson, Time-driven activity-based costing, Harvard Business Review, November 2004.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Usd = Currency.Of("USD");
/// var result = TimeDrivenCosting.Compute(Money.Of(1000, Usd), 100, [new TimedActivity { Name = "repair", UnitTime = 2, Quantity = 60 }]);
/// Console.WriteLine((result.UnusedTime, result.UnusedAmount.Value, result.Utilization.Value)); // (-20, -200.00 USD, 1.2)
/// </code>
/// </example>
public static class TimeDrivenCosting
{
    /// <summary>Costs the activities of a department.</summary>
    /// <param name="capacityCost">Cost of the capacity supplied, in whole minor units.</param>
    /// <param name="practicalCapacity">Time that is really available for work; about 80 to 85 % of the theoretical.</param>
    /// <param name="activities">The activities.</param>
    /// <returns>Rate, each activity's cost, and the unused capacity.</returns>
    /// <exception cref="ArgumentException">The list or an activity is null, the capacity is negative, or the cost is finer than the minor unit.</exception>
    /// <exception cref="OverflowException">A time, or its product with the cost, exceeds decimal's range.</exception>
    public static TimeDrivenCostingResult Compute(Money capacityCost, decimal practicalCapacity, IReadOnlyList<TimedActivity> activities)
    {
        Guard.NotNegative(practicalCapacity);
        Guard.NoneNull(activities);
        if (!capacityCost.IsInMinorUnits)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Capacity cost must be in whole units of {capacityCost.Currency.MinorUnit}; it is {capacityCost.Amount}."), nameof(capacityCost));
        }

        var used = activities.Sum(activity => activity.UnitTime * activity.Quantity);
        var assigned = PartOf(capacityCost, used, practicalCapacity);
        var amounts = Amounts(assigned, activities);
        return new TimeDrivenCostingResult
        {
            CapacityCost = capacityCost,
            PracticalCapacity = practicalCapacity,
            CapacityCostRate = PartOf(capacityCost, 1, practicalCapacity),
            Activities = FrozenList.Own(activities.Select((activity, i) => Describe(activity, capacityCost, practicalCapacity, amounts?[i])).ToArray()),
            UsedTime = used,
            UnusedTime = practicalCapacity - used,
            AssignedCost = assigned,
            UnusedCost = PartOf(capacityCost, practicalCapacity - used, practicalCapacity),
            UnusedAmount = assigned.Select(cost => capacityCost - cost.Round()),
            Utilization = Figure.Ratio(used, practicalCapacity),
        };
    }

    private static Figure<Money> PartOf(Money cost, decimal time, decimal capacity)
        => Figure.PerUnit(cost.Amount * time, capacity).Select(amount => Money.Of(amount, cost.Currency));

    private static ApportionmentPart[]? Amounts(Figure<Money> assigned, IReadOnlyList<TimedActivity> activities)
        => assigned.Value is not { } cost || activities.Count == 0
            ? null
            : [.. Apportionment.Split(cost.Round(), activities.Select(a => a.UnitTime * a.Quantity).ToArray()).Parts];

    private static TimedActivityCost Describe(TimedActivity activity, Money cost, decimal capacity, ApportionmentPart? amount) => new()
    {
        Name = activity.Name,
        Time = activity.UnitTime * activity.Quantity,
        CostPerEvent = PartOf(cost, activity.UnitTime, capacity),
        Cost = PartOf(cost, activity.UnitTime * activity.Quantity, capacity),
        Amount = amount is null ? Figure.Undefined<Money>(UndefinedReason.ZeroDenominator) : Figure.Of(Money.Of(amount.Amount, cost.Currency)),
    };
}
