using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A line of a budget with the return that spending on it brings.</summary>
public sealed partial record ResponseLine
{
    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>What spending brings in.</summary>
    public required ResponseCurve Curve
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The least it gets; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is negative.</exception>
    public decimal Minimum
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The most it gets; null, the default, is no cap.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    public decimal? Maximum
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
