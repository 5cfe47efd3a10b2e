using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A line that may give budget to others or need it.</summary>
public sealed partial record VirementLine
{
    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its budget; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Budget
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What it will have consumed at completion: a forecast, not less than what is spent and committed; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Expected
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The largest part of its budget that it may give or receive, as a fraction; null, the default, is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is negative.</exception>
    public decimal? MaximumRatio
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
