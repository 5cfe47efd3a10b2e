using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>An indirect cost to be allocated — a service department, or one of its pools — and who used how much of it.</summary>
public sealed partial record ServicePool
{
    /// <summary>The name by which others refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>Its own cost, in whole minor units; negative for a credit.</summary>
    public required Money Cost { get; init; }

    /// <summary>The driver's name: hours, square meters, tickets.</summary>
    public required string Driver { get; init; }

    /// <summary>Units of the driver used by other pools and by operating departments; use by itself changes nothing.</summary>
    public required IReadOnlyList<DriverUse> Uses
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
