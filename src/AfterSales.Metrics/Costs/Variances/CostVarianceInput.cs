using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>One input of a cost — labor, parts, overhead — as planned and as it came.</summary>
public sealed partial record CostVarianceInput
{
    /// <summary>What was produced: repairs, visits, cases; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The output is negative.</exception>
    public required decimal ActualOutput
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What was planned to be produced; null, the default, leaves the static budget out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The output is negative.</exception>
    public decimal? BudgetedOutput
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }

    /// <summary>Quantity of the input that one output should take; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative.</exception>
    public required decimal StandardQuantityPerOutput
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What one unit of the input should cost.</summary>
    public required Money StandardPrice { get; init; }

    /// <summary>Quantity of the input that was used; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative.</exception>
    public required decimal ActualQuantity
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What one unit of the input cost.</summary>
    public required Money ActualPrice { get; init; }
}
