namespace AfterSales.Metrics.Costs;

/// <summary>What an activity cost, and what one unit of its driver costs.</summary>
public sealed partial record ActivityCost
{
    /// <summary>The activity's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its cost, in whole minor units.</summary>
    public required Money Cost { get; init; }

    /// <summary>The driver's name.</summary>
    public required string Driver { get; init; }

    /// <summary>Units of the driver, all objects together.</summary>
    public required decimal DriverUnits { get; init; }

    /// <summary>Cost of one driver unit, unrounded; undefined with <see cref="UndefinedReason.ZeroDenominator"/> without units.</summary>
    public required Figure<Money> Rate { get; init; }
}
