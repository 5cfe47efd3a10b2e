namespace AfterSales.Metrics.Costs;

/// <summary>What a pool or a department had, received and ended up with.</summary>
public sealed partial record AllocatedCost
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its own cost.</summary>
    public required Money OwnCost { get; init; }

    /// <summary>What pools allocated to it.</summary>
    public required Money Received { get; init; }

    /// <summary>Own cost + received: of a pool what it passed on (or kept, if it had nobody to pass it on to), of a department its total.</summary>
    public required Money Total { get; init; }

    /// <summary>The total before rounding.</summary>
    public required double ExactTotal { get; init; }
}
