using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What a line needs, from what drives it: volume times rate times the target, plus what is fixed.</summary>
public sealed partial record BudgetNeed
{
    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The expected volume of the driver: cases, visits, machines; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The volume is negative.</exception>
    public required decimal Volume
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The cost of each unit of the driver; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative.</exception>
    public required decimal Rate
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The part of the volume that is to be served, as a fraction: 0.95 for a target of 95 %, above 1 to catch up. 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is negative.</exception>
    public decimal TargetRatio
    {
        get;
        init => field = Guard.NotNegative(value);
    } = 1;

    /// <summary>What the line costs at any volume: contracts, licenses. It is served first. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public decimal Fixed
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
