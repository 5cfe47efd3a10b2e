using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>How much of one department's service another uses: a row of a table of drivers.</summary>
public sealed partial record DriverUnits
{
    /// <summary>The department that serves.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string From { get; init => field = Guard.NotBlank(value); }

    /// <summary>The department that is served.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string To { get; init => field = Guard.NotBlank(value); }

    /// <summary>How much.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required decimal Units { get; init => field = Guard.NotNegative(value); }

    /// <summary>What the units are, as hours: the same for all rows of one department that serves, empty where a row does not say.</summary>
    /// <value>Empty.</value>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public string Driver { get; init => field = Guard.NotNull(value); } = string.Empty;
}
