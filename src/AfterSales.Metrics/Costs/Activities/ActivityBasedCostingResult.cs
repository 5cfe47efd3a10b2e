using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="ActivityBasedCosting"/> found. Objects and unassigned costs add up to the resources, to the minor unit.</summary>
public sealed partial record ActivityBasedCostingResult
{
    /// <summary>The activities with their rates, in the order given.</summary>
    public required IReadOnlyList<ActivityCost> Activities
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Cost of each object, in the order given.</summary>
    public required IReadOnlyList<Money> Objects
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>For each resource what went to each activity.</summary>
    public required IReadOnlyList<IReadOnlyList<Money>> ResourceToActivity
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>For each activity what went to each object.</summary>
    public required IReadOnlyList<IReadOnlyList<Money>> ActivityToObject
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>Costs whose driver has no units, by name.</summary>
    public required IReadOnlyList<UnallocatedCost> Unallocated
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
