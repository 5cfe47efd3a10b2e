using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="TimeDrivenCosting"/> found.</summary>
public sealed partial record TimeDrivenCostingResult
{
    /// <summary>Cost of the capacity supplied.</summary>
    public required Money CapacityCost { get; init; }

    /// <summary>Time available for work.</summary>
    public required decimal PracticalCapacity { get; init; }

    /// <summary>Cost of one unit of time, unrounded.</summary>
    public required Figure<Money> CapacityCostRate { get; init; }

    /// <summary>The activities, in the order given.</summary>
    public required IReadOnlyList<TimedActivityCost> Activities
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Time of all activities.</summary>
    public required decimal UsedTime { get; init; }

    /// <summary>Capacity − time used; negative is overtime.</summary>
    public required decimal UnusedTime { get; init; }

    /// <summary>Cost of the time used, unrounded.</summary>
    public required Figure<Money> AssignedCost { get; init; }

    /// <summary>Cost of the unused time, unrounded; negative is overtime.</summary>
    public required Figure<Money> UnusedCost { get; init; }

    /// <summary>Cost of the capacity − the activities' amounts, in whole minor units.</summary>
    public required Figure<Money> UnusedAmount { get; init; }

    /// <summary>Time used / capacity, as a fraction; above 1 is overload.</summary>
    public required Figure<double> Utilization { get; init; }
}
