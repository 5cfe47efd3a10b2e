using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>One member of a mix as planned and as it came: a contract type and its unit margin, a kind of labor and its hourly rate.</summary>
public sealed partial record MixLine
{
    /// <summary>The member's name.</summary>
    public required string Name { get; init; }

    /// <summary>Planned quantity; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative.</exception>
    public required decimal BudgetQuantity
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Planned amount for one unit.</summary>
    public required Money BudgetUnitAmount { get; init; }

    /// <summary>Actual quantity; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative.</exception>
    public required decimal ActualQuantity
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Actual amount for one unit.</summary>
    public required Money ActualUnitAmount { get; init; }
}
