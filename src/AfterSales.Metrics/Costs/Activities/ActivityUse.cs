using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>An activity and how much of it each cost object uses.</summary>
public sealed partial record ActivityUse
{
    /// <summary>The activity's name.</summary>
    public required string Name { get; init; }

    /// <summary>The driver's name: orders, visits, calls.</summary>
    public required string Driver { get; init; }

    /// <summary>Units of the driver for each cost object, in the order of the objects; not negative.</summary>
    public required IReadOnlyList<decimal> DriverUnits
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
