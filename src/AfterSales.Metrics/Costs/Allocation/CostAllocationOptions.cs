using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>How <see cref="CostAllocation"/> goes about it.</summary>
public sealed partial record CostAllocationOptions
{
    /// <summary>Reciprocal.</summary>
    public static CostAllocationOptions Default { get; } = new();

    /// <summary>How services that also serve each other are allocated; <see cref="AllocationMethod.Reciprocal"/> by default.</summary>
    public AllocationMethod Method
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>In which order the step-down method closes services; <see cref="StepDownOrder.ShareToOtherServices"/> by default.</summary>
    public StepDownOrder Order
    {
        get;
        init => field = Guard.Defined(value);
    }
}
