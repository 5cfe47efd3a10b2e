using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>One visit of a field technician.</summary>
public sealed partial record ServiceVisit
{
    /// <summary>The service case.</summary>
    /// <exception cref="ArgumentException">The case is null or blank.</exception>
    public required string Case
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Which visit of the case it is, from 1; any later one is a repeat visit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public required int Number
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>What it cost; negative for a credit.</summary>
    public required Money Cost { get; init; }

    /// <summary>Time on the road; zero by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Duration Travel
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Time at work; zero by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Duration Work
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
