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

    /// <summary>
    /// The total with what it used of itself, unrounded: total · units of all / units of all but itself, the gross cost of textbooks that leave own use in. Its
    /// charges to others are the same. Of a department the total; undefined for a pool that nobody else used,
    /// <see cref="UndefinedReason.ZeroDenominator"/>.
    /// </summary>
    public required Figure<double> GrossCost { get; init; }
}
