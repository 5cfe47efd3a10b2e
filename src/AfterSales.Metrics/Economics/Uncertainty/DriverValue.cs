using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>A driver's value in a scenario.</summary>
public sealed partial record DriverValue
{
    /// <summary>The driver's name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Driver
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its value; it may leave the driver's range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public required double Value
    {
        get;
        init => field = Guard.Finite(value);
    }
}
