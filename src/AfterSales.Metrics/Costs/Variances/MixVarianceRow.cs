namespace AfterSales.Metrics.Costs;

/// <summary>The variances of one member of a mix.</summary>
public sealed partial record MixVarianceRow
{
    /// <summary>The member's name.</summary>
    public required string Name { get; init; }

    /// <summary>Because one unit brought or cost another amount than planned.</summary>
    public required Money Price { get; init; }

    /// <summary>Because its share of the whole was another than planned.</summary>
    public required Figure<Money> Mix { get; init; }

    /// <summary>Because the whole was larger or smaller than planned; of inputs, the yield.</summary>
    public required Figure<Money> Quantity { get; init; }

    /// <summary>Mix + quantity.</summary>
    public required Money Volume { get; init; }

    /// <summary>Price + volume: actual − planned amount.</summary>
    public required Money Total { get; init; }
}
