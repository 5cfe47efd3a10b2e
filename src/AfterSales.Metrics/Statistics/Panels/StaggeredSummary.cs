namespace AfterSales.Metrics.Statistics;

/// <summary>Effects of several groups and periods in one figure.</summary>
public sealed partial record StaggeredSummary
{
    /// <summary>What they have in common: the group's start, the periods since the start, or the period.</summary>
    public required int Key { get; init; }

    /// <summary>Their weighted mean.</summary>
    public required ImpactEffect Effect { get; init; }
}
