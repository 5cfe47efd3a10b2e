using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Costs and the units they paid for, added up: what a <see cref="UnitCostTally"/> remembers, and a row of a database's GROUP BY.</summary>
public sealed partial record UnitCostGroup
{
    /// <summary>The sum of costs; negative for a net credit.</summary>
    public required Money Cost { get; init; }

    /// <summary>The sum of units; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required decimal Units
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
