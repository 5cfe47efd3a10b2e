using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A line of a budget to be spread over periods.</summary>
public sealed partial record PhasedLine
{
    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its budget for all periods together; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Amount
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Its own weights by period; null takes the plan's.</summary>
    public IReadOnlyList<decimal>? Profile
    {
        get;
        init => field = value is null ? null : FrozenList.Copy(value);
    }
}
