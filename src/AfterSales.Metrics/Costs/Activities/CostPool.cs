using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>A cost to be shared out, and by what: units of its driver for each target.</summary>
public sealed partial record CostPool
{
    /// <summary>The pool's name: a department, a resource, an activity.</summary>
    public required string Name { get; init; }

    /// <summary>The amount; negative for a credit.</summary>
    public required Money Amount { get; init; }

    /// <summary>The driver's name: hours, square meters, orders.</summary>
    public required string Driver { get; init; }

    /// <summary>Units of the driver for each target, in the order of the targets; not negative.</summary>
    public required IReadOnlyList<decimal> DriverUnits
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
