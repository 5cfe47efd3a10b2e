using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A line of a budget in the middle of its time: what it has, what is bound, what it is expected to take.</summary>
public sealed partial record ReplanningLine
{
    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its budget now; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Current
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What is spent and committed: no new budget goes below it. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Consumed
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The forecast at completion; below <see cref="Consumed"/> it counts as that. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Forecast
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The least it is to have all the same; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is negative.</exception>
    public decimal Minimum
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The most it may have; null, the default, is no limit. What is consumed stands above it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    public decimal? Maximum
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
