namespace AfterSales.Metrics.Brand;

/// <summary>One stage of a <see cref="BrandFunnel"/>.</summary>
public sealed partial record FunnelStage
{
    /// <summary>Who reached it.</summary>
    public required long Reached { get; init; }

    /// <summary>Share of all asked, as a fraction.</summary>
    public required Estimate Share { get; init; }

    /// <summary>Share of those who reached the stage before.</summary>
    public required Estimate Conversion { get; init; }

    /// <summary>Who reached the stage before, but not this one.</summary>
    public required long Lost { get; init; }
}
