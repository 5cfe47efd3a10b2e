namespace AfterSales.Metrics.Costs;

/// <summary>What of the own cost of a pool or department ends with a department, by whatever way; or stays with a pool that can pass it on to nobody.</summary>
public sealed partial record CostOrigin
{
    /// <summary>Where the cost arose.</summary>
    public required string Source { get; init; }

    /// <summary>Where it ends.</summary>
    public required string Destination { get; init; }

    /// <summary>The share of the source's own cost that ends there, as a fraction; the shares of one source add up to 1.</summary>
    public required double Share { get; init; }

    /// <summary>The amount, unrounded: own cost · share.</summary>
    public required double ExactAmount { get; init; }
}
