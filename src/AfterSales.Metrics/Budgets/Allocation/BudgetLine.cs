using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A line that a budget is shared among: its weight and its limits.</summary>
public sealed partial record BudgetLine
{
    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The weight it shares by: last year's cost, cases, headcount. A line of weight zero gets its minimum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative.</exception>
    public required decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The least it gets, in units of the currency; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is negative.</exception>
    public decimal Minimum
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The most it gets, in units of the currency; null, the default, is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    public decimal? Maximum
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
