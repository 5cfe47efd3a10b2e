namespace AfterSales.Metrics.Costs;

/// <summary>One step of the trail: what went from a pool to a target, by which driver.</summary>
public sealed partial record CostTransfer
{
    /// <summary>The pool.</summary>
    public required string Source { get; init; }

    /// <summary>The driver's name.</summary>
    public required string Driver { get; init; }

    /// <summary>The pool or department that received it.</summary>
    public required string Target { get; init; }

    /// <summary>Units of the driver it used.</summary>
    public required decimal Units { get; init; }

    /// <summary>The share of the pool that went this way, as a fraction.</summary>
    public required double Share { get; init; }

    /// <summary>The amount before rounding.</summary>
    public required double ExactAmount { get; init; }

    /// <summary>The amount, in whole minor units, less than one unit from the exact one.</summary>
    public required Money Amount { get; init; }
}
