using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A line that a budget is shared among: its weight and its limits.</summary>
public sealed record BudgetLine
{
    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value, nameof(Name));
    }

    /// <summary>The weight it shares by: last year's cost, cases, headcount. A line of weight zero gets its minimum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative.</exception>
    public required decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value, nameof(Weight));
    }

    /// <summary>The least it gets, in units of the currency; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is negative.</exception>
    public decimal Minimum
    {
        get;
        init => field = Guard.NotNegative(value, nameof(Minimum));
    }

    /// <summary>The most it gets, in units of the currency; null, the default, is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    public decimal? Maximum
    {
        get;
        init => field = value is { } maximum ? Guard.NotNegative(maximum, nameof(Maximum)) : null;
    }
}
