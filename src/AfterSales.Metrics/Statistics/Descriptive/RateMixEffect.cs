namespace AfterSales.Metrics.Statistics;

/// <summary>What one group added to the change of a rate.</summary>
public sealed partial record RateMixEffect
{
    /// <summary>The group; null for what belongs to none.</summary>
    public required string? Name { get; init; }

    /// <summary>From its rate having changed at equal shares.</summary>
    public required decimal RateEffect { get; init; }

    /// <summary>From its share having changed at equal rates.</summary>
    public required decimal MixEffect { get; init; }
}
