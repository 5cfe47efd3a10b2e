using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="ActivityBasedCosting"/> carries from where to where.</summary>
public sealed partial record ActivityBasedCostingInput
{
    /// <summary>The currency of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The resources: their cost and, as driver units, how they serve each activity.</summary>
    public required IReadOnlyList<CostPool> Resources
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The activities: how much of each the cost objects use.</summary>
    public required IReadOnlyList<ActivityUse> Activities
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The cost objects: products, customers, contracts, cases.</summary>
    public required IReadOnlyList<string> Objects
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
