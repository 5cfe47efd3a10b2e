namespace AfterSales.Metrics.Statistics;

/// <summary>One group of a log-rank test.</summary>
public sealed partial record LogRankGroup
{
    /// <summary>The caller's number of the group.</summary>
    public required int Group { get; init; }

    /// <summary>Subjects.</summary>
    public required int Count { get; init; }

    /// <summary>Events, weighted.</summary>
    public required double Observed { get; init; }

    /// <summary>Events to be expected if all groups were alike, weighted.</summary>
    public required double Expected { get; init; }
}
