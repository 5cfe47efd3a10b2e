using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>A driver of a simulation: its name and what it may be.</summary>
public sealed partial record UncertainDriver
{
    /// <summary>Its name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its distribution.</summary>
    /// <exception cref="ArgumentNullException">The distribution is null.</exception>
    public required DriverDistribution Distribution
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
