namespace AfterSales.Metrics.Costs;

/// <summary>A cost that could not be shared out because its driver has no units.</summary>
public sealed partial record UnassignedCost
{
    /// <summary>The pool's name.</summary>
    public required string Name { get; init; }

    /// <summary>The amount that stays with it.</summary>
    public required Money Amount { get; init; }

    /// <summary>The driver without units.</summary>
    public required string Driver { get; init; }
}
