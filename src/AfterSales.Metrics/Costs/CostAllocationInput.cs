using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostAllocation"/> allocates, and to whom.</summary>
public sealed record CostAllocationInput
{
    /// <summary>The currency of all costs.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The indirect costs.</summary>
    public required IReadOnlyList<ServicePool> Pools
    {
        get;
        init => field = FrozenList.Copy(Guard.NoneNull(value, nameof(Pools)));
    }

    /// <summary>The departments that end up with them.</summary>
    public required IReadOnlyList<OperatingDepartment> Departments
    {
        get;
        init => field = FrozenList.Copy(Guard.NoneNull(value, nameof(Departments)));
    }
}
