using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>The visits of one case added up: a row of <c>SELECT case, … GROUP BY case</c>, first and repeat visits apart.</summary>
public sealed partial record VisitGroup
{
    /// <summary>The case.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Case
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Number of first visits; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required long FirstVisits
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What the first visits cost.</summary>
    public required Money FirstCost { get; init; }

    /// <summary>Number of visits after the first; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required long RepeatVisits
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What the visits after the first cost.</summary>
    public required Money RepeatCost { get; init; }

    /// <summary>Time on the road; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Duration Travel
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Time at work; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Duration Work
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
