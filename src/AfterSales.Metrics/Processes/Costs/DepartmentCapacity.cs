using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Capacity of departments (capacity cost rate, unused capacity): how much of the ledger the process explains.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate = cost ÷ practical hours; assigned = rate × used hours; not assigned = ledger − assigned.</para>
/// <para><b>Units.</b> One currency; hours.</para>
/// <para><b>Domain.</b> Cost from −1e12 to 1e12, hours from 0 to 1e12.</para>
/// <para><b>Edge cases.</b> No practical hours: the rate is undefined, <see cref="UndefinedReason.ZeroDenominator"/>, nothing is assigned, and any hour
/// used is over
/// capacity. More hours used than practical: flagged, the unused cost is negative. Exactly all hours used is not over capacity. No department: all 0.</para>
/// <para><b>Method.</b> Decimal; the product before the quotient, so that no rate is rounded first.</para>
/// <para><b>Source.</b> R. Kaplan and S. Anderson, Time-driven activity-based costing, Harvard Business Review 11/2004.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = DepartmentCapacity.Compute(
///     [new() { Department = "Shop", Cost = 60_000m, PracticalHours = 1_500m, Touch = TotalTime.FromDuration(Duration.FromHours(1_200)) }]);
/// var shop = result.Departments[0];
/// Console.WriteLine($"{shop.Rate:F2} EUR an hour, {shop.UnusedHours} h unused for {shop.UnusedCost:F0} EUR"); // 40.00 EUR an hour, 300 h unused for 12000 EUR
/// Console.WriteLine($"the process explains {result.Assigned:F0} of {result.Ledger:F0} EUR"); // the process explains 48000 of 60000 EUR
/// </code>
/// </example>
public static class DepartmentCapacity
{
    /// <summary>Used and unused capacity of each department.</summary>
    /// <param name="departments">The departments.</param>
    /// <returns>Rates, what is assigned and what is not.</returns>
    /// <exception cref="ArgumentException"><paramref name="departments"/> is null or has a null.</exception>
    /// <exception cref="OverflowException">An amount exceeds decimal's range.</exception>
    public static DepartmentCapacityResult Compute(IReadOnlyList<DepartmentCapacityInput> departments)
    {
        var lines = Guard.NoneNull(departments).Select(Line).ToArray();
        var (ledger, assigned) = (lines.Sum(line => line.Cost), lines.Sum(line => line.Assigned.Value ?? 0));
        return new DepartmentCapacityResult
        {
            Departments = FrozenList.Own(lines),
            Ledger = ledger,
            Assigned = assigned,
            NotAssigned = ledger - assigned,
        };
    }

    private static DepartmentCapacityLine Line(DepartmentCapacityInput input)
    {
        var used = input.Touch.Ticks / NodaConstants.TicksPerHour;
        var assigned = Assigned(input);
        return new DepartmentCapacityLine
        {
            Department = input.Department,
            Cost = input.Cost,
            Rate = Figure.PerUnit(input.Cost, input.PracticalHours),
            UsedHours = used,
            Assigned = assigned,
            UnusedHours = input.PracticalHours - used,
            UnusedCost = assigned.Select(amount => input.Cost - amount),
            IsOverCapacity = ExactDecimal.Of(input.Touch.Ticks) > ExactDecimal.Of(input.PracticalHours) * ExactDecimal.Of(NodaConstants.TicksPerHour),
        };
    }

    private static Figure<decimal> Assigned(DepartmentCapacityInput input)
        => Figure.PerUnit(input.Cost * input.Touch.Ticks, input.PracticalHours * NodaConstants.TicksPerHour);
}
