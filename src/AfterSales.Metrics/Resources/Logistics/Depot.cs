using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A place that may be opened: a depot, a workshop, a service point.</summary>
public sealed partial record Depot
{
    /// <summary>What it costs to have it open at all; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative, NaN or infinite.</exception>
    public required double FixedCost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Demand it can serve; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative, NaN or infinite.</exception>
    public required double Capacity
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Cost of serving one unit of each area's demand from here, in the order of the areas; not negative.</summary>
    public required IReadOnlyList<double> UnitCosts
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
