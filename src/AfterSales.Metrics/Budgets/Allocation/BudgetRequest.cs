using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What somebody asks of a budget, with its priority.</summary>
public sealed partial record BudgetRequest
{
    /// <summary>What is asked for.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The tier: lower numbers are served first, and in full before the next.</summary>
    public required int Tier { get; init; }

    /// <summary>The amount asked for, in units of the currency.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Amount
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
