namespace AfterSales.Metrics.Brand;

/// <summary>One brand's place against its rivals.</summary>
public sealed partial record BrandPosition
{
    /// <summary>The brand.</summary>
    public required string Brand { get; init; }

    /// <summary>Share ÷ that of the largest rival.</summary>
    public required Figure<double> RelativeShare { get; init; }

    /// <summary>Satisfaction less that of the best rival.</summary>
    public required Figure<double> RelativeSatisfaction { get; init; }

    /// <summary>Where it stands; null when its relative share is undefined.</summary>
    public required PositionQuadrant? Quadrant { get; init; }
}
