using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Units of a driver that one department used.</summary>
public sealed partial record DriverUse
{
    /// <summary>Name of the pool or operating department that used them.</summary>
    public required string Target { get; init; }

    /// <summary>The units; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The units are negative.</exception>
    public required decimal Units
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
