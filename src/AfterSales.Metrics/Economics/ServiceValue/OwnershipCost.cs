using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>One line of a life-cycle cost: its category and what it costs in each period.</summary>
public sealed partial record OwnershipCost
{
    /// <summary>The category, as acquisition, energy, maintenance, spare parts, downtime, disposal.</summary>
    /// <exception cref="ArgumentException">The category is blank.</exception>
    public required string Category
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The cost of each period, from the first on, zeros included; a credit (as a resale value) is negative; one currency for all lines.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public required IReadOnlyList<decimal> Costs
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
