namespace AfterSales.Metrics.Satisfaction;

/// <summary>One attribute's place on an importance–performance map.</summary>
public sealed partial record ImportancePerformanceItem
{
    /// <summary>How important it is.</summary>
    public required double Importance { get; init; }

    /// <summary>How well it is done.</summary>
    public required double Performance { get; init; }

    /// <summary>Its field.</summary>
    public required ImportanceQuadrant Quadrant { get; init; }

    /// <summary>Standardized importance less standardized performance: positive where importance runs ahead.</summary>
    public required Figure<double> StandardizedGap { get; init; }

    /// <summary>Its place by that gap, the largest first, from 1; ties share their mean place.</summary>
    public required Figure<double> PriorityRank { get; init; }
}
