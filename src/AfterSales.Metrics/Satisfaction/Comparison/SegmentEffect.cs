namespace AfterSales.Metrics.Satisfaction;

/// <summary>What one segment added to a change.</summary>
public sealed partial record SegmentEffect
{
    /// <summary>The segment; null for answers that belong to none.</summary>
    public required string? Name { get; init; }

    /// <summary>Points from its score having changed at equal shares.</summary>
    public required decimal RateEffect { get; init; }

    /// <summary>Points from its share having changed at equal scores.</summary>
    public required decimal MixEffect { get; init; }

    /// <summary>Both together: what the segment added to the change.</summary>
    public decimal Total => RateEffect + MixEffect;
}
