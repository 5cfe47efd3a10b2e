using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One part in stock with its bounds.</summary>
public sealed partial record StockedPart
{
    /// <summary>Its name.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Inventory position: on hand + on order − back orders.</summary>
    public required decimal Position { get; init; }

    /// <summary>At or below it is ordered.</summary>
    public required decimal ReorderPoint { get; init; }

    /// <summary>Up to it is ordered; above it is too much. Not below the reorder point.</summary>
    public required decimal OrderUpTo { get; init; }

    /// <summary>What one costs; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public required Money UnitCost
    {
        get;
        init => field = value.Amount >= 0 ? value : throw Guard.OutOfRange(nameof(UnitCost), "must not be negative", value);
    }
}
